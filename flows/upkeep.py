"""The rest of the command line: commands that change what is already in the warehouse. Parsing only, as in ``flows.cli``."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

from cyclopts import App, Parameter

from flows.options import DEFAULT, DONE, Format, Quiet, Warehouse, Workers, fail, usage

correct_app = App(name="correct", help="Corrections by an analyst, shown by the views: speakers, entities, claims.")

Author = Annotated[str, Parameter(help="Who makes the correction.", env_var="WIREHOUSE_AUTHOR")]
Reason = Annotated[str, Parameter(help="Why, in a sentence.")]
Kind = Annotated[
    Literal["person", "organisation", "place", "document", "unnamed"], Parameter(help="What the named entity is.")
]


def register(app: App, quarantine_app: App) -> None:
    """Adds these commands to the others."""
    app.command(correct_app)
    app.command(reprocess)
    app.command(upgrade)
    app.command(forget)
    quarantine_app.command(quarantine_replay, name="replay")


def reprocess(
    *,
    dry_run: Annotated[bool, Parameter(negative="", help="Only show what would change.")] = False,
    all: Annotated[bool, Parameter(negative="", help="Also reread what today's readers have read.")] = False,
    json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False,
    warehouse: Warehouse = DEFAULT,
    workers: Workers = None,
    quiet: Quiet = False,
) -> int:
    """Read old articles with newer readers; what that supersedes stays in the schema history.

    Example: wirehouse reprocess --dry-run
    """
    from flows.batch import workers_asked
    from flows.progress import Console
    from flows.reprocess import reprocess_warehouse
    from flows.upkeep_reports import show_changes

    changes = reprocess_warehouse(
        warehouse.absolute(), workers_asked(workers), Console(quiet=json or quiet), dry_run=dry_run, everything=all
    )
    if json or not quiet:
        show_changes(changes, dry_run=dry_run, as_json=json)
    return DONE


def upgrade(*, warehouse: Warehouse = DEFAULT, workers: Workers = None, quiet: Quiet = False) -> int:
    """Upgrade a warehouse made by another version of Wirehouse, from its archive.

    Example: wirehouse upgrade --warehouse news.duckdb
    """
    from flows.batch import workers_asked
    from flows.progress import Console
    from flows.upgrade import BEFORE, upgrade_warehouse
    from warehouse.report.in_words import counted

    path = warehouse.absolute()
    runs = upgrade_warehouse(path, workers_asked(workers), Console(quiet=quiet))
    kept = path.with_name(path.name + ".files") / BEFORE
    told = f"; its earlier state is kept in {kept}; remove that once all is well" if kept.exists() else ""
    if not quiet:
        print(f"{path} was upgraded to this version: {counted(runs, 'run')}{told}")
    return DONE


def quarantine_replay(
    *keys: Annotated[int, Parameter(help="quarantine_key; without any, all open rows.")],
    code: Annotated[str | None, Parameter(help="All rows rejected under this code.")] = None,
    map: Annotated[
        list[str] | None,
        Parameter(name="--map", negative="", help="Field names to use instead of the run's.", consume_multiple=True),
    ] = None,
    json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False,
    warehouse: Warehouse = DEFAULT,
    workers: Workers = None,
    quiet: Quiet = False,
) -> int:
    """Read rejected rows again, after the input or the code was fixed, and record what became of each.

    Example: wirehouse quarantine replay --code no_text --map text=body
    """
    from flows.batch import workers_asked
    from flows.progress import Console
    from flows.replay import replay
    from flows.upkeep_reports import show_outcomes

    if keys and code is not None:
        return usage("give keys or --code, not both")
    pairs = [entry.partition("=") for entry in map or []]
    if bad := [name for name, sign, column in pairs if not (name and sign and column)]:
        return usage(f"--map takes FIELD=COLUMN, as in --map text=body; got {', '.join(bad)}")
    field_map = {name: column for name, _, column in pairs} or None
    outcomes = replay(warehouse.absolute(), keys, code, workers_asked(workers), Console(quiet=json or quiet), field_map)
    if json or not quiet:
        show_outcomes(outcomes, as_json=json)
    return DONE


def forget(
    article_id: str,
    *,
    author: Author,
    reason: Reason,
    source: Annotated[str | None, Parameter(help="Which source (source_key), if several have that id.")] = None,
    warehouse: Warehouse = DEFAULT,
    workers: Workers = None,
    quiet: Quiet = False,
) -> int:
    """Remove an article for good, from the warehouse and its archive; if sent again, it is rejected.

    Example: wirehouse forget a.txt --author me --reason "taken down by the paper"
    """
    from flows.batch import workers_asked
    from flows.forget import forget_article
    from flows.progress import Console
    from warehouse.report.in_words import counted

    gone = forget_article(
        warehouse.absolute(), article_id, source, author, reason, workers_asked(workers), Console(quiet=quiet)
    )
    if quiet:
        return DONE
    print(
        f"forgotten: {article_id}, {counted(len(gone.keys), 'version')}. Not touched: its source ({', '.join(sorted(gone.uris))}), and backups"
    )
    return DONE


@correct_app.command(name="speaker")
def correct_speaker(
    key: int, name: str, *, author: Author, reason: Reason, kind: Kind = "person", warehouse: Warehouse = DEFAULT
) -> int:
    """Set the speaker of a claim or quotation; the name - means nobody: the outlet's own voice.

    Example: wirehouse correct speaker 4611686018427387904 "Ada Nowak" --author me --reason "as the next line says"
    """
    entity = None if name in ("-", "stdin:") else (kind, name)
    return _add(warehouse, "speaker", key, author, reason, entity)


@correct_app.command(name="merge")
def correct_merge(
    entity: int, into: str, *, author: Author, reason: Reason, kind: Kind = "person", warehouse: Warehouse = DEFAULT
) -> int:
    """Merge an entity (entity_key) into another (its name). Example: wirehouse correct merge 4611686018427387904 "Ada Nowak"
    --author me --reason "her maiden name"
    """
    return _add(warehouse, "merge", entity, author, reason, (kind, into))


@correct_app.command(name="split")
def correct_split(
    entity: int,
    article_id: str,
    name: str,
    *,
    author: Author,
    reason: Reason,
    kind: Kind = "person",
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Assign an article's mentions of an entity (entity_key) to another one. Example: wirehouse correct split
    4611686018427387904 a.txt "Ada Nowak (judge)" --author me --reason "a namesake"
    """
    return _add(warehouse, "split", entity, author, reason, (kind, name), article_id)


