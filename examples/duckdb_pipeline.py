"""Bulletins into DuckDB, and questions in SQL: which goods fail most, which awards does each level give.

    python examples/duckdb_pipeline.py examples/bulletins

Needs the extra `frames` and duckdb.
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pandas as pd

from bulletin_schema import Award, Inspection, read_file
from bulletin_schema.frames import to_frame


def load(folder: Path) -> duckdb.DuckDBPyConnection:
    """Read every bulletin of a folder into one table a kind, with the bulletin's name beside each record."""
    bulletins = {path.name: read_file(path) for path in sorted(folder.iterdir())}
    database = duckdb.connect()
    for model, table in ((Inspection, "inspections"), (Award, "awards")):
        frames = [to_frame(b.of(model), model).assign(document=name) for name, b in bulletins.items()]
        database.from_df(pd.concat(frames, ignore_index=True)).create(table)
    return database


RATES = """
    SELECT subject, sum(inspected_value) AS inspected, sum(failed_value) AS failed, min(pass_rate) AS lowest_rate
    FROM inspections WHERE pass_rate IS NOT NULL GROUP BY subject ORDER BY lowest_rate
"""
LEVELS = "SELECT coalesce(level, '?') AS level, status, count(*) AS awards FROM awards GROUP BY ALL ORDER BY ALL"

if __name__ == "__main__":
    connection = load(Path(sys.argv[1] if len(sys.argv) > 1 else "examples/bulletins"))
    for question in (RATES, LEVELS):
        print(connection.sql(question))
