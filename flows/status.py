"""`wirehouse status`: last runs, next schedules, sizes, locks, and what waits."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from flows.inert import inert_line
from flows.launch import server_url
from flows.printing.layout import Page
from flows.printing.lines import entry
from flows.settings import load
from warehouse import swap
from warehouse.exchange import take
from warehouse.faults import WarehouseBusy
from warehouse.locks import writer
from warehouse.read_copy import copy_of, is_current
from warehouse.readers import open_to_read
from warehouse.report.in_words import counted
from warehouse.store import Store
from warehouse.stores import store_at

RUNS = 5
SIDE = 10  # characters of the names beside the lines
_RUNS = (
    "select started_at, status, read, new, revised, unchanged, quarantined, checks_failed, seconds from quality.run"
    f" order by started_at desc limit {RUNS}"
)
_OPEN = "select count(*) from quality.quarantine where replay_outcome is distinct from 'published'"
_SIZE = "select (select count(*) from dim_article where is_current), (select count(*) from fact_claim), (select max(audited_at) from quality.audit)"


def show_status(warehouse: Path, *, as_json: bool) -> None:
    """Prints the state, in lines or as one JSON object. Raises what opening a warehouse does, but for one that is busy."""
    found = state_of(warehouse)
    if as_json:
        print(json.dumps(found, default=str))
        return
    page = Page.of(sys.stdout)
    print(page.heading(inert_line(_title(found))))
    for name, told in _lines(found):
        print(entry(name, inert_line(told), SIDE, page))


def state_of(warehouse: Path) -> dict[str, Any]:
    """The state of the warehouse, its files, its lock, and of the schedules where a Prefect server answers."""
    store = store_at(warehouse)
    found: dict[str, Any] = {"warehouse": str(warehouse), "runs": None, "open_rejections": None}
    try:
        with open_to_read(store, wait=0.0) as connection:
            found |= _inside(connection)
    except WarehouseBusy:
        found["busy"] = "a run is publishing right now; ask again in a moment"
    found["bytes"] = _sizes(store)
    found["read_copy"] = _copy(store)
    found["writer"] = writer(store)
    found["swap_pending"] = swap.is_pending(store.files)
    found["refused_batch"] = store.stage.exists() and any(store.stage.iterdir()) and found["writer"] is None
    found["schedules"] = _schedules()
    found["inbox"] = _waiting(found["runs"])
    return found


def _inside(connection: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    runs = take(connection, _RUNS).to_dicts()
    ((articles, claims, audited),) = connection.execute(_SIZE).fetchall()
    ((rejections,),) = connection.execute(_OPEN).fetchall()
    return {"runs": runs, "articles": articles, "claims": claims, "last_audit": audited, "open_rejections": rejections}


def _sizes(store: Store) -> dict[str, int]:
    beside = {
        "archive": _bytes(store.raw), "texts": _bytes(store.text_log.path), "segments": _bytes(store.segments), "stage": _bytes(store.stage),
        "set_aside": _bytes(store.set_aside),
    }  # fmt: skip
    if store.is_lake:
        return {"tables": store.table_bytes(), **beside, "free": _free(store.files)}
    own = {"read_copy": _bytes(copy_of(store.path)), "free": _free(store.path.parent)}
    return {"file": _bytes(store.path), **beside, **own}


def _bytes(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    total = 0
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder, name)
            total += file.lstat().st_size if os.path.lexists(file) else 0
    return total


def _free(folder: Path) -> int:
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize


def _copy(store: Store) -> str:
    if store.is_lake:
        return "not needed: readers of a lake never wait"
    if not copy_of(store.path).exists():
        return "none"
    return "current" if is_current(store.path, store.files) else "stale"


def _schedules() -> list[dict[str, Any]] | None:
    """The next run of each deployment; None where no server answers."""
    if server_url() is None:
        return None
    from flows.serving.upcoming import upcoming

    return upcoming()


def _waiting(runs: list[dict[str, Any]] | None) -> dict[str, Any]:
    """Files in the inbox, and those that changed since the last run began."""
    inbox = load().inbox
    if "://" in inbox or not Path(inbox).is_dir():
        return {"path": inbox, "files": None, "since_last_run": None}
    last = runs[0]["started_at"].replace(tzinfo=UTC).timestamp() if runs else 0.0
    times = [
        path.stat().st_mtime for path in Path(inbox).rglob("*") if path.is_file() and not path.name.startswith(".")
    ]
    return {"path": inbox, "files": len(times), "since_last_run": sum(at > last for at in times)}


def _title(found: dict[str, Any]) -> str:
    if busy := found.get("busy"):
        return f"{found['warehouse']}: {busy}"
    return f"{found['warehouse']}: {counted(found['articles'], 'article')}, {counted(found['claims'], 'claim')}"


def _lines(found: dict[str, Any]) -> list[tuple[str, str]]:
    """(name, what there is to say of it), in reading order."""
    lines = [("run", _run(run)) for run in found["runs"] or ()]
    lines.append(("last audit", _when(found.get("last_audit")) or "none yet; wirehouse check makes one"))
    if found["open_rejections"]:
        waiting = counted(found["open_rejections"], "row")
        lines.append(("rejected", f"{waiting} waiting; wirehouse quarantine list shows them"))
    if found["swap_pending"]:
        lines.append(("swap", "of files under way, or interrupted; the next command finishes it"))
    if found["refused_batch"]:
        lines.append(("batch", "refused or interrupted, in stage/; the next run clears it"))
    lines.append(("writer", str(found["writer"] or "nobody")))
    lines.append(("read copy", found["read_copy"]))
    sizes = [(name, size) for name, size in found["bytes"].items() if size]
    lines.append(("size", ", ".join(f"{name.replace('_', ' ')} {_megabytes(size)}" for name, size in sizes)))
    inbox = found["inbox"]
    if inbox["files"] is not None:
        told = f"{counted(inbox['files'], 'file')} in {inbox['path']}, {inbox['since_last_run']:,} changed since the last run"
        lines.append(("inbox", told))
    if found["schedules"] is None:
        lines.append(("schedules", "no Prefect server answers; wirehouse up starts one"))
    return lines + [("schedule", f"{s['deployment']}: {s['state']}") for s in found["schedules"] or ()]


def _megabytes(size: int) -> str:
    """
    >>> _megabytes(10_760_192), _megabytes(58_887_000_000), _megabytes(34_000)
    ('10.8 MB', '58.9 GB', '34 kB')
    """
    if size >= 1e9:
        return f"{size / 1e9:,.1f} GB"
    return f"{size / 1e6:,.1f} MB" if size >= 1e5 else f"{size / 1e3:.0f} kB"


def _run(run: dict[str, Any]) -> str:
    told = f"{_when(run['started_at'])}: {run['status']}, {run['read']:,} read, {run['new']:,} new, {run['revised']:,} revised"
    told += f", {run['quarantined']:,} quarantined, {run['seconds']:.1f} s"
    return told + (f"; {counted(run['checks_failed'], 'critical check')} failed" if run["checks_failed"] else "")


def _when(at: datetime | None) -> str | None:
    return None if at is None else f"{at:%Y-%m-%d %H:%M:%S} UTC"
