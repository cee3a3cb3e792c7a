#!/usr/bin/env python3
"""The number check on a long report: numbercheck.py CLONE WORK. Called by ./rodtrad bench numbercheck.

The samples seven times over, 126 pages as their README counts them, as text and as PDF: cold is the command from its start
to its end, five times after one, and the kernel's own high-water mark of the process; warm is one process that checks the
text over and over, without its start: early, and when Java's compiler is nearly done."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

clone, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
text, pdf = work / "long-report.txt", work / "long-report.pdf"
app = clone / "target" / "app"
command = [clone / "rodtrad", "numbercheck"]
few = clone / "src/main/resources/policy/numbercheck/practice.txt"
subprocess.run([*command, few], stdout=subprocess.DEVNULL, check=False)
java = [pathlib.Path((app / "jdk").read_text()) / "bin/java", "-Xmx300m", "-XX:+UseSerialGC", "-cp",
        f"{clone / 'target/classes'}:{app / 'lib'}/*", clone / "bench/java/CheckReport.java"]
samples = clone / "src/test/resources/numbercheck/samples"
subprocess.run([*java, "make", samples, "7", text, pdf], check=True)


def once(file):
    began = time.monotonic()
    child = subprocess.Popen([*command, file], stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


for name, file, goal in (("one sentence", few, ""), ("text", text, "goal 2 s, 300 MiB"), ("PDF", pdf, "goal 6 s")):
    once(file)
    runs = [once(file) for _ in range(5)]
    clock, processor, memory = (sorted(column) for column in zip(*runs))
    print(f"cold {name}: clock {clock[0]:.2f} / {statistics.median(clock):.2f} / {clock[-1]:.2f} s, "
          f"processor {statistics.median(processor):.2f} s, {memory[-1]:.0f} MiB  {goal}", flush=True)
for name, file, goal in (("text", text, "goal 0.3 s"), ("PDF", pdf, "")):
    print(f"warm {name}, {goal}: ", end="", flush=True)
    subprocess.run([*java, "warm", file], check=True)
