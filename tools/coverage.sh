#!/bin/sh
# Which lines of src/ do the tests run? Needs gcc with its gcov, and what the tests need.
#
#   tools/coverage.sh                 build in build-coverage, run the tests, count
#   tools/coverage.sh --again         only count: after some tests were run by hand
#   tools/coverage.sh --missing FILE  the lines of src/FILE that no test ran, e.g. cli/job.c
#
# The status is 0 if at least 90 % of the lines were run.
set -eu
NAME=coverage FLOOR=90
cd "$(dirname "$0")/.."
. tools/setup.sh
ROOT=$PWD

measure() {
    configure build-coverage -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=gcc \
        -DCMAKE_C_FLAGS="--coverage -fprofile-update=atomic" -DCMAKE_C_COMPILER_LAUNCHER= \
        -DSEJAJAR_TESTS=ON
    build build-coverage
    find build-coverage -name '*.gcda' -delete
    ctest --test-dir build-coverage --output-on-failure -j "$(getconf _NPROCESSORS_ONLN)" \
        -LE 'hostile|style' -E package || true
}

# Every line of src/ that is code: "FILE LINE COUNT", once for each program it is in.
lines() {
    find "$ROOT/build-coverage/src" "$ROOT/build-coverage/tests" -name '*.gcda' |
        xargs gcov --stdout 2>/dev/null |
        awk -F: -v root="$ROOT/src/" '
            $2 + 0 == 0 {
                if ($3 == "Source") {
                    ours = index($4, root) == 1
                    path = substr($4, length(root) + 1)
                }
                next
            }
            ours && $1 !~ /-$/ { print path, $2 + 0, ($1 ~ /[#=]/) ? 0 : 1 }'
}

# "PERCENT OF FILE", worst first, and the sum last.
count() {
    lines | awk '
        { key = $1 ":" $2; if (!(key in ran)) total[$1]++; if (!ran[key] && $3) hit[$1]++
          ran[key] = ran[key] || $3 }
        END { for (file in total) print 100 * hit[file] / total[file], total[file], file }' |
        sort -n |
        awk -v floor=$FLOOR '
            { printf "%6.1f %% of %4d  %s\n", $1, $2, $3; all += $2; hit += $1 * $2 / 100 }
            END { if (!all) exit 1
                  printf "%6.1f %% of %4d lines of src\n", 100 * hit / all, all
                  exit 100 * hit < floor * all }'
}

case ${1-} in
--missing)
    lines | awk -v file="$2" '$1 == file { ran[$2] = ran[$2] || $3 }
        END { for (line in ran) if (!ran[line]) print line }' | sort -n |
        while read -r line; do sed -n "$line{s/^/$line: /;p;}" "src/$2"; done
    ;;
--again) count ;;
*)
    measure
    count
    ;;
esac
