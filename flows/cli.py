"""The command line. Each command parses its words, calls one function, and turns the outcome into an exit code:
0 done, 1 failed, 2 usage, 3 quality gate or broken seal. Heavy libraries are imported where they are used, so that help is instant."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter, validators
from cyclopts.config import Env

from flows import asking, operating, upkeep
from flows.help_layout import HelpLayout
from flows.options import DEFAULT, DONE, FAILED, GATE, STDIN, USAGE, Format, Quiet, Warehouse, Workers, fail, usage
from flows.settings_flags import from_settings_file
from transforms.compiled.state import said

app = App(
    name="wirehouse",
    help=(
        "Raw news text in, an audited SQL warehouse out.\n\nwirehouse COMMAND --help says more of each. Every option can also be set"
        " in the environment: WIREHOUSE_WAREHOUSE=news.duckdb stands for --warehouse news.duckdb."
    ),
    config=[Env("WIREHOUSE_", command=False), from_settings_file],
    version=lambda: f"{version('wirehouse')}, {said()}",
    version_flags=["--version"],
    help_format="plaintext",
    help_formatter=HelpLayout(),
)
quarantine_app = App(name="quarantine", help="Rejected rows: what, where, why.")
app.command(quarantine_app)


@app.command
def run(
    *sources: Annotated[
        str, Parameter(help="Files, folders, globs, archives, addresses (s3://, https:// …); - is JSON Lines on stdin.")
    ],
    warehouse: Warehouse = DEFAULT,
    workers: Workers = None,
    runner: Annotated[
        str, Parameter(help="threads, processes, or dask://HOST:PORT (needs the package distributed).")
    ] = "processes",
    map: Annotated[
        list[str] | None,
        Parameter(
            name="--map", negative="", help="Field names of your records: text=body title=hed …", consume_multiple=True
        ),
    ] = None,
    names: Annotated[
        str | None, Parameter(help="A spaCy pipeline, by name or path, to read names (needs the extra spacy).")
    ] = None,
    json: Annotated[bool, Parameter(negative="", help="Print one JSON object for machines.")] = False,
    show_result: Annotated[bool, Parameter(negative="", help="Print the disputed figures after the summary.")] = False,
    allow_empty: Annotated[
        bool, Parameter(negative="", help="Exit with 0 even if no record was found, or every one was rejected.")
    ] = False,
    max_quarantined: Annotated[
        float,
        Parameter(
            help="Publish nothing if a larger share of the records is quarantined (0 to 1).",
            validator=validators.Number(gte=0, lte=1),
        ),
    ] = 1.0,
    read_copy: Annotated[
        bool, Parameter(help="Make a copy for readers after the run, which `wirehouse sql` then uses.")
    ] = False,
    read_all: Annotated[
        bool, Parameter(negative="", help="Read files again that have not changed since the last run of this command.")
    ] = False,
    log: Annotated[Literal["text", "json"], Parameter(help="How progress is reported on stderr.")] = "text",
    quiet: Quiet = False,
) -> int:
    """Read articles into the warehouse: files, folders, globs, archives; - reads JSON Lines from stdin.

    Only what is new or changed is read. Example: wirehouse run articles/ --warehouse news.duckdb
    """
    if not sources:
        return usage("name at least one source, e.g. wirehouse run articles/ (or - for JSON Lines on stdin)")
    pairs = [entry.partition("=") for entry in map or []]
    if bad := [name for name, sign, column in pairs if not (name and sign and column)]:
        return usage(f"--map takes FIELD=COLUMN, as in --map text=body; got {', '.join(bad)}")
    if not (runner in ("threads", "processes") or runner.startswith("dask://")):
        return usage(f"--runner is threads, processes or dask://HOST:PORT, not {runner}")
    from flows.early import early_audit

    process = early_audit(warehouse)
    from flows.batch import Job, workers_asked
    from flows.json_log import JsonLog
    from flows.launch import launch
    from flows.outcome import Outcome
    from flows.progress import Console
    from flows.run_summary import show_summary

    named = tuple("-" if source == STDIN else source for source in sources)
    field_map = {name: column for name, _, column in pairs}
    job = Job(
        warehouse.absolute(),
        named,
        workers_asked(workers),
        field_map,
        runner,
        names,
        max_quarantined,
        allow_empty,
        read_copy,
        read_all,
    )
    console = JsonLog() if log == "json" else Console(quiet=json or quiet)
    with closing(process):
        summary = launch(job, console, process)
    outcome = show_summary(
        summary, warehouse, named, as_json=json, quiet=quiet, show_result=show_result, allow_empty=allow_empty
    )
    if outcome in (Outcome.EMPTY, Outcome.REJECTED):
        return DONE if allow_empty else FAILED
    return GATE if outcome is Outcome.REFUSED else DONE


@app.command
def check(
    *,
    warehouse: Warehouse = DEFAULT,
    junit: Annotated[Path | None, Parameter(help="Write JUnit XML here.")] = None,
    markdown: Annotated[Path | None, Parameter(help="Write markdown here.")] = None,
    html: Annotated[Path | None, Parameter(help="Write a page into this folder.")] = None,
    badge: Annotated[Path | None, Parameter(help="Write an SVG badge here.")] = None,
    data_docs: Annotated[
        Path | None, Parameter(help="Write Great Expectations' own Data Docs into this folder; they work offline.")
    ] = None,
    reread: Annotated[
        int,
        Parameter(
            help="Read this many articles again from the archive and compare their facts.",
            validator=validators.Number(gte=0),
        ),
    ] = 0,
) -> int:
    """Audit the whole warehouse; exit code 3 on a critical failure, or if something else changed the file.

    The result is compared with the last ten audits and kept in quality.audit. Under GitHub Actions, failures are annotated
    and the job's summary gets the markdown by itself.

    Example: wirehouse check --junit checks.xml --html report/ --reread 100
    """
    from flows.checking import Reports, check_warehouse

    return GATE if check_warehouse(warehouse, Reports(junit, markdown, html, badge, data_docs), reread) else DONE


@app.command
def report(
    *,
    out: Annotated[Path, Parameter(help="The folder to write into: an empty one, or an earlier report's.")] = Path(
        "report"
    ),
    stories: Annotated[
        int, Parameter(help="How many stories to show, the newest first.", validator=validators.Number(gte=1))
    ] = 10_000,
    workers: Workers = None,
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Write the warehouse as a site of static pages that opens from its folder, without a server or the network.

    Only what changed is written. Example: wirehouse report --out report
    """
    from flows.batch import workers_asked
    from flows.progress import Console
    from flows.site import write_site

    write_site(warehouse, out, stories, workers_asked(workers), Console())
    return DONE


