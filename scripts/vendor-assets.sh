#!/usr/bin/env bash
# Fetches the assets of the web pages as package-lock.json pins them, and copies those we use to the folder given.
# Does nothing when that has been done for the same lock file.
set -euo pipefail
target=${1:?"usage: vendor-assets.sh TARGET-FOLDER"}
root=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$target"
target=$(cd "$target" && pwd)
# The mark is outside the target, which is sent to browsers as it stands.
mark="$target/../../vendor-assets.mark"
wanted=$(cat "$root/package-lock.json" "$root/scripts/vendor-assets.sh" | sha256sum)
if [ -f "$mark" ] && [ "$(cat "$mark")" = "$wanted" ] && [ -f "$target/designsystemet.css" ]; then exit 0; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/package.json" "$root/package-lock.json" "$work/"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

modules="$work/node_modules"
rm -f "${target:?}"/*
cp "$modules/@digdir/designsystemet-css/dist/src/index.css" "$target/designsystemet.css"
cp "$modules/@digdir/designsystemet-css/LICENSE" "$target/designsystemet.LICENSE.txt"
for part in latin latin-ext; do
    cp "$modules/@fontsource-variable/inter/files/inter-$part-opsz-normal.woff2" "$target/"
done
cp "$modules/@fontsource-variable/inter/LICENSE" "$target/inter.LICENSE.txt"
echo "$wanted" > "$mark"
