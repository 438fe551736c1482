#!/usr/bin/env bash
# Exports against psql's COPY of the same rows, in one run: wall seconds, ratio, and peak memory.
#   .ci/services benches/export.sh [VOTES]
# Needs a release build of agon and of its tests, which make the votes.
set -euo pipefail
cd "$(dirname "$0")/.."
votes=${1:-1000000}
it=$(ls -t target/release/deps/it-* | grep -v '\.d$' | head -n 1)
AGON_VOTES=$votes "$it" store::preferences::pages --ignored --nocapture 2>/dev/null | grep median
name=$(psql -At "$AGON_TEST_POSTGRES" -c "SELECT datname FROM pg_database WHERE datname LIKE 'agon_test_%' ORDER BY oid DESC LIMIT 1")
export DATABASE_URL="${AGON_TEST_POSTGRES%/*}/$name"
dir=$(mktemp -d)
psql -q "$DATABASE_URL" -c "VACUUM ANALYZE" >/dev/null
copy="COPY (SELECT p.*, l.entry FROM preferences p JOIN log l USING (log_index) WHERE p.reason IS NULL ORDER BY log_index) TO STDOUT"
measure() { # name, command
  local out; out=$( { /usr/bin/time -f '%e %M' bash -c "$2" >/dev/null; } 2>&1 | tail -n 1)
  echo "$1 $out"
}
for round in 1 2 3; do
  base=$(measure copy "psql -q '$DATABASE_URL' -c \"$copy\"")
  ndjson=$(measure ndjson "target/release/agon export --data-dir $dir --format ndjson --out - 2>/dev/null")
  parquet=$(measure parquet "target/release/agon export --data-dir $dir --format parquet --out - 2>/dev/null")
  printf '%s\n%s\n%s\n' "$base" "$ndjson" "$parquet" | awk '
    { s[$1] = $2; m[$1] = $3 } END { for (k in s) printf "  %-8s %6.2f s  %5.2f of COPY  %d MB\n", k, s[k], s[k] / s["copy"], m[k] / 1024 }'
done
rm -rf "$dir"
