#!/usr/bin/env bash
# Import of 1M postings by a mapping against the plain import of the same file, in turn, nine pairs.
# Called by bench/run, which has found the JDK and built.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clone=$(dirname "$here")
work=${RODTRAD_BENCH:-$clone/target/bench}
data="$work/data-1000000"
mkdir -p "$work"
if [ ! -f "$data/postings.csv" ]; then python3 "$here/gen_ledger.py" --postings 1000000 --out "$data" >&2; fi
echo "mapping, 1000000 postings, load average $(cut -d' ' -f1 /proc/loadavg):"
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
  -cp "$clone/target/test-classes:$clone/target/app/rodtrad.jar:$clone/target/app/lib/*" \
  no.rodtrad.bench.MappingBench "$data" "$work/import" "${PAIRS:-9}" bench-postings 2>"$work/mapping.err" \
  || { tail -5 "$work/mapping.err" >&2; exit 1; }
