#!/usr/bin/env bash
# Clients that others generate from /openapi.json run a battle, a vote and a query of preferences against a service of its own:
#   python3 -m venv /tmp/v && /tmp/v/bin/pip install openapi-python-client
#   PATH=/tmp/v/bin:$PATH tests/vendors/clients.sh target/debug/agon
# Outside the gate: the generators come from PyPI and npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
agon=$1 port=${2:-8078}
dir=$(mktemp -d)
AGON__LIMITS__ENABLED=false AGON__LOG__FILTER=error AGON__DOOR__ENABLED=false AGON__JUDGING__MIN_DWELL_MS=0 \
  AGON__JUDGING__CHECK_RATE=0 AGON__JUDGING__SHARED_RATE=0 AGON__JUDGING__NEWCOMER_VOTES=0 \
  "$agon" serve --bind "127.0.0.1:$port" --data-dir "$dir/data" & service=$!
trap 'kill $service; rm -rf "$dir"' EXIT
for _ in $(seq 100); do curl -sf -o /dev/null "http://127.0.0.1:$port/healthz" && break; sleep 0.1; done
cd "$dir"
curl -sf "http://127.0.0.1:$port/openapi.json" -o openapi.json

openapi-python-client generate --path openapi.json --output-path python --meta none >python.log 2>&1 || { cat python.log; exit 1; }
mv python agon_client
PYTHONPATH=. python "$here/clients/arena.py" "http://127.0.0.1:$port"

echo '{"type":"module"}' > package.json
npm install --silent --no-audit --no-fund openapi-typescript@7 openapi-fetch@0.15 typescript@5 @types/node@20 >/dev/null
npx openapi-typescript openapi.json -o api.d.ts >/dev/null
cp "$here/clients/arena.ts" .
npx tsc --strict --module nodenext --target es2022 --skipLibCheck arena.ts
node arena.js "http://127.0.0.1:$port"
