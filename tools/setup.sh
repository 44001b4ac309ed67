# Shared by quickstart.sh and check.sh; sourced, not run. POSIX sh.
# shellcheck shell=sh

# What it takes to build, as Debian and Ubuntu name it.
BUILD_PACKAGES="gcc libc6-dev cmake ninja-build pkg-config libicu-dev libutf8proc-dev libgsl-dev
zlib1g-dev libzstd-dev libstemmer-dev libxxhash-dev libjansson-dev libexpat1-dev"

installed() {
    # ninja-build and pkg-config have stand-ins under other names.
    case $1 in
    cmake | gcc | clang | clang-format | python3 | gzip) command -v "$1" >/dev/null ;;
    g++) command -v c++ >/dev/null ;;
    pkg-config) command -v pkg-config >/dev/null ;;
    ninja-build) command -v ninja >/dev/null ;;
    *) dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed' ;;
    esac
}

# The packages among "$@" that are not there, each with a space before it.
missing() {
    for package; do
        installed "$package" || printf ' %s' "$package"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Install "$@" if there is a way to.
install_packages() {
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || return 0
    echo "$NAME: installing $*"
    { as_root apt-get -qq update && as_root apt-get -qq -y install --no-install-recommends "$@"; } \
        >/dev/null 2>&1 || true
}

# Install what is missing of "$@", or say in one line what that is and give up.
need_packages() {
    if ! command -v dpkg-query >/dev/null; then
        [ -z "${SEJAJAR_ANYWAY-}" ] || return 0
        echo "$NAME: neither Debian nor Ubuntu: install what they call $*, then run again with" \
            "SEJAJAR_ANYWAY=1" >&2
        exit 1
    fi
    lacking=$(missing "$@")
    # shellcheck disable=SC2086
    [ -z "$lacking" ] || install_packages $lacking
    # shellcheck disable=SC2086
    lacking=$(missing $lacking)
    [ -z "$lacking" ] && return 0
    echo "$NAME: missing and not to be installed from here:$lacking" \
        "(as root: apt-get install$lacking)" >&2
    exit 1
}

# Install what is missing of "$@" and known here; go on in any case.
want_packages() {
    lacking=
    for package in $(missing "$@"); do
        if apt-cache show "$package" >/dev/null 2>&1; then
            lacking="$lacking $package"
        fi
    done
    # shellcheck disable=SC2086
    [ -z "$lacking" ] || install_packages $lacking
}

# configure FOLDER OPTION...: for the first time with ninja and ccache where they are there.
configure() {
    folder=$1
    shift
    if [ ! -f "$folder/CMakeCache.txt" ]; then
        command -v ninja >/dev/null && set -- -G Ninja "$@"
        command -v ccache >/dev/null && set -- -DCMAKE_C_COMPILER_LAUNCHER=ccache "$@"
    fi
    quietly "$folder.log" cmake -S . -B "$folder" "$@"
}

build() {
    quietly "$1.log" cmake --build "$1" --parallel "$(getconf _NPROCESSORS_ONLN)"
}

# Run "$@"; show what it printed only if it fails.
quietly() {
    log=$1
    shift
    "$@" >"$log" 2>&1 && rm -f "$log" && return 0
    grep -E 'error|Error|needs|FAILED' "$log" | head -n 20 >&2
    echo "$NAME: failed: $*; everything it said is in $log" >&2
    return 1
}
