#!/bin/sh
# How fast baselines are: lab/tempo-speed.sh FILE, a table of coded events such as KEDS's. Needs a built Vigil.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cp=$(printf '%s:' "$root"/app/target/*.jar "$root"/lab/target/vigil-lab-0.1.0.jar "$root"/app/target/lib/*.jar)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp "$cp" vigil.lab.speed.TempoSpeed "$@"
