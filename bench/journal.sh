#!/usr/bin/env bash
# The annual statement by the journal tools: 1M postings and the budget, from a cold process. Called by bench/run.
# The tools read the whole file for every question, so processor time and memory say more than the clock.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clone=$(dirname "$here")
work=${RODTRAD_BENCH:-$clone/target/bench}
size=${POSTINGS:-1000000}
data="$work/journal-$size"
[ -f "$data/ledger.journal" ] || python3 "$here/gen_ledger.py" --postings "$size" --out "$data" --journal --no-csv >&2

ask() { # NAME COMMAND...
  local name=$1
  shift
  command -v "$1" >/dev/null 2>&1 || { echo "$name: not here, and could not be installed"; return 0; }
  python3 - "$name" "$@" <<'PYTHON'
import resource, subprocess, sys, time
begun = time.monotonic()
lines = subprocess.run(sys.argv[2:], check=True, capture_output=True).stdout.count(b"\n")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]}: {time.monotonic() - begun:.1f} s, processor {used.ru_utime + used.ru_stime:.1f} s, "
      f"memory {used.ru_maxrss // 1024} MiB, {lines} lines")
PYTHON
}

ask "hledger, $size postings" hledger -f "$data/ledger.journal" bal '^regnskap' '^budsjett' -p 2024 --depth 2 --flat -N
ask "ledger, $size postings" ledger -f "$data/ledger.journal" bal '^regnskap' '^budsjett' -p 2024 --depth 2 --no-total
