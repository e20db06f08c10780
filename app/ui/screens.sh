#!/bin/sh
# Makes the pictures of docs/screens: each view, light and dark, over a record of the examples. Needs Chromium.
set -eu
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
log=$(mktemp)
"$root/vigil" demo --port 0 --no-browser >"$log" 2>&1 &
demo=$!
trap 'kill $demo 2>/dev/null; rm -f "$log"' EXIT
tries=0
until address=$(sed -n 's/.*\(http:\/\/[^ ]*\/\).*/\1/p' "$log" | head -n 1) && [ -n "$address" ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 300 ] || { cat "$log" >&2; exit 1; }
  sleep 1
done
VIGIL_DESK=$address node test/screens.mjs "$root/docs/screens"
