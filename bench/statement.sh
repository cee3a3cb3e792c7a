#!/usr/bin/env bash
# The annual statement and the drill-down at 1M and 10M postings. Called by bench/run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clone=$(dirname "$here")
work=${RODTRAD_BENCH:-$clone/target/bench}
folders=()
for size in 1000000 10000000; do
  data="$work/data-$size"
  [ -f "$data/postings.csv" ] || python3 "$here/gen_ledger.py" --postings "$size" --out "$data" >&2
  folders+=("$data")
done
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
  -cp "$clone/target/test-classes:$clone/target/app/rodtrad.jar:$clone/target/app/lib/*" \
  no.rodtrad.bench.StatementBench "$work/statement" "${folders[@]}"