@quarantine_app.command(name="list")
def quarantine_list(*, warehouse: Warehouse = DEFAULT, format: Format = "table") -> int:
    """List rejected rows, newest run first. Example: wirehouse quarantine list"""
    from flows.printing import write_result
    from flows.query import open_locked_down

    with open_locked_down(warehouse) as connection:
        write_result(
            connection.sql(
                "select q.quarantine_key, q.code, q.message, coalesce(q.source_uri, q.article_id) as source, q.source_offset, q.stage, r.started_at, q.table_name"
                " from quality.quarantine as q left join quality.run as r using (run_key) where q.replay_outcome is distinct from 'published' order by r.started_at desc, source, source_offset"
            ),
            format, sys.stdout,
        )  # fmt: skip
    return DONE


@quarantine_app.command(name="show")
def quarantine_show(key: int, *, warehouse: Warehouse = DEFAULT) -> int:
    """Show one rejected row whole, as JSON. Example: wirehouse quarantine show 4611686018427387904"""
    import json

    from flows.inert import json_text
    from flows.query import open_locked_down
    from warehouse.exchange import take

    with open_locked_down(warehouse) as connection:
        found = take(
            connection, "select * from quality.quarantine where quarantine_key = $key", params={"key": key}
        ).to_dicts()
    if not found:
        return fail(f"no rejected row has the key {key}: wirehouse quarantine list shows them")
    row = found[0]
    row["row"] = json.loads(row["row"]) if row["row"] else None
    print(json_text(row, indent=2))
    return DONE


@app.command
def rebuild(
    *,
    warehouse: Warehouse = DEFAULT,
    workers: Workers = None,
    accept_losses: Annotated[
        bool, Parameter(negative="", help="Continue without the runs whose archive is lost or altered.")
    ] = False,
    quiet: Quiet = False,
) -> int:
    """Rebuild the warehouse from its raw archive; the old file is replaced only once the new one is complete and audited.

    Example: wirehouse rebuild --warehouse news.duckdb
    """
    from flows.batch import workers_asked
    from flows.progress import Console
    from flows.rebuild import rebuild_warehouse
    from warehouse.report.in_words import counted

    path = warehouse.absolute()
    runs = rebuild_warehouse(path, workers_asked(workers), Console(quiet=quiet), losses_accepted=accept_losses)
    if not quiet:
        print(
            f"{path} was rebuilt from {counted(runs, 'run')} of its archive. Next: wirehouse check --warehouse {warehouse}"
        )
    return DONE


@app.command
def shell(*, warehouse: Warehouse = DEFAULT) -> int:
    """Ask interactively: statements with history and completion of tables, columns and commands.

    The warehouse is opened for each statement and closed after it, so that an open shell never keeps a run from
    publishing. .help lists what else it takes. Statements piped in are answered and the shell ends.

    Example: wirehouse shell --warehouse news.duckdb
    """
    from flows.shell import run_shell

    return run_shell(warehouse, run_words)


@app.command
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="Your shell.")], /) -> int:
    """Print what completes commands and options in your shell.

    Example: source <(wirehouse completion bash)
    """
    print(app.generate_completion(prog_name="wirehouse", shell=shell))
    return DONE


