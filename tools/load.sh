#!/bin/sh
# How much one small server carries: nginx with deploy/nginx.conf on loopback, asked by wrk for ten seconds at a time.
# Asker and server share the machine, so the figures are on the low side. Usage: tools/load.sh [site]
set -eu
site=$(cd "${1:-site}" && pwd)
own=$(mktemp -d)
python=${PYTHON:-.venv/bin/python}
trap 'kill "$server" 2>/dev/null; rm -rf "$own"' EXIT INT TERM

"$python" -m tools.serve_nginx "$site" "$own" >"$own/address" &
server=$!
until [ -s "$own/address" ]; do
  kill -0 "$server" || exit 1
  sleep 0.1
done
address=$(cat "$own/address")

for path in "" when/interview/ checklist/ planner/ messages/ embed/checklist/interview/ data/guide.json; do
  printf '/%s\n' "$path"
  wrk --threads 1 --connections 64 --duration "${SECONDS_EACH:-10}s" --latency --header 'Accept-Encoding: gzip' "$address$path" |
    grep -E 'Requests/sec|Transfer/sec|50%|99%|Non-2xx|Socket errors' || true
done
