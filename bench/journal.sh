#!/usr/bin/env bash
# The annual statement by the journal tools and by us straight from files: 1M postings and the budget, from a cold
# process. Called by bench/run. All read everything for every question, so processor time and memory say more than the
# clock.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clone=$(dirname "$here")
work=${RODTRAD_BENCH:-$clone/target/bench}
size=${POSTINGS:-1000000}
data="$work/journal-$size"
csv="$work/data-$size"
[ -f "$csv/postings.csv" ] || python3 "$here/gen_ledger.py" --postings "$size" --out "$csv" >&2
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

# Ours first makes what it keeps from start to start, and then is asked in turn with the faster of the two.
"$clone/rodtrad" statement --form operating --year 2024 --from "$csv" --format csv >"$work/operating.csv"
python3 "$here/check_published.py" "$work/operating.csv"
for _ in 1 2 3 4 5; do
  ask "rodtrad, $size postings" "$clone/rodtrad" statement --form operating --year 2024 --from "$csv"
  ask "ledger, $size postings" ledger -f "$data/ledger.journal" bal '^regnskap' '^budsjett' -p 2024 --depth 2 --no-total
done
ask "hledger, $size postings" hledger -f "$data/ledger.journal" bal '^regnskap' '^budsjett' -p 2024 --depth 2 --flat -N
