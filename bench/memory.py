#!/usr/bin/env python3
"""The most memory an import holds, as a whole process: memory.py CLONE WORK. Called by ./rodtrad bench memory.

Each file goes by the command a person would write, into an empty ledger. The figure is the kernel's own high-water mark of
the process (VmHWM), read each tenth of a second; the database is another process and is not in it."""
import pathlib
import shutil
import subprocess
import sys
import time

clone, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
bench = clone / "bench"
LARGE, BASE = work / "data-10000000", work / "base"


def made(path, *command):
    if not path.exists():
        subprocess.run([sys.executable, *map(str, command)], check=True, stdout=sys.stderr)
    return path


made(LARGE, bench / "gen_ledger.py", "--postings", 10_000_000, "--out", LARGE)
BASE.mkdir(exist_ok=True)
for name in ("org.csv", "program.csv"):
    shutil.copy(LARGE / name, BASE)
for name in ("budget.csv", "postings.csv"):
    with open(LARGE / name, encoding="utf-8") as lines:
        (BASE / name).write_text(next(lines), encoding="utf-8")
saft = made(work / "large-saft.xml", bench / "make_saft.py", work / "large-saft.xml", 720_000)
book = made(work / "million.xlsx", bench / "make_sheet.py", LARGE / "postings.csv", work / "million.xlsx", 1_000_000)


def high_water(process):
    highest = 0
    while process.poll() is None:
        try:
            for line in open(f"/proc/{process.pid}/status", encoding="ascii"):
                if line.startswith("VmHWM"):
                    highest = max(highest, int(line.split()[1]))
        except OSError:
            pass
        time.sleep(.1)
    return highest // 1024


def rodtrad(*words):
    return [str(clone / "rodtrad"), *map(str, words), "--municipality", "bench", "--data", str(work / "memory")]


def measure(name, source, *options, base=True):
    shutil.rmtree(work / "memory", ignore_errors=True)
    subprocess.run([str(clone / "rodtrad"), "municipality", "add", "bench", "--name", "Bench", "--data", str(work / "memory")],
                   check=True, stdout=subprocess.DEVNULL)
    if base:
        subprocess.run(rodtrad("import", BASE), check=True, stdout=subprocess.DEVNULL)
    began = time.monotonic()
    process = subprocess.Popen(rodtrad("import", source, *options), stdout=subprocess.PIPE, text=True)
    highest = high_water(process)
    said = " · ".join(process.stdout.read().split("\n")[:4])
    size = sum(file.stat().st_size for file in ([source] if source.is_file() else source.iterdir()))
    print(f"{name}: {size:,} bytes, {time.monotonic() - began:.1f} s, {highest} MiB, exit {process.returncode}: {said}", flush=True)
    shutil.rmtree(work / "memory", ignore_errors=True)


measure("folder, 10M postings", LARGE, "--scope", "partial", base=False)
measure("CSV by a mapping, 10M postings", LARGE / "postings.csv", "--mapping", "bench-postings")
measure("XLSX by a mapping, 1M postings", book, "--mapping", "bench-postings", "--scope", "partial")
measure("SAF-T, 2.88M lines", saft)
