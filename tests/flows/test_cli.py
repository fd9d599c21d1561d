"""The command line, as a user types it: what it prints, and its exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from tests.flows.desk import ARTICLES, rows, write
from tests.flows.typed import typed

ROOT = Path(__file__).resolve().parent.parent.parent


def wirehouse(*words: str, stdin: str | None = None, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "WIREHOUSE_"))} | {
        "PYTHONPATH": str(ROOT)
    }
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", *words],
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=180,
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    source = write(folder / "articles.jsonl", ARTICLES)
    warehouse = folder / "w.duckdb"
    done = wirehouse("run", str(source), "--warehouse", str(warehouse), "--json")
    assert done.returncode == 0, done.stderr
    return warehouse, source, done


def test_run_json_prints_one_object_as_the_contract_says(desk) -> None:
    told = json.loads(desk[2].stdout)
    assert set(told) == {
        "run_key", "read", "new", "revised", "unchanged", "quarantined", "claims", "quotes", "mentions", "copy_groups", "checks", "published", "seconds",
    }  # fmt: skip
    assert set(told["checks"]) == {"passed", "warned", "failed"}
    assert told["read"] == told["new"] + told["revised"] + told["unchanged"] + told["quarantined"] == 4
    assert desk[2].stderr == "", "machines get no progress"


def test_run_reads_json_lines_from_stdin_with_mapped_fields(tmp_path) -> None:
    line = json.dumps({"key": "s1", "story": "It has 3 million users."})
    done = wirehouse(
        "run", "-", "--map", "id=key", "text=story", "--warehouse", str(tmp_path / "w.duckdb"), stdin=line + "\n"
    )
    assert done.returncode == 0, done.stderr
    assert "1 read: 1 new" in done.stdout and "Next: wirehouse sql" in done.stdout
    assert rows(tmp_path / "w.duckdb", "select article_id, (select count(*) from user_counts) from dim_article") == [
        ("s1", 1)
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["run"], "name at least one source"),
        (["run", "x", "--map", "text"], "FIELD=COLUMN"),
        (["run", "x", "--runner", "clouds"], "--runner"),
        (["sql"], "give a query"),
        (["sql", " "], "give a query"),
        (["run", "x", "--workers", "-1"], "--workers"),
        (["explain", "seven"], "seven"),
        (["frobnicate"], "frobnicate"),
        (["search", "ferry", "--kid", "article"], "--kid"),
        (["sql", "select 1", "--warehouse", ""], "names no file"),
        (["status", "--warehouse", "."], "names no file"),
    ],
)
def test_usage_errors_exit_with_2_and_say_what_to_do(words, message, tmp_path) -> None:
    is_placed = words[0] == "frobnicate" or "--warehouse" in words
    done = typed(*words, *([] if is_placed else ["--warehouse", str(tmp_path / "w.duckdb")]))
    assert done.returncode == 2
    assert message in done.stderr
    assert not (tmp_path / "w.duckdb").exists()


def test_failures_exit_with_1_and_one_clear_line(tmp_path) -> None:
    for words, message in (
        (["run", str(tmp_path / "nowhere")], "nowhere"),
        (["sql", "select 1"], "no warehouse at"),
        (["check"], "no warehouse at"),
        (["rebuild"], "no raw archive"),
    ):
        done = typed(*words, "--warehouse", str(tmp_path / "w.duckdb"))
        assert done.returncode in (1, 2), words
        assert message in done.stderr and "Traceback" not in done.stderr
    (tmp_path / "text.duckdb").write_text("not a database at all, by any means" * 1000)
    done = typed("sql", "select 1", "--warehouse", str(tmp_path / "text.duckdb"))
    assert done.returncode == 1 and "is not a DuckDB database" in done.stderr
    done = typed("sql", "select 1", "--warehouse", str(tmp_path))
    assert done.returncode == 1 and "is a folder" in done.stderr and "Traceback" not in done.stderr


def test_errors_in_sql_name_the_next_command(desk, tmp_path) -> None:
    for words, advice in (
        (["sql", "from clams"], "show tables"),
        (["sql", "select clam_key from claims"], "describe"),
        (["sql", "create table x (a int)"], "only reads"),
        (["export", "clams", "--to", str(tmp_path / "x.csv")], "show tables"),
    ):
        done = wirehouse(*words, "-w", str(desk[0]))
        assert done.returncode == 1 and advice in done.stderr.splitlines()[-1], words
        assert "temp table" not in done.stderr


def test_sql_prints_nested_values_in_every_format(desk) -> None:
    query = "select ['a', 'b'] as l, {'k': [1]} as s, json('{\"j\": 2}') as j, interval 1 day as i, 1 as x, 2 as x"
    told = typed("sql", query, "--format", "json", "-w", str(desk[0])).stdout
    assert json.loads(told) == [
        {"l": ["a", "b"], "s": {"k": [1]}, "j": {"j": 2}, "i": "1 day, 0:00:00", "x": 1, "x_1": 2}
    ]
    told = typed("sql", query, "--format", "csv", "-w", str(desk[0])).stdout
    assert list(csv.reader(io.StringIO(told)))[1][:2] == ["a; b", '{"k": [1]}']
    assert typed("sql", "-- a comment first\nselect 42", "-w", str(desk[0])).returncode == 0


def test_paths_that_cannot_be_are_one_clear_line(desk, tmp_path) -> None:
    (tmp_path / "file").write_text("x")
    for words in (
        ["run", str(desk[1]), "-w", str(tmp_path / "file" / "w.duckdb")],
        ["check", "-w", str(desk[0]), "--html", str(tmp_path / "file")],
        ["sql", "-f", str(tmp_path / "none.sql"), "-w", str(desk[0])],
    ):
        done = typed(*words)
        assert done.returncode == 1 and done.stderr.count("wirehouse: ") == 1 and "Traceback" not in done.stderr, words


def test_sql_prints_tables_csv_json_and_parquet(desk, tmp_path) -> None:
    warehouse = str(desk[0])
    query = "select outlet, surface, value from user_counts where value = 15000000"
    assert "15,000,000" in typed("sql", query, "-w", warehouse).stdout
    assert (
        list(csv.DictReader(io.StringIO(typed("sql", query, "--format", "csv", "-w", warehouse).stdout)))[0]["surface"]
        == "15 million"
    )
    assert json.loads(typed("sql", query, "--format", "json", "-w", warehouse).stdout) == [
        {"outlet": "Courier", "surface": "15 million", "value": 15e6}
    ]
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "sql", query, "--format", "parquet", "-w", warehouse],
        capture_output=True,
        cwd=ROOT,
        env=env,
    )
    assert pl.read_parquet(io.BytesIO(done.stdout)).height == 1
    (tmp_path / "q.sql").write_text(query)
    assert "15 million" in typed("sql", "-f", str(tmp_path / "q.sql"), "-w", warehouse).stdout


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('/etc/passwd')",
        "copy (select 1) to 'out.csv'",
        "attach 'other.duckdb'",
        "install httpfs",
        "set enable_external_access = true",
        "insert into dim_outlet values (1, 'x', null)",
        "drop view claims",
        "select * from nowhere",
    ],
)
def test_sql_reaches_nothing_but_the_warehouse(desk, query) -> None:
    done = typed("sql", query, "-w", str(desk[0]))
    assert done.returncode == 1
    assert done.stderr.startswith("wirehouse:") and "Traceback" not in done.stderr


def test_explain_shows_the_number_in_its_sentence_with_speaker_and_rules(desk) -> None:
    claim = rows(desk[0], "select claim_key from user_counts where polarity = 'denied'")[0][0]
    done = typed("explain", str(claim), "-w", str(desk[0]))
    assert done.returncode == 0
    assert "not [[60 million]]" in done.stdout
    for part in ("Brightwell", "Courier", "denied", "2024-05-03", "rules", "checks"):
        assert part in done.stdout
    quote = rows(desk[0], "select quote_key from quotes where speaker = 'Dana Whitlow'")[0][0]
    assert "[[We should have seen it earlier,]]" in typed("explain", str(quote), "-w", str(desk[0])).stdout
    assert json.loads(typed("explain", str(claim), "--json", "-w", str(desk[0])).stdout)["polarity"] == "denied"
    assert typed("explain", "12345", "-w", str(desk[0])).returncode == 1


def test_explain_marks_what_two_articles_share(desk) -> None:
    done = typed("explain", "a1", "a2", "-w", str(desk[0]))
    assert done.returncode == 0, done.stderr
    assert "not a pair of copies" in done.stdout and "PORT ELLEN" in done.stdout
    assert typed("explain", "a1", "nobody", "-w", str(desk[0])).returncode == 1
    assert {
        a["article_id"]
        for a in json.loads(typed("explain", "a1", "a2", "--json", "-w", str(desk[0])).stdout)["articles"]
    } == {"a1", "a2"}


def test_check_writes_the_reports_ci_reads(desk, tmp_path) -> None:
    done = typed(
        "check", "-w", str(desk[0]), "--junit", str(tmp_path / "c.xml"), "--markdown", str(tmp_path / "c.md"), "--html", str(tmp_path / "page"),
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "<testsuite" in (tmp_path / "c.xml").read_text()
    assert "fact_claim" in (tmp_path / "c.md").read_text()
    page = (tmp_path / "page" / "index.html").read_text()
    assert "fact_claim" in page and "http://" not in page.replace("http://www.w3.org", "") and "https://" not in page


def test_check_exits_with_3_on_a_critical_failure(desk, tmp_path) -> None:
    import shutil

    import duckdb

    broken = tmp_path / "broken.duckdb"
    shutil.copy(desk[0], broken)
    with duckdb.connect(str(broken)) as connection:
        connection.execute("insert into dim_article select * from dim_article")
    done = typed("check", "-w", str(broken))
    assert done.returncode == 3
    assert "dim_article" in done.stdout and "failed" in done.stdout


def test_quarantine_lists_and_shows_what_was_rejected(desk) -> None:
    listed = json.loads(typed("quarantine", "list", "--format", "json", "-w", str(desk[0])).stdout)
    assert [r["code"] for r in listed] == ["no_text"]
    shown = json.loads(typed("quarantine", "show", str(listed[0]["quarantine_key"]), "-w", str(desk[0])).stdout)
    assert shown["row"]["article_id"] == "a4"
    assert typed("quarantine", "show", "1", "-w", str(desk[0])).returncode == 1


def test_help_names_every_command_with_an_example() -> None:
    told = typed("--help").stdout
    for command in ("run", "sql", "explain", "check", "quarantine", "rebuild", "up", "deploy"):
        assert command in told
        assert "Example: wirehouse" in typed(command, "--help").stdout or command == "quarantine"


def test_a_missing_package_stops_the_run_and_is_named(tmp_path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "page.html").write_text(
        f"<!DOCTYPE html><html><body><p>{'Rain fell. ' * 90}</p></body></html>"
    )
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nclass Hide:\n    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'lxml_html_clean': raise ModuleNotFoundError('gone', name=name)\nsys.meta_path.insert(0, Hide())\n"
    )
    env = {**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    words = ["run", str(tmp_path / "site"), "--warehouse", str(tmp_path / "w.duckdb")]
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", *words], capture_output=True, text=True, env=env, timeout=180
    )
    assert done.returncode == 1 and "package" in done.stderr and "lxml_html_clean" in done.stderr
    assert "Traceback" not in done.stderr
    seen = wirehouse("sql", "from quality.quarantine", "--format", "csv", "--warehouse", str(tmp_path / "w.duckdb"))
    assert len(seen.stdout.splitlines()) <= 1


def test_help_is_wrapped_once_at_the_width_of_the_terminal() -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    for words in (["--help"], ["sql", "--help"], ["run", "--help"], ["forget", "--help"]):
        done = subprocess.run(
            [sys.executable, "-m", "flows.cli", *words], capture_output=True, text=True, cwd=ROOT, env=env
        )
        lines = done.stdout.splitlines()
        assert lines and max(map(len, lines)) <= 80, words
        short = [
            (a, b) for a, b in zip(lines, lines[1:], strict=False)
            if a[:1].isalpha() and b[:1].isalpha() and len(a) + 1 + len(b.split()[0]) <= 80
        ]  # fmt: skip
        assert not short, f"a line of prose ends before it has to: {short[0]}"


def test_several_statements_from_standard_input_give_several_results(desk) -> None:
    done = wirehouse(
        "sql", "-f", "-", "--format", "csv", "-w", str(desk[0]), stdin="select 1 as a; -- one\nselect 'x;y' as b;\n"
    )
    assert done.stdout == "a\n1\n\nb\nx;y\n", done.stderr


def test_examples_are_listed_and_asked(desk) -> None:
    listed = typed("sql", "--examples").stdout
    assert "who_says_how_many" in listed and "Ask one:" in listed
    assert "(" in typed("sql", "--example", "who_says_how_many", "-w", str(desk[0])).stdout
    assert "select" in typed("sql", "--example", "who_says_how_many", "--show").stdout
    assert typed("sql", "--example", "nonsense", "-w", str(desk[0])).returncode == 2


def test_search_prints_what_it_found_and_json_for_machines(desk) -> None:
    told = typed("search", "leaked", "-w", str(desk[0]))
    assert told.returncode == 0 and "Harbour Herald" in told.stdout and "[leaked]" in told.stdout
    found = json.loads(typed("search", "leaked", "--kind", "article", "--json", "-w", str(desk[0])).stdout)
    assert found["counts"] == {"article": 1} and "[[leaked]]" in found["hits"][0]["snippet"]
    assert "Nothing found" in typed("search", "zeppelin", "-w", str(desk[0])).stdout
    assert typed("search", "?!", "-w", str(desk[0])).returncode == 2


def test_quiet_leaves_nothing_but_errors(desk, tmp_path) -> None:
    done = typed("run", str(desk[1]), "-q", "-w", str(tmp_path / "q.duckdb"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = typed("run", str(tmp_path / "none"), "-q", "-w", str(tmp_path / "q.duckdb"))
    assert done.returncode == 2 and "none" in done.stderr
