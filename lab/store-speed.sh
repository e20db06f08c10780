#!/bin/sh
# How fast a store takes reports in and answers: lab/store-speed.sh FILE [REPORTS]. Where FILE is missing, a store of so
# many made-up reports (100,000 with ten events each, unless said otherwise) is made first. Needs a built Vigil.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cp=$(printf '%s:' "$root"/app/target/*.jar "$root"/lab/target/vigil-lab-0.1.0.jar "$root"/app/target/lib/*.jar)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -cp "$cp" vigil.lab.speed.StoreSpeed "$@"
