"""Paired differences between two strategies, from the runs of an experiment in Parquet.

    python data-out.py results/fines mandate covenant cooperation
"""
import sys

import pyarrow.parquet as parquet

folder, one, other, outcome = sys.argv[1:]
table = parquet.read_table(f"{folder}/runs.parquet")
told = {key.decode(): value.decode() for key, value in (table.schema.metadata or {}).items()}
print(f"{outcome}: {told.get('meaning:' + outcome, '')} ({told.get('unit:' + outcome, '')})")

runs = table.to_pandas()
runs = runs[runs["status"] == "done"]
# Replications of the same number share their actors and their luck.
paired = runs.pivot_table(index=["point", "replication"], columns="strategy", values=outcome)
differences = (paired[one] - paired[other]).dropna().groupby("point")
result = differences.agg(["mean", "sem", "count"])
result["low"] = result["mean"] - 1.96 * result["sem"]
result["high"] = result["mean"] + 1.96 * result["sem"]
print(f"{one} minus {other}, by design point:")
print(result.to_string())
