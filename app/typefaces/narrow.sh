#!/usr/bin/env bash
# Makes schibsted-grotesk-narrow.woff2 from the typeface's package: the weights that the site uses, and no kerning, which
# is two thirds of a face that is read in a few words at a time. Needs fonttools and brotli from PyPI.
set -euo pipefail
cd "$(dirname "$0")"
from=../../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fonttools varLib.instancer "$from" wght=400:700 -o "$folder/narrow.ttf" -q
pyftsubset "$folder/narrow.ttf" --unicodes='*' --layout-features='liga,tnum,pnum,ccmp,locl' --flavor=woff2 \
  --output-file=schibsted-grotesk-narrow.woff2