@correct_app.command(name="reject")
def correct_reject(key: int, *, author: Author, reason: Reason, warehouse: Warehouse = DEFAULT) -> int:
    """Leave a claim or quotation out of the views. Example: wirehouse correct reject 4611686018427387904 --author me
    --reason "a page number"
    """
    return _add(warehouse, "reject", key, author, reason)


@correct_app.command(name="list")
def correct_list(*, warehouse: Warehouse = DEFAULT, format: Format = "table") -> int:
    """List corrections, the withdrawn ones too. Example: wirehouse correct list"""
    from flows.printing import write_result
    from flows.query import open_locked_down

    with open_locked_down(warehouse) as connection:
        write_result(connection.sql("select * from quality.correction order by made_at"), format, sys.stdout)
    return DONE


@correct_app.command(name="withdraw")
def correct_withdraw(key: int, *, author: Author, warehouse: Warehouse = DEFAULT) -> int:
    """Withdraw a correction. Example: wirehouse correct withdraw 4611686018427387904 --author me"""
    from warehouse.corrections import CorrectionRefused, withdraw
    from warehouse.stores import store_at

    store = store_at(warehouse.absolute())
    try:
        with store.changing(_say) as connection:
            withdraw(store.raw, connection, key, author)
    except CorrectionRefused as error:
        return fail(str(error))
    print(f"withdrawn: {key}")
    return DONE


def _add(
    warehouse: Warehouse,
    kind: str,
    target: int,
    author: str,
    reason: str,
    entity: tuple[str, str] | None = None,
    article_id: str | None = None,
) -> int:
    from warehouse.corrections import Correction, CorrectionRefused, add
    from warehouse.stores import store_at

    if entity is not None and not entity[1].strip():
        return usage("the name is empty")
    store = store_at(warehouse.absolute())
    try:
        with store.changing(_say) as connection:
            key = add(store.raw, connection, Correction(kind, target, author, reason, entity, article_id))
    except CorrectionRefused as error:
        return fail(str(error))
    print(f"correction {key} is recorded, and the views apply it; undo it with wirehouse correct withdraw {key}")
    return DONE


def _say(message: str) -> None:
    print(f"  {message}", file=sys.stderr)
