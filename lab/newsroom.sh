#!/bin/bash
# Many reports through the whole coder: lab/newsroom.sh FOLDER [REPORTS] makes so many reports (10,000 unless said otherwise) in FOLDER,
# reads the first thousand, keeps all of them in FOLDER/news.vigil and proves that. Every fifteen seconds FOLDER/memory.tsv
# tells seconds, resident kilobytes, hundredths of a second of processor time and the store's bytes. Needs a built Vigil and Linux.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
folder=$1
many=${2:-10000}
mkdir -p "$folder"
cp=$(printf '%s:' "$root"/app/target/*.jar "$root"/lab/target/vigil-lab-0.1.0.jar "$root"/app/target/lib/*.jar)
java() { command "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp "$cp" "$@"; }

java vigil.lab.speed.Newsroom "$folder/news.jsonl" "$many"
head -n 1000 "$folder/news.jsonl" >"$folder/thousand.jsonl"
echo "Reading alone, the first thousand:"
time java vigil.cli.Main read --format jsonl "$folder/thousand.jsonl" -o "$folder/thousand.records.jsonl"

rm -f "$folder"/news.vigil*
echo "Keeping all:"
env "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx1g -XX:+UseSerialGC -cp "$cp" \
  vigil.cli.Main ingest "$folder/news.jsonl" --into "$folder/news.vigil" &
process=$!
start=$(date +%s)
: >"$folder/memory.tsv"
while kill -0 $process 2>/dev/null; do
  printf '%s\t%s\t%s\t%s\n' "$(($(date +%s) - start))" "$(awk '/VmRSS/ {print $2}' /proc/$process/status 2>/dev/null)" \
    "$(awk '{print $14 + $15}' /proc/$process/stat 2>/dev/null)" "$(stat -c %s "$folder/news.vigil" 2>/dev/null || echo 0)" \
    >>"$folder/memory.tsv"
  sleep 15
done
wait $process
echo "$(($(date +%s) - start)) s; at the end (seconds, kB resident, 1/100 s of processor, bytes): $(tail -n 1 "$folder/memory.tsv")"
java vigil.cli.Main stats --in "$folder/news.vigil"
java vigil.cli.Main verify "$folder/news.vigil"
