#!/usr/bin/env bash
# Fetches the programs of others that the tests read our open data with into the folder given, as the lock file in
# src/test/readers pins them. Does nothing when that has been done for the same lock file.
set -euo pipefail
target=${1:?"usage: test-readers.sh TARGET-FOLDER"}
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$target"
cp "$root"/src/test/readers/* "$target/"
wanted=$(sha256sum < "$target/package-lock.json")
if [ -f "$target/mark" ] && [ "$(cat "$target/mark")" = "$wanted" ]; then exit 0; fi
(cd "$target" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
echo "$wanted" > "$target/mark"
