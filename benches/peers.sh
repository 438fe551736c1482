#!/usr/bin/env bash
# agon rank against its peers on one file, file to board, in one run.
# usage: benches/peers.sh PYTHON VOTES.csv [RUNS]
# PYTHON has arena-rank, evalica and pandas; VOTES.csv has model_a, model_b, winner.
set -euo pipefail
python=$1 votes=$2 runs=${3:-3}
agon=${AGON:-target/release/agon}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/arena_rank_board.py" <<'PY'
import sys, pandas as pd
from arena_rank.models.bradley_terry import BradleyTerry
from arena_rank.utils.data_utils import PairDataset
data = PairDataset.from_pandas(pd.read_csv(sys.argv[1], usecols=["model_a", "model_b", "winner"]))
board = BradleyTerry(n_competitors=len(data.competitors)).compute_ratings_and_cis(data)
print(sorted(zip(board["ratings"], board["competitors"]), reverse=True)[0])
PY
# evalica's own command wants other names; renaming is not timed.
"$python" - "$votes" "$work/left_right.csv" <<'PY'
import sys, pandas as pd
votes = pd.read_csv(sys.argv[1], usecols=["model_a", "model_b", "winner"])
votes["winner"] = votes["winner"].map({"model_a": "left", "model_b": "right"}).fillna("tie")
votes.rename(columns={"model_a": "left", "model_b": "right"}).to_csv(sys.argv[2], index=False)
PY

for run in $(seq "$runs"); do
  echo "run $run"
  /usr/bin/time -f "  agon rank   %e s  %U s user  %M kB" "$agon" rank "$votes" > /dev/null
  /usr/bin/time -f "  evalica     %e s  %U s user  %M kB" "$(dirname "$python")/evalica" -i "$work/left_right.csv" pairwise bradley-terry > /dev/null
  /usr/bin/time -f "  arena-rank  %e s  %U s user  %M kB" "$python" "$work/arena_rank_board.py" "$votes" > /dev/null
done
