#!/usr/bin/env bash
# Import of 1M postings (with --large also 10M) against a bare \copy of the same file, in turn, five pairs.
# Called by bench/run, which has found the JDK and built.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clone=$(dirname "$here")
work=${RODTRAD_BENCH:-$clone/target/bench}
sizes=(1000000)
if [ "${1:-}" = --large ]; then sizes+=(10000000); fi
mkdir -p "$work"

for size in "${sizes[@]}"; do
  data="$work/data-$size"
  if [ ! -f "$data/postings.csv" ]; then python3 "$here/gen_ledger.py" --postings "$size" --out "$data" >&2; fi
  echo "import, $size postings:"
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
    -cp "$clone/target/test-classes:$clone/target/app/rodtrad.jar:$clone/target/app/lib/*" \
    no.rodtrad.bench.ImportBench "$data" "$work/import" "$here/sql/schema.sql" "${PAIRS:-5}" 2>"$work/import.err" \
    || { tail -5 "$work/import.err" >&2; exit 1; }
done