asking.register(app)
upkeep.register(app, quarantine_app)
operating.register(app)


def main(argv: list[str] | None = None) -> None:
    """Entry point: every error that a user can fix is one line on stderr; others keep their traceback."""
    words = sys.argv[1:] if argv is None else argv
    if not words:
        app.help_print([])
        sys.exit(USAGE)
    if words[0] == "sql":  # a stranger's query may end the process that asks it
        from flows.apart import run_apart

        sys.exit(run_apart(lambda: run_words(words)))
    sys.exit(run_words(words))


def run_words(words: list[str]) -> int:
    """Runs a command and returns its exit code, after a line about what went wrong; raises what is our own fault."""
    from cyclopts import CycloptsError

    try:
        # A bare - is not an option, nor is SQL that begins with a comment.
        plain = [STDIN if word == "-" else f"\n{word}" if word.startswith("-- ") else word for word in words]
        return app(plain, exit_on_error=False, print_error=False, result_action="return_value") or DONE
    except CycloptsError as error:
        told = " ".join(str(error).split()).partition(" Available commands:")[0].rstrip(".")
        return usage(f"{told}. See wirehouse{_command_in(words)} --help.")
    except KeyboardInterrupt:
        wrote = words[0] in ("run", "rebuild", "reprocess", "forget", "upgrade")
        return fail("interrupted; nothing was published. Run it again." if wrote else "interrupted.")
    except BrokenPipeError:  # the reader of a pipe, as head, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        code = _code_of(error)
        if code is None:
            raise
        fail(_told(error))
        return code


def _command_in(words: list[str]) -> str:
    """The command that was meant, for a hint; empty where there is none of that name."""
    return f" {words[0]}" if words[0] in app else ""


def _told(error: Exception) -> str:
    """The error in a line or two: the system's name the file first, and not their number."""
    from concurrent.futures.process import BrokenProcessPool

    import duckdb

    from flows.sql_errors import told_of
    from warehouse.faults import is_damage, is_full

    if isinstance(error, ImportError):
        what = " ".join(str(error).split()).rstrip(".")
        return f"a package is missing or broken: {what}. Repair the installation (pip install --force-reinstall wirehouse) and run it again; nothing was published."
    if isinstance(error, BrokenProcessPool):
        return "a worker process was killed, usually because memory ran out; nothing was published. Run again with fewer --workers"
    if is_full(error):
        return f"the disk is full, nothing was published: make room and run again ({str(error).splitlines()[0]})"
    if is_damage(error):
        return f"the file is damaged; `wirehouse rebuild` rebuilds it from its archive ({str(error).splitlines()[0]})"
    if isinstance(error, OSError) and error.filename and error.strerror:
        why = error.strerror.removeprefix("IO Error: ")
        return f"{error.filename}: {why[0].lower()}{why[1:]}"
    return told_of(error) if isinstance(error, duckdb.Error) else str(error)


def _code_of(error: Exception) -> int | None:
    """The exit code of an error whose message says all: ours for the user, DuckDB's about the user's SQL, the system's about a
    file; else None."""
    from concurrent.futures.process import BrokenProcessPool

    import duckdb

    from expectations.process import AuditError
    from flows.cluster import ClusterUnreachable
    from flows.faults import ServerUnreachable, SettingsError
    from flows.forget import ArticleUnknown
    from flows.pool import MissingExtra
    from flows.printing import Unprintable
    from flows.remaking import RebuiltUnfit
    from flows.replay import RowUnknown
    from flows.steps.publish import RunRefused
    from transforms.facts.names.spacy_reader import PipelineMissing
    from transforms.reading import FieldMapError, SourceNotFound
    from warehouse import faults
    from warehouse.archive import ArchiveDamaged
    from warehouse.report.folder import FolderTaken
    from warehouse.seal_check import SealBroken

    misused = (FieldMapError, FolderTaken, PipelineMissing, SettingsError, SourceNotFound)
    if isinstance(error, (*misused, faults.LakeUnnamed, faults.NotOnAFile, faults.NotOnALake)):
        return USAGE
    if isinstance(error, RebuiltUnfit | RunRefused | SealBroken):
        return GATE
    ours = (
        ImportError,
        ArchiveDamaged,
        ArticleUnknown,
        AuditError,
        BrokenProcessPool,
        faults.CatalogUnreachable,
        ClusterUnreachable,
        faults.ExtensionMissing,
        MissingExtra,
        RowUnknown,
        ServerUnreachable,
        Unprintable,
        faults.NotAWarehouse,
        faults.OutOfReach,
        faults.TargetUnusable,
        faults.TurnLost,
        faults.WarehouseBusy,
        faults.WarehouseDamaged,
        faults.WarehouseMissing,
    )
    is_told = isinstance(error, (*ours, duckdb.Error, OSError, ImportError)) or faults.is_full(error)
    return FAILED if is_told else None


if __name__ == "__main__":
    main()
