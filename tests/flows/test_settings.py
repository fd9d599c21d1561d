"""Settings: the file, the environment above it, flags above both; a misspelt name is an error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows import settings_page
from flows.cli import run_words
from flows.faults import SettingsError
from flows.settings import Settings, load, sources
from tests.imports import ROOT


@pytest.fixture
def desk(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WIREHOUSE_{name.upper()}", raising=False)
    return tmp_path


def test_the_environment_stands_above_the_file(desk, monkeypatch) -> None:
    (desk / "wirehouse.toml").write_text('workers = 3\nnightly = "6h"\n[map]\ntext = "body"\n')
    monkeypatch.setenv("WIREHOUSE_WORKERS", "5")
    held = load()
    assert (held.workers, held.nightly, held.map, held.hourly) == (5, "6h", {"text": "body"}, "5 * * * *")
    come_from = sources()
    assert come_from["workers"] == "WIREHOUSE_WORKERS" and come_from["nightly"] == "wirehouse.toml"
    assert come_from["hourly"] == "default"


def test_a_mapping_in_the_environment_is_as_on_the_command_line(desk, monkeypatch) -> None:
    monkeypatch.setenv("WIREHOUSE_MAP", "text=body title=hed")
    assert load().map == {"text": "body", "title": "hed"}


@pytest.mark.parametrize(
    "told, named",
    [
        ("wharehouse = 'x'", "there is no setting wharehouse"),
        ("workers = -1", "workers = -1"),
        ("nightly = 'at noon'", "neither cron"),
        ("workers = ", "cannot be read"),
    ],
)
def test_what_cannot_hold_is_an_error_that_names_its_place(desk, told, named) -> None:
    (desk / "wirehouse.toml").write_text(told + "\n")
    with pytest.raises(SettingsError, match=named) as error:
        load()
    assert "wirehouse.toml" in str(error.value)


def test_a_file_that_is_named_must_be_there(desk, monkeypatch) -> None:
    monkeypatch.setenv("WIREHOUSE_CONFIG", str(desk / "other.toml"))
    with pytest.raises(SettingsError, match="other.toml"):
        load()


def test_commands_take_what_the_file_says_and_flags_stand_above(desk, capsys) -> None:
    (desk / "wirehouse.toml").write_text('warehouse = "from_file.duckdb"\nmax_quarantined = 0.5\n')
    assert run_words(["quarantine", "list"]) == 1
    assert "from_file.duckdb" in capsys.readouterr().err
    assert run_words(["quarantine", "list", "--warehouse", "from_flag.duckdb"]) == 1
    assert "from_flag.duckdb" in capsys.readouterr().err
    (desk / "wirehouse.toml").write_text('warehose = "x"\n')
    assert run_words(["quarantine", "list"]) == 2
    assert "there is no setting warehose" in capsys.readouterr().err


def test_config_shows_everything_but_secrets(desk, capsys, monkeypatch) -> None:
    monkeypatch.setenv("WIREHOUSE_PREFECT_DATABASE", "postgresql://me:hidden@db/prefect")
    assert run_words(["config", "--json"]) == 0
    told = capsys.readouterr().out
    rows = {row["setting"]: row for row in json.loads(told)}
    assert set(rows) == set(Settings.model_fields)
    assert rows["prefect_database"]["from"] == "WIREHOUSE_PREFECT_DATABASE" and "hidden" not in told
    assert run_words(["config"]) == 0
    assert "default" in capsys.readouterr().out


def test_the_page_is_fresh() -> None:
    assert (ROOT / settings_page.PATH).read_text(encoding="utf-8") == settings_page.page(), (
        "run python -m flows.settings_page"
    )
