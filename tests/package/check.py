#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the package for Debian install, align and go away again?

    check.py BUILD

cpack makes the package; lintian, if it is there, finds no error; dpkg installs it into a folder of
its own, where it aligns, and removes it without a trace. If SEJAJAR_DEBIAN_ROOT names a Debian made
by debootstrap, apt installs it there with what it depends on, too (root only, needs the network).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = Path(sys.argv[1]).resolve()
CORPUS = ROOT / "corpus" / "story_clock"
BARE = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}


def run(*words, **more):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True,
                            encoding="utf-8", stdin=subprocess.DEVNULL, check=False, **more)
    if result.returncode != 0:
        raise SystemExit(f"FAILED {' '.join(map(str, words))}\n{result.stdout}{result.stderr}")
    return result.stdout


def what_is_missing():
    cache = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
    for tool in ("cpack", "dpkg", "dpkg-deb", "dpkg-shlibdeps", "file", "gzip"):
        if not shutil.which(tool):
            return f"no {tool}"
    if os.geteuid() != 0:
        return "not root"
    if re.search(r"^SEJAJAR_SANITIZE:\w+=.", cache, re.MULTILINE):
        return "nobody packs a program with sanitizers"
    return None if (BUILD / "src" / "libsejajar.so").exists() else "no shared library"


def pack(folder):
    run("cpack", "-G", "DEB", "-B", folder / "made", cwd=BUILD)
    return next((folder / "made").glob("*.deb"))


def everything_is_in_it(package):
    files = run("dpkg-deb", "-c", package)
    names = run(BUILD / "sejajar", "help", "--names").split()
    wanted = ["usr/bin/sejajar", "usr/include/sejajar.h", "usr/share/sejajar/models/id-en/lexicon.bin",
              "usr/lib/libsejajar.so.", "usr/lib/pkgconfig/sejajar.pc",
              "usr/lib/cmake/sejajar/sejajarConfig.cmake", "usr/lib/python3/dist-packages/sejajar/",
              "usr/share/bash-completion/completions/sejajar",
              "usr/share/zsh/vendor-completions/_sejajar",
              "usr/share/fish/vendor_completions.d/sejajar.fish",
              "usr/share/doc/sejajar/copyright", "usr/share/doc/sejajar/changelog.Debian.gz",
              "usr/share/man/man1/sejajar.1.gz",
              *(f"usr/share/man/man1/sejajar-{name}.1.gz" for name in names)]
    lacking = [name for name in wanted if f"./{name}" not in files]
    if lacking:
        raise SystemExit(f"FAILED: not in the package: {' '.join(lacking)}")
    depends = run("dpkg-deb", "-f", package, "Depends")
    for library in ("libc6 ", "libicu", "libgsl", "libzstd1", "zlib1g", "libutf8proc", "libstemmer",
                    "libxxhash0", "libjansson4"):
        if library not in depends:
            raise SystemExit(f"FAILED: {library} is not in Depends: {depends}")


def lintian_finds_no_error(package):
    if not shutil.which("lintian"):
        print("no lintian here")
        return
    run("lintian", "--allow-root", "--fail-on", "error", package)


def dpkg(folder, *words):
    """As if `folder` were the system; only what a package's scripts call sees that it is not."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "ldconfig").write_text(f'#!/bin/sh\nexec /sbin/ldconfig -r "{folder}/system"\n')
    (tools / "ldconfig").chmod(0o755)
    run("dpkg", f"--root={folder}/system", "--force-depends", "--force-script-chrootless", *words,
        env=dict(BARE, PATH=f"{tools}:{BARE['PATH']}"))


def aligns(*words, **more):
    got = run(*words, "align", *(CORPUS / f"{side}.txt" for side in ("id", "en")), **more)
    if got != run(BUILD / "sejajar", "align", *(CORPUS / f"{side}.txt" for side in ("id", "en"))):
        raise SystemExit(f"FAILED: the installed program gives\n{got}")


def installs_and_goes(package, folder):
    system = folder / "system"
    for name in ("var/lib/dpkg/updates", "var/lib/dpkg/info", "etc", "usr"):
        (system / name).mkdir(parents=True)
    (system / "var/lib/dpkg/status").touch()
    dpkg(folder, "-i", package)
    libraries = dict(BARE, LD_LIBRARY_PATH=str(system / "usr" / "lib"))
    aligns(system / "usr" / "bin" / "sejajar", env=libraries)
    run("/usr/bin/env", "python3", "-B", "-c",
        "import sejajar; assert sejajar.split('Ya. Tidak!', 'id') == ['Ya.', 'Tidak!']",
        env=dict(BARE, PYTHONPATH=str(system / "usr/lib/python3/dist-packages")))
    dpkg(folder, "-P", "sejajar")
    left = [path for path in (system / "usr").rglob("*") if not path.is_dir()]
    if left:
        raise SystemExit(f"FAILED: left behind: {left}")


def installs_on_debian(package, debian):
    for path in (package, CORPUS / "id.txt", CORPUS / "en.txt"):
        shutil.copy(path, debian / "tmp")
    inside = ["chroot", debian, "env", "DEBIAN_FRONTEND=noninteractive"]
    run(*inside, "apt-get", "-qq", "update", env=BARE)
    run(*inside, "apt-get", "-qq", "-y", "install", "--no-install-recommends",
        f"/tmp/{package.name}", env=BARE)
    got = run(*inside, "sejajar", "align", "/tmp/id.txt", "/tmp/en.txt", env=BARE)
    if got != run(BUILD / "sejajar", "align", CORPUS / "id.txt", CORPUS / "en.txt"):
        raise SystemExit(f"FAILED: on {debian} the program gives\n{got}")
    run(*inside, "apt-get", "-qq", "-y", "purge", "sejajar", env=BARE)
    if (debian / "usr/bin/sejajar").exists():
        raise SystemExit("FAILED: the program is still there")
    print(f"installed, used and removed on {debian}: {len(got.splitlines())} pairs")


def main():
    lacking = what_is_missing()
    if lacking:
        print(f"skipped: {lacking}")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        package = pack(folder)
        everything_is_in_it(package)
        lintian_finds_no_error(package)
        installs_and_goes(package, folder)
        if os.environ.get("SEJAJAR_DEBIAN_ROOT"):
            installs_on_debian(package, Path(os.environ["SEJAJAR_DEBIAN_ROOT"]).resolve())
        print(f"{package.name}: {package.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
