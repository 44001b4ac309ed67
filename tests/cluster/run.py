#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts of tools/cluster against a Slurm of two nodes on this machine: a corpus made by a job
array, by Snakemake through Slurm, and by GNU parallel is the very same as one made without; also
when a node is killed midway and its tasks are started again while the lost ones still run.

It takes some minutes, and needs root, Debian's slurm-wlm, munge, snakemake and parallel, and the folder
`cluster` beside the checkout with scripts that start and stop such a Slurm. SEJAJAR_CLUSTER=1 allows
it to install what is missing and to start daemons; without, it is skipped (status 77), and so it is
where one of them is not to be had. SEJAJAR names the program (default: build/sejajar).
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = str(Path(os.environ.get("SEJAJAR", ROOT / "build" / "sejajar")).resolve())
CLUSTER = ROOT.parent / "shared" / "cluster"
TOOLS = ROOT / "tools" / "cluster"
PACKAGES = ["slurm-wlm", "munge", "snakemake", "parallel"]
PROGRAMS = ["sbatch", "slurmctld", "munged", "snakemake", "parallel"]
SHARDS = 8
REPEATED = 250  # copies of each document, so that a shard takes a second


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def prepare():
    if os.environ.get("SEJAJAR_CLUSTER") != "1":
        skip("SEJAJAR_CLUSTER=1 allows to install and start a Slurm")
    if os.geteuid() != 0:
        skip("not root")
    if not (CLUSTER / "start.sh").exists():
        skip(f"{CLUSTER} is not there")
    if not all(shutil.which(p) for p in PROGRAMS):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": False}
        subprocess.run(["apt-get", "-qq", "update"], **quiet)
        subprocess.run(["apt-get", "-qq", "-y", "install", "--no-install-recommends", *PACKAGES],
                       env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, **quiet)
    missing = [p for p in PROGRAMS if not shutil.which(p)]
    if missing:
        skip(f"no {', '.join(missing)}")


def run(*words, **more):
    return subprocess.run([str(w) for w in words], check=True, timeout=600, text=True,
                          stdout=subprocess.PIPE, **more).stdout


class Slurm:
    """Two nodes; `with` starts and stops them."""

    def __init__(self, folder):
        self.folder = folder
        self.env = {**os.environ, "DIR": str(folder), "SLURM_CONF": f"{folder}/slurm.conf",
                    "SEJAJAR": PROGRAM}

    def __enter__(self):
        run(CLUSTER / "start.sh", env=self.env)
        return self

    def __exit__(self, *unused):
        subprocess.run([CLUSTER / "stop.sh"], env=self.env, check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def running(self, node):
        return run("squeue", "-h", "-t", "R", "-w", node, "-o", "%j", env=self.env).split()

    def kill(self, node):
        """As if its cable were pulled: the daemon is gone at once, what it started runs on."""
        os.kill(int((self.folder / "run" / f"slurmd-{node}.pid").read_text()), signal.SIGKILL)
        (self.folder / "run" / f"slurmd-{node}.pid").unlink()

    def revive(self, node):
        run("slurmd", "-f", self.env["SLURM_CONF"], "-N", node, env=self.env)


def make_documents(folder):
    """Lists of the documents of corpus/, many times: copies with a line of their own."""
    for side in ("id", "en"):
        (folder / side).mkdir()
    for k in range(REPEATED):
        for source in sorted((ROOT / "corpus").iterdir()):
            if (source / "id.txt").exists():
                for side in ("id", "en"):
                    text = (source / f"{side}.txt").read_text(encoding="utf-8")
                    (folder / side / f"{source.name}-{k}.txt").write_text(
                        f"{1000 + 7 * k}\n\n{text}", encoding="utf-8")


def result(path):
    report = Path(str(path).removesuffix(".tsv.gz") + ".report.json")
    return path.read_bytes(), report.read_bytes()


def by_array(slurm, folder, name, midway=None):
    child = subprocess.Popen([TOOLS / "build.sh", "id", "en", name, str(SHARDS)], cwd=folder,
                             env=slurm.env, stdout=subprocess.DEVNULL)
    if midway:
        midway()
    assert child.wait(timeout=600) == 0, "build.sh failed"
    left = [p.name for p in folder.glob(f"{name}.parts/*")]
    assert not left, f"parts are left: {left}"
    return result(folder / name)


def lose_a_node(slurm):
    """Kills n2 as soon as a shard runs there, and lets it come back when Slurm has noticed."""
    end = time.monotonic() + 120
    while "sejajar-shard" not in slurm.running("n2"):
        assert time.monotonic() < end, "no shard came to n2"
        time.sleep(0.1)
    time.sleep(0.2)
    slurm.kill("n2")
    while "down" not in run("sinfo", "-h", "-n", "n2", "-o", "%T", env=slurm.env):
        assert time.monotonic() < end, "Slurm did not notice that n2 is gone"
        time.sleep(1)
    slurm.revive("n2")


def by_snakemake(slurm, folder, name):
    run("snakemake", "-s", TOOLS / "Snakefile", "-j", "4", "--latency-wait", "30",
        "--cluster", "sbatch --parsable --requeue --output=/dev/null", "--config", "id=id", "en=en",
        f"out={name}", f"shards={SHARDS}", f"sejajar={PROGRAM}",
        cwd=folder, env=slurm.env, stderr=subprocess.DEVNULL)
    return result(folder / name)


def by_parallel(folder, name):
    command = [PROGRAM, "build", "--quiet", "--manifest", "pairs.tsv", "--parts", "parts"]
    run("parallel", "--will-cite", "-j", "2", "--halt", "soon,fail=1", *command, "--threads", "1",
        "--shard", f"{{}}/{SHARDS}", ":::", *range(1, SHARDS + 1), cwd=folder)
    run(*command, "--resume", "-o", name, cwd=folder)
    return result(folder / name)


def check(slurm, folder):
    run(PROGRAM, "match", "--all", "-o", "pairs.tsv", "id", "en", cwd=folder)
    run(PROGRAM, "build", "--quiet", "--manifest", "pairs.tsv", "-o", "whole.tsv.gz", cwd=folder)
    wanted = result(folder / "whole.tsv.gz")
    for way, got in (
            ("a job array", lambda: by_array(slurm, folder, "array.tsv.gz")),
            ("GNU parallel", lambda: by_parallel(folder, "parallel.tsv.gz")),
            ("Snakemake through Slurm", lambda: by_snakemake(slurm, folder, "snake.tsv.gz")),
            ("a job array that loses a node",
             lambda: by_array(slurm, folder, "lost.tsv.gz", lambda: lose_a_node(slurm)))):
        begun = time.monotonic()
        assert got() == wanted, f"{way}: not the same corpus"
        print(f"{way}: the same bytes, {time.monotonic() - begun:.0f} s", flush=True)


def main():
    prepare()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # munged insists
        make_documents(folder)
        slurm_folder = folder / "slurm"
        slurm_folder.mkdir()
        with Slurm(slurm_folder) as slurm:
            check(slurm, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
