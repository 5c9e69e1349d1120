#!/bin/sh
# Compiles the requirements with hashes, for the oldest Python that we support: the one of Debian 12.
# Not --universal: that locks two versions of one package for different Pythons, and hashes then fail on some.
set -eu
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  "${PYTHON:-python3}" -m venv "$1"
  "$1/bin/python" -m pip install --quiet uv==0.13.9
  uv="$1/bin/uv"
fi
for name in requirements requirements-successors requirements-mutants; do
  [ -f "$name.in" ] || continue
  # No index address may stand in the file: whoever installs chooses where packages come from.
  "$uv" pip compile --quiet --generate-hashes --no-strip-markers --python-version 3.11.2 --no-emit-index-url --no-emit-find-links --no-header \
    --output-file "$name.txt" "$name.in"
done
