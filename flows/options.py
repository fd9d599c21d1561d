"""What the commands have in common: options, exit codes, and how they report errors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter, validators

from flows.inert import inert
from warehouse.lake.lake_name import place

DONE, FAILED, USAGE, GATE = 0, 1, 2, 3
STDIN = "stdin:"  # a bare - on the command line, which would be taken for an option

Format = Literal["table", "line", "markdown", "csv", "json", "parquet", "xlsx"]
Keys = Literal["number", "text", "both"]
BINARY = ("parquet", "xlsx")
PAGED = ("table", "line", "markdown")

Warehouse = Annotated[
    Path,
    Parameter(
        name=["--warehouse", "-w"],
        help="The DuckDB file, or ducklake:postgres:CONNECTION for a lake.",
        converter=lambda _, tokens: place(tokens[0].value),
    ),
]
KeysAs = Annotated[
    Keys | None,
    Parameter(
        help="In csv and json: keys as numbers, as text, which no spreadsheet or JavaScript rounds, or both. Default: both in json and in exported csv, else number."
    ),
]
Workers = Annotated[
    int | None,
    Parameter(
        help="Processes that read facts; default: one a core, none for a small batch.",
        validator=validators.Number(gte=0),
    ),
]
Quiet = Annotated[bool, Parameter(name=["--quiet", "-q"], negative="", help="Print nothing but errors.")]
DEFAULT = Path("wirehouse.duckdb")


def usage(message: str) -> int:
    print(f"wirehouse: {inert(message)}", file=sys.stderr)
    return USAGE


def fail(message: str) -> int:
    print(f"wirehouse: {inert(message)}", file=sys.stderr)
    return FAILED
