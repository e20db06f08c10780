#!/usr/bin/env bash
# Trains the reader and writes it where the coder finds it.
#
#   lab/train.sh                 trains on all data and replaces the shipped model
#   lab/train.sh folds [N]       trains N models (of 5), each without a fifth of the data, measures each on it, and fits
#                                the confidence of events on what they answer there
#
# Needs a JDK 17 or newer, Maven, and the evaluation data in ../shared (or DATA=… GOLD=…). One thread a model; about
# half an hour a model. The same data and seed give the same weights on the same machine.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${DATA:-../shared/data}
gold=${GOLD:-../shared/gold}
base=${BASE:-minilm}
out=lab/target/models
mkdir -p "$out"

mvn -q -B -pl core,app,lab -Ptrain,bases compile dependency:build-classpath -Dmdep.outputFile="$PWD/lab/target/train.classpath" -Dmdep.includeScope=runtime
class_path="lab/target/classes:$(cat lab/target/train.classpath)"

run() { java -Xmx2g -Dai.djl.offline=true -cp "$class_path" "$@"; }

train() { # NAME FOLD
  run vigil.lab.train.Train base="$base" data="$data" gold="$gold" fold="$2" out="$out/$1.weights" | tee "$out/$1.log"
  run vigil.lab.train.Export "$out/$1.weights" "$out/$1.onnx" "$out/vocabulary.txt" "vigil-reader-$base-$1"
}

if [ "${1:-}" = folds ]; then
  models=()
  for k in $(seq 0 $((${2:-5} - 1))); do
    train "fold$k" "$k"
    run vigil.lab.train.LexiconFit "$gold" "$out/fold$k.lexicon.tsv" "$k/5"
    models+=("$k/5=$out/fold$k.onnx=$out/fold$k.lexicon.tsv")
    run vigil.lab.train.JoinFit "$gold" "$out/fold$k.same.tsv" "$k/5"
    for benchmark in plv reports; do
      where=$([ "$benchmark" = plv ] && echo "$data/plv" || echo "$gold")
      ./vigil evaluate "$benchmark" --data "$where" --fold "$k/5" --model "$out/fold$k.onnx"
    done
  done
  run vigil.lab.bench.ConfidenceFit "$gold" core/src/main/resources/vigil/event/confidence.tsv "${models[@]}"
else
  train all -1
  run vigil.lab.train.LexiconFit "$gold" core/src/main/resources/vigil/reader/lexicon.tsv
  run vigil.lab.train.JoinFit "$gold" core/src/main/resources/vigil/happening/same.tsv
  cp "$out/all.onnx" core/src/main/resources/vigil/reader/reader.onnx
  cp "$out/vocabulary.txt" core/src/main/resources/vigil/reader/vocabulary.txt
fi
