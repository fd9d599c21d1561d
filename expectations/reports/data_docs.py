"""Great Expectations' own Data Docs, made to work from a folder: its pages load a dozen files from five networks, ours none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from importlib import resources
from pathlib import Path

from great_expectations.core import ExpectationSuiteValidationResult
from great_expectations.render.renderer import ValidationResultsPageRenderer
from great_expectations.render.view import DefaultJinjaPageView

from warehouse.report.in_words import counted

LOCAL = ("bootstrap.min.css", "jquery.min.js", "popper.min.js", "bootstrap.min.js")
OWN = "icons.css"
POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'"
# Elements that make a browser fetch something; a plain link fetches nothing until it is followed.
_LOADS = re.compile(
    r"""<(?:link|script|img)\b[^>]*?\b(?:href|src)\s*=\s*["'](https?:)?//[^"']*["'][^>]*>(?:\s*</script>)?""", re.I
)
_FILE = re.compile(r"""([\w.-]+?\.(?:css|js))(?=["'?])""")
# Ours in place of jQuery's version in its name.
_NAMES = {"jquery-3.7.1.min.js": "jquery.min.js"}


def write_data_docs(validated: Mapping[str, ExpectationSuiteValidationResult], folder: Path) -> None:
    """A page a table, as Great Expectations draws it, an index, and what they need. ``validated``: by table."""
    folder.mkdir(parents=True, exist_ok=True)
    static = resources.files("expectations.reports.static")
    for name in (*LOCAL, OWN):
        (folder / name).write_bytes((static / name).read_bytes())
    for table, result in validated.items():
        page = DefaultJinjaPageView().render(ValidationResultsPageRenderer().render(result))
        (folder / f"{table}.html").write_text(offline(page), encoding="utf-8")
    (folder / "index.html").write_text(_index(validated), encoding="utf-8")


def offline(page: str) -> str:
    """The page with files beside it in place of those of networks; what has none beside it is left out.

    >>> offline('<script src="https://a.example/bootstrap.min.js"></script><img src="https://b.example/logo.png">')
    '<script src="bootstrap.min.js"></script>'
    """
    page = _LOADS.sub(lambda match: _local(match.group()), page)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return page.replace("<head>", f'<head>\n{policy}\n<link rel="stylesheet" href="{OWN}">', 1)


def _local(element: str) -> str:
    found = _FILE.search(element)
    name = _NAMES.get(found.group(1), found.group(1)) if found else ""
    if name not in LOCAL:
        return ""
    return f'<script src="{name}"></script>' if name.endswith(".js") else f'<link rel="stylesheet" href="{name}">'


def _index(validated: Mapping[str, ExpectationSuiteValidationResult]) -> str:
    rows = "".join(_row(table, result) for table, result in validated.items())
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><title>Data Docs of the warehouse</title>'
        '<link rel="stylesheet" href="bootstrap.min.css"></head><body class="container py-4"><h1>Data Docs of the warehouse</h1>'
        '<table class="table"><thead><tr><th>Table</th><th>Expectations</th><th>Met</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></body></html>\n"
    )


def _row(table: str, result: ExpectationSuiteValidationResult) -> str:
    told = counted(len(result.results), "expectation")
    met = sum(bool(r.success) for r in result.results)
    return f'<tr><td><a href="{escape(table)}.html">{escape(table)}</a></td><td>{told}</td><td>{met}</td></tr>'
