#!/bin/sh
# Build and run every test, twice: as users get it, and with the address and undefined
# behaviour sanitizers. The last line counts; the status is 0 only if nothing failed.
set -eu
NAME=check
cd "$(dirname "$0")/.."
. tools/setup.sh

PASSED=0 FAILED=0 SKIPPED=0

# attribute NAME FILE: of the summary that ctest wrote
attribute() {
    sed -n "s/.*[[:space:]]$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}

add_results() {
    total=$(attribute tests "$1") bad=$(attribute failures "$1")
    left_out=$(($(attribute skipped "$1") + $(attribute disabled "$1")))
    PASSED=$((PASSED + total - bad - left_out))
    FAILED=$((FAILED + bad))
    SKIPPED=$((SKIPPED + left_out))
}

# check FOLDER OPTION...
check() {
    echo "== $*"
    results=$PWD/$1/results.xml
    if ! configure "$@" || ! build "$1"; then
        FAILED=$((FAILED + 1))
        return 0
    fi
    rm -f "$results"
    ctest --test-dir "$1" --output-on-failure --output-junit "$results" --no-tests=error \
        -j "$(getconf _NPROCESSORS_ONLN)" || true
    if [ -f "$results" ]; then
        add_results "$results"
    else
        FAILED=$((FAILED + 1))
    fi
}

# clang where its sanitizers work, so that both compilers see the code; else gcc.
sanitizer_options() {
    echo 'int main(void) { return 0; }' >build-asan/probe.c
    if clang -fsanitize=address,undefined,fuzzer-no-link build-asan/probe.c -o build-asan/probe \
        2>/dev/null && build-asan/probe 2>/dev/null; then
        echo "-DCMAKE_C_COMPILER=clang -DSEJAJAR_FUZZ=ON"
    else
        echo "$NAME: clang has no sanitizers here; gcc's are used and nothing is fuzzed" >&2
        echo "-DCMAKE_C_COMPILER=gcc -DSEJAJAR_FUZZ=OFF"
    fi
}

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES g++ libcmocka-dev python3 gzip clang clang-format libxml2-utils
# Clang's sanitizers, where they are a package of their own: asked only now that the lists are there.
want_packages libclang-rt-dev
# What some tests leave out where it is not there.
want_packages chromium dpkg-dev file lintian mandoc man-db zsh fish

check build -DCMAKE_BUILD_TYPE=Release -DSEJAJAR_TESTS=ON -DSEJAJAR_WERROR=ON
mkdir -p build-asan
# shellcheck disable=SC2046
check build-asan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSEJAJAR_TESTS=ON -DSEJAJAR_WERROR=ON \
    -DSEJAJAR_SANITIZE=address,undefined $(sanitizer_options)

[ "$SKIPPED" -eq 0 ] || echo "$SKIPPED skipped: each says above what it lacks"
echo "$PASSED passed, $FAILED failed"
[ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ]
