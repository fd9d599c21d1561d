"""The day on which each article of a batch was published, on disk between the steps: read once, before what repeats is looked
for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import polars as pl

from transforms.text.published import day_of_article

Day = tuple[str | None, str]  # ISO 8601, and its basis
NO_DAYS: Mapping[int, Day] = MappingProxyType({})
_DAYS = {"article_key": pl.Int64, "published_on": pl.String, "published_on_basis": pl.String}


def read_days(records: pl.DataFrame, today: date) -> pl.DataFrame:
    """``article_key, published_on, published_on_basis`` of each record, in order."""
    columns = records.select("article_key", "text", "title", "url", "published_raw").iter_rows()
    rows = [(key, *_day(text, title, url, raw, today)) for key, text, title, url, raw in columns]
    return pl.DataFrame(rows, schema=_DAYS, orient="row")


def keep_days(days: pl.DataFrame, stage: Path, name: str) -> None:
    """Writes what ``read_days`` gave to ``stage/days``, under the ``name`` of the part that they are of."""
    (stage / "days").mkdir(parents=True, exist_ok=True)
    days.write_parquet(stage / "days" / f"{name}.parquet")


def kept_days(stage: Path, names: Iterable[str]) -> pl.DataFrame:
    """What ``keep_days`` wrote of these parts."""
    return pl.concat([pl.read_parquet(stage / "days" / f"{name}.parquet") for name in names])


def days_of_part(stage: Path, name: str) -> dict[int, Day]:
    """What ``keep_days`` wrote of a part, by article_key."""
    rows = pl.read_parquet(stage / "days" / f"{name}.parquet").iter_rows()
    return {key: (day, basis) for key, day, basis in rows}


def _day(text: str, title: str | None, url: str | None, metadata: str | None, today: date) -> Day:
    try:
        return day_of_article(text, title=title, url=url, metadata=metadata, today=today)
    except (ImportError, OSError):  # the installation is not whole
        raise
    except Exception:  # whatever a text does to a reader: extraction meets it again, and rejects that article alone
        return None, "none"
