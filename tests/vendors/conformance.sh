#!/usr/bin/env bash
# Asks a service of its own everything that /openapi.json describes, as a voter and by a vendor's key, and looks whether the
# replies are as described:
#   python3 -m venv /tmp/st && /tmp/st/bin/pip install schemathesis
#   cargo build && tests/vendors/conformance.sh /tmp/st/bin/schemathesis target/debug/agon
# Outside the gate: what it asks is drawn by chance.
set -euo pipefail
schemathesis=$1 agon=$2 port=${3:-8077}
dir=$(mktemp -d)
AGON__LIMITS__ENABLED=false AGON__LOG__FILTER=error AGON__DOOR__ENABLED=false \
  "$agon" serve --bind "127.0.0.1:$port" --data-dir "$dir" & service=$!
trap 'kill $service; rm -rf "$dir"' EXIT
api="http://127.0.0.1:$port/api/v1"
for _ in $(seq 50); do curl -sf -o /dev/null "http://127.0.0.1:$port/healthz" && break; sleep 0.1; done
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
voter=$(curl -s -X POST "$api/sessions" | field token)
curl -s -o /dev/null -H "Authorization: Bearer $voter" --json '{"name":"Maker"}' "$api/vendors"
scopes='["admin","battles:read","exports:run","webhooks:write","models:write","settlement:read","boards:read"]'
key=$(curl -s -H "Authorization: Bearer $voter" --json "{\"name\":\"k\",\"scopes\":$scopes}" "$api/vendors/keys" | field secret)
# Streams don't end by themselves, and what ends sessions and keys would end the run.
for token in "$voter" "$key"; do
  "$schemathesis" run "http://127.0.0.1:$port/openapi.json" -H "Authorization: Bearer $token" --max-examples 12 \
    --checks not_a_server_error,response_schema_conformance,content_type_conformance,status_code_conformance \
    --exclude-path-regex '(stream|live|/me$|sessions|rotate)' --phases examples,fuzzing --seed 7
done
