#!/bin/sh
# Builds the desk's pages into the folder that is named, where their sources are newer than what stands there.
# Without npm, or without its packages, everything else still builds, and the desk's address says what is missing.
set -u
cd "$(dirname "$0")" || exit 1
out=${1:?where to}
mkdir -p "$out" && out=$(cd "$out" && pwd) || exit 1
stamp=$out/.built

say() { printf 'desk: %s\n' "$*"; }

without() {
  say "$1; the desk in the browser is left out, all else works"
  rm -rf "${out:?}"/*
  rm -f "$stamp"
  printf '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Vigil</title></head><body><main><h1>The desk is not built</h1><p>%s. Install npm (Node.js 20.19 or newer), build again and reload this page. The API under <code>/api/v1</code> and the command line work without it.</p></main></body></html>\n' \
    "$1" >"$out/index.html"
  exit 0
}

if [ -e "$stamp" ] && [ -z "$(find src index.html package-lock.json vite.config.ts tsconfig.json build.sh -newer "$stamp" 2>/dev/null | head -n 1)" ]; then
  exit 0
fi
command -v npm >/dev/null 2>&1 || without "npm was not found"
if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
  say "fetching what its pages are built with (once) …"
  npm ci --prefer-offline --no-progress --loglevel=error >&2 || without "npm could not fetch the packages that the pages are built with"
  touch node_modules/.installed
fi
say "building …"
npm run --silent check || exit 1
VIGIL_WEB=$out npm run --silent build -- --logLevel warn || exit 1
touch "$stamp"
