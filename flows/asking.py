"""The commands that ask: sql, explain, search, export. Parsing only, as in ``flows.cli``; nothing here changes a warehouse."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import App, Parameter, validators

from flows.inert import json_text
from flows.options import BINARY, DEFAULT, DONE, STDIN, Format, KeysAs, Warehouse, fail, usage

Width = Annotated[
    int | None,
    Parameter(
        help="Characters that a table may be wide; default: the terminal's, or COLUMNS.",
        validator=validators.Number(gte=20),
    ),
]


def register(app: App) -> None:
    """Adds these commands to the others."""
    app.command(sql)
    app.command(explain)
    app.command(search)
    app.command(export)


def sql(
    query: Annotated[str | None, Parameter(help="The SQL, in quotes.")] = None,
    *,
    file: Annotated[
        Path | None, Parameter(name=["--file", "-f"], help="A file with the statements; - reads standard input.")
    ] = None,
    format: Annotated[Format, Parameter(help="How to write the rows.")] = "table",
    keys: KeysAs = None,
    width: Width = None,
    no_pager: Annotated[bool, Parameter(negative="", help="Do not page what is longer than the screen.")] = False,
    examples: Annotated[bool, Parameter(negative="", help="List questions that are ready to ask, by name.")] = False,
    example: Annotated[str | None, Parameter(help="Ask one of them.")] = None,
    show: Annotated[bool, Parameter(negative="", help="With --example: print its SQL instead.")] = False,
    as_of_run: Annotated[
        int | None, Parameter(help="A lake only: ask it as the run with this run_key left it.")
    ] = None,
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Ask the warehouse in SQL: read-only, without access to other files or the network.

    Several statements, separated by semicolons, give their results one after the other. A table is fitted to the terminal;
    with --format line every column of a row is shown, one under the other.

    Example: wirehouse sql "select published_on, outlet, speaker, surface from user_counts"
    """
    from flows import questions
    from flows.answering import ask
    from flows.printing.pager import paged

    if examples:
        with paged(wanted=not no_pager) as out:
            out.write(questions.listed() + "\n")
        return DONE
    if example is not None:
        query = questions.find(example)
        if query is None:
            return usage(f"no example is called {example}: wirehouse sql --examples lists them")
        if show:
            print(query)
            return DONE
    elif file is not None and query is None:
        query = sys.stdin.read() if str(file) == STDIN else file.read_text(encoding="utf-8")
    elif file is not None:
        query = None
    if query is None or not query.strip():
        return usage('give a query or a file: wirehouse sql "select * from user_counts", wirehouse sql -f query.sql')
    if format in BINARY and sys.stdout.isatty():
        return usage(f"{format} is not for a terminal: add > result.{format}, or use wirehouse export")
    ask(warehouse, query, format, width, pager=not no_pager, as_of_run=as_of_run, keys=keys)
    return DONE


def explain(
    key: Annotated[str, Parameter(help="A claim_key or quote_key; else an article, by article_id or article_key.")],
    other: Annotated[str | None, Parameter(help="Another article, to compare with the first.")] = None,
    *,
    warehouse: Warehouse = DEFAULT,
    numbers: Annotated[
        bool,
        Parameter(negative="", help="Show every number of an article: the claim it became, or why it was left out."),
    ] = False,
    json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False,
) -> int:
    """Show a claim or quotation in its sentence, with article, outlet, speaker, copies and checks; or two articles.

    Give a claim_key or quote_key; or two articles (article_id or article_key), for what two copies share; or one article
    with --numbers, for the numbers that are not claims.

    Example: wirehouse explain 4611686018427387904

    Example: wirehouse explain a.txt b.txt

    Example: wirehouse explain a.txt --numbers
    """
    if numbers:
        if other is not None:
            return usage("--numbers shows one article: wirehouse explain a.txt --numbers")
        from flows.explain_numbers import explain_numbers

        return DONE if explain_numbers(warehouse, key, as_json=json) else _unknown(key)
    if other is not None:
        from flows.explain_pair import explain_pair

        unknown = explain_pair(warehouse, key, other, as_json=json)
        return DONE if unknown is None else _unknown(unknown)
    key = key.removeprefix("k") if key[1:].isdecimal() else key  # as an exported CSV has it
    if not key.isdecimal():
        return usage(
            f"{key} is not a claim_key or quote_key; to compare two articles, name both: wirehouse explain a.txt b.txt"
        )
    from flows.explain import explain_key

    if explain_key(warehouse, int(key), as_json=json):
        return DONE
    return fail(f'no claim or quotation has the key {key}: wirehouse sql "select claim_key, sentence from claims"')


