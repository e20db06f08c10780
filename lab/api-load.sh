#!/bin/sh
# How fast the HTTP API answers while reports are kept beside: lab/api-load.sh STORE REPORTS [REQUESTS-A-SECOND [SECONDS]].
# STORE is a file that lab/store-speed.sh made of so many REPORTS; reports are added to it. Needs a built Vigil.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
store=$1 reports=$2 rate=${3:-200} seconds=${4:-60} port=${PORT:-8418}
cp=$(printf '%s:' "$root"/app/target/*.jar "$root"/lab/target/vigil-lab-0.1.0.jar "$root"/app/target/lib/*.jar)
"$root/vigil" serve --no-browser --port "$port" --rate 2000 "$store" &
server=$!
trap 'kill $server' EXIT
i=0
until curl -sf "http://127.0.0.1:$port/api/v1/health" >/dev/null || [ $i -gt 100 ]; do
  i=$((i + 1))
  sleep 0.2
done
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp "$cp" vigil.lab.speed.ApiLoad \
  "http://127.0.0.1:$port/api/v1" "$store" "$reports" "$rate" "$seconds"
