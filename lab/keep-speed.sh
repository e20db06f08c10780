#!/bin/sh
# How fast stores take in what is coded already: lab/keep-speed.sh REPORTS LOCATION… codes so many reports of a feed once and keeps them
# in each place, a new file or the address of an empty database (jdbc:postgresql://…). Needs a built Vigil.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cp=$(printf '%s:' "$root"/app/target/*.jar "$root"/lab/target/vigil-lab-0.1.0.jar "$root"/app/target/lib/*.jar)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp "$cp" vigil.lab.speed.KeepSpeed "$@"