def export(
    *views: Annotated[str, Parameter(help="Views or tables; several only into a workbook, a sheet each.")],
    to: Annotated[Path, Parameter(help="The file: .csv, .json, .parquet, .xlsx, .md.")],
    where: Annotated[str | None, Parameter(help="A condition in SQL on their columns.")] = None,
    keys: KeysAs = None,
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Write views to a file, for a spreadsheet or another tool; its format follows from the file's name.

    In CSV no cell is a formula. In CSV and JSON keys are given as text too, in a workbook only as text. An export that fails
    leaves an earlier file as it was.

    Example: wirehouse export user_counts --to users.xlsx --where "published_on >= '2026-09-01'"
    """
    from flows.exporting import FORMATS, export_views

    if not views:
        return usage("name a view: wirehouse export user_counts --to users.csv")
    form = FORMATS.get(to.suffix.lower())
    if form is None:
        return usage(f"{to} names no format: end it in {', '.join(FORMATS)}")
    if len(views) > 1 and form != "xlsx":
        return usage(f"{form} holds one view; several go into a workbook: --to {to.with_suffix('.xlsx')}")
    print(f"wrote {export_views(warehouse, views, where, to, form, keys or 'both')} to {to}")
    return DONE


def search(
    *words: Annotated[
        str,
        Parameter(help='All of them; "a phrase", leak* for its beginnings, -ferry for not.', allow_leading_hyphen=True),
    ],
    kind: Annotated[
        Literal["article", "quotation", "figure"] | None, Parameter(help="Only these; default: all three.")
    ] = None,
    outlet: Annotated[str | None, Parameter(help="Part of the outlet's name.")] = None,
    since: Annotated[date | None, Parameter(help="Published on this day or later.")] = None,
    until: Annotated[date | None, Parameter(help="Published on this day or before.")] = None,
    copies: Annotated[bool, Parameter(negative="", help="Copies too, not each text once.")] = False,
    limit: Annotated[
        int | None,
        Parameter(help="Hits of each kind; default: 5, or 20 with --kind.", validator=validators.Number(gte=1)),
    ] = None,
    json: Annotated[bool, Parameter(negative="", help="Print JSON for machines.")] = False,
    warehouse: Warehouse = DEFAULT,
) -> int:
    """Find articles, quotations and figures by their words, best first, with the words around what was found.

    Forms of a word are found with it: dispute finds disputed. The index is kept up to date when a run publishes.

    Example: wirehouse search "61 million" leak --since 2026-09-01
    """
    from flows.printing.layout import Page
    from flows.search_page import page_of
    from flows.searching import MARKS, Wanted, expression
    from flows.searching import search as find
    from warehouse.search_index import KINDS

    if unknown := next((word for word in words if word.startswith("--")), None):
        return usage(f"search has no option {unknown}: wirehouse search --help lists them")
    asked = " ".join(f'"{word}"' if " " in word else word for word in words)
    if not expression(asked):
        return usage('give at least one word: wirehouse search "61 million" leak')
    kinds = (kind,) if kind else KINDS
    hits, counts = find(warehouse, Wanted(asked, kinds, outlet, since, until, copies, limit or (20 if kind else 5)))
    if json:
        for hit in hits:
            hit["snippet"] = hit["snippet"].replace(MARKS[0], "[[").replace(MARKS[1], "]]")
            hit["key_text"] = str(hit["key"])
        print(json_text({"hits": hits, "counts": counts}, indent=2))
    elif hits:
        from flows.printing.pager import paged

        page = Page.of(sys.stdout)
        with paged() as out:
            out.write(page_of(hits, counts, page) + "\n")
    else:
        print("Nothing found. All words must occur: try fewer, or their beginnings (leak*).")
    return DONE


def _unknown(article: str) -> int:
    return fail(f"no article {article}: wirehouse sql \"from find_articles('word')\" finds them")
