#!/usr/bin/env python3
"""Exports read by those who will read them: pandas, pyarrow, Hugging Face datasets, DuckDB, arena-rank.

    python3 -m venv /tmp/readers && /tmp/readers/bin/pip install pandas pyarrow datasets duckdb arena-rank
    cargo build --release && /tmp/readers/bin/python tests/vendors/readers.py target/release/agon ../shared/data

Imports two real files, exports each in every schema and form, reads each file by each reader, and compares
arena-rank's ratings on our `arena` export with `agon rank`'s on the file that was imported. Outside the gate: the
readers are larger than the service.
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("HF_DATASETS_OFFLINE", "1")
os.environ.setdefault("HF_HUB_OFFLINE", "1")

import duckdb
import pandas as pd
import pyarrow.parquet as pq
from datasets import load_dataset

AGON, DATA = sys.argv[1], Path(sys.argv[2])
WORK = Path(tempfile.mkdtemp())
SCHEMAS = ["native", "arena", "dpo", "kto", "comparia"]


def agon(*args):
    done = subprocess.run([AGON, *map(str, args)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"agon {' '.join(map(str, args))}: {done.stderr}")
    return done.stdout


def export(source, schema, form, *more):
    out = WORK / f"{source}-{schema}-{len(more)}.{form}"
    agon("export", "--data-dir", WORK / "data", "--source", source, "--schema", schema, "--format", form, "--out", out, *more)
    card = json.loads(Path(f"{out}.card.json").read_text())
    return out, card


def rows_of(path, form):
    """Rows as each reader counts them, by the reader's name."""
    if form == "parquet":
        return {
            "pyarrow": pq.read_table(path).num_rows,
            "pandas": len(pd.read_parquet(path)),
            "duckdb": duckdb.sql(f"SELECT count(*) FROM '{path}'").fetchall()[0][0],
            "datasets": load_dataset("parquet", data_files=str(path), split="train", cache_dir=str(WORK / "hf")).num_rows,
        }
    if form == "ndjson":
        return {
            "pandas": len(pd.read_json(path, lines=True)) if path.stat().st_size else 0,
            "duckdb": duckdb.sql(f"SELECT count(*) FROM read_json('{path}', format='newline_delimited')").fetchall()[0][0],
            "datasets": load_dataset("json", data_files=str(path), split="train", cache_dir=str(WORK / "hf")).num_rows,
        }
    return {
        "pandas": len(pd.read_csv(path)),
        "duckdb": duckdb.sql(f"SELECT count(*) FROM read_csv('{path}', header=true)").fetchall()[0][0],
    }


def ratings_by_arena_rank(path):
    """arena-rank's own Bradley-Terry on our file, as its documentation has it."""
    from arena_rank.utils.data_utils import PairDataset
    from arena_rank.models.bradley_terry import BradleyTerry

    frame = pd.read_parquet(path)
    data = PairDataset.from_pandas(frame)
    model = BradleyTerry(n_competitors=len(data.competitors))
    board = model.compute_ratings_and_cis(data, significance_level=0.05)
    return dict(zip(board["competitors"], board["ratings"]))


def main():
    faults, files = [], 0
    agon("import", DATA / "llmfao_crowd.csv", "--data-dir", WORK / "data", "--licence", "CC-BY-4.0",
         "--prompts", DATA / "llmfao_crowd.prompts.csv", "--answers", DATA / "recorded/llmfao.jsonl")
    agon("import", DATA / "tulu_human.csv", "--data-dir", WORK / "data", "--licence", "Apache-2.0")
    votes = {"llmfao_crowd": 8931, "tulu_human": 1150}
    for source, count in votes.items():
        for schema in SCHEMAS:
            for form in ["parquet", "ndjson", "csv"]:
                path, card = export(source, schema, form)
                if card["votes"] != count:
                    faults.append(f"{path.name}: the card says {card['votes']} votes of {count}")
                # A source without texts has nothing to train on.
                if schema in ("dpo", "kto") and source == "tulu_human":
                    continue
                found = rows_of(path, form)
                files += 1
                if len(set(found.values())) != 1:
                    faults.append(f"{path.name}: readers differ: {found}")
                if schema not in ("dpo", "kto") and set(found.values()) != {count}:
                    faults.append(f"{path.name}: {found} rows of {count}")
                print(f"{path.name:40} {path.stat().st_size:>10} bytes  {found}")
    for schema in ["dpo", "kto"]:
        path, _ = export("llmfao_crowd", schema, "parquet", "--conversational")
        first = pq.read_table(path).slice(0, 1).to_pylist()[0]
        if first["prompt"][0]["role"] != "user":
            faults.append(f"{path.name}: no conversation: {first}")
    packed, _ = export("llmfao_crowd", "native", "ndjson", "--compression", "gzip")
    if sum(1 for _ in gzip.open(packed)) != 8931:
        faults.append("gzip: another number of lines")
    for source in votes:
        path, _ = export(source, "arena", "parquet")
        theirs = ratings_by_arena_rank(path)
        ours = json.loads(agon("rank", DATA / f"{source}.csv", "--format", "json", "--intervals", "none"))
        ours = {row["model"]: row["rating"] for row in ours["rows"] if row["rating"] is not None}
        shift = sum(theirs[m] - ours[m] for m in ours) / len(ours)
        worst = max(abs(theirs[m] - ours[m] - shift) for m in ours)
        print(f"{source}: arena-rank on our arena export against agon rank on the file: {worst:.4f} Elo apart at most")
        # arena-rank stops early by its defaults: 0.11 Elo on these files (shared/data/README.md).
        if worst > 0.2:
            faults.append(f"{source}: {worst} Elo apart")
    for fault in faults:
        print("FAULT", fault)
    print(f"{files} files, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
