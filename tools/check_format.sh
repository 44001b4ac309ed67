#!/bin/sh
# Is every C file as clang-format 14 lays it out? With --fix, make it so.
set -eu
cd "$(dirname "$0")/.."
tool=clang-format-14
command -v "$tool" >/dev/null || tool=clang-format
if ! command -v "$tool" >/dev/null || ! "$tool" --version | grep -q 'version 14\.'; then
    echo "clang-format 14 is not here; other versions lay some lines out otherwise" >&2
    exit 77
fi
how='--dry-run --Werror'
[ "${1-}" = --fix ] && how=-i
# shellcheck disable=SC2086
find src tests tools docs -name '*.[ch]' -exec "$tool" $how {} +
