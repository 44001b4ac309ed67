#!/bin/sh
# Give every fuzz target (tests/fuzz) this many seconds, and count. Needs clang with libFuzzer.
#
#   tools/fuzz.sh [SECONDS [TARGET ...]]     default: 60 for each; a target: align, read, …
#
# Interesting inputs stay in build-fuzz/found_TARGET and are begun with the next time; what crashes,
# hangs for 25 seconds or takes 4 GB is kept as build-fuzz/bad_TARGET-*. What is worth keeping for
# good goes into tests/fuzz/seeds/TARGET by hand. The status is 0 if nothing bad was found.
set -eu
NAME=fuzz
cd "$(dirname "$0")/.."
. tools/setup.sh
SECONDS_EACH=${1:-60}
[ $# -eq 0 ] || shift
BAD=0

# stat NAME FILE: of what libFuzzer says in the end
stat() {
    sed -n "s/^stat::$1: *//p" "$2" | tail -n 1
}

run_target() {
    found=build-fuzz/found_$1 log=build-fuzz/$1.log
    mkdir -p "$found"
    if build-fuzz/tests/fuzz_"$1" -max_total_time="$SECONDS_EACH" -max_len=4096 -timeout=25 \
        -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix=build-fuzz/bad_"$1"- \
        "$found" tests/fuzz/seeds/"$1" >"$log" 2>&1; then
        what=fine
    else
        what="BAD, see $log" BAD=1
    fi
    printf '%-12s %12s runs %8s a second %6s new inputs %6s MB  %s\n' "$1" \
        "$(stat number_of_executed_units "$log")" "$(stat average_exec_per_sec "$log")" \
        "$(stat new_units_added "$log")" "$(stat peak_rss_mb "$log")" "$what"
}

configure build-fuzz -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_C_COMPILER=clang -DSEJAJAR_FUZZ=ON \
    -DSEJAJAR_SANITIZE=address,undefined -DSEJAJAR_TESTS=ON
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(cd tests/fuzz && printf '%s\n' fuzz_*.c | sed 's/^fuzz_//; s/\.c$//')
for target; do
    cmake --build build-fuzz --target "fuzz_$target" --parallel >build-fuzz/build.log
    run_target "$target"
done
exit "$BAD"
