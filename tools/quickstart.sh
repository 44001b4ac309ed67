#!/bin/sh
# Install what is missing, build, align a sample and print the pairs. Safe to run again:
# what is done stays done.
set -eu
NAME=quickstart
cd "$(dirname "$0")/.."
. tools/setup.sh

# shellcheck disable=SC2086
need_packages $BUILD_PACKAGES
# A folder that tools/check.sh has configured stays as it is.
[ -f build/CMakeCache.txt ] ||
    configure build -DCMAKE_BUILD_TYPE=Release -DSEJAJAR_TESTS=OFF
build build

sample=corpus/news_harbour
echo "$ build/sejajar align $sample/id.txt $sample/en.txt"
exec build/sejajar align "$sample/id.txt" "$sample/en.txt"
