"""The text log gives back what was written, and never anything else."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from warehouse.text_log import PLACE, TEXT, TextLog

WILD = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def _frame(texts: dict[int, str]) -> pl.DataFrame:
    return pl.DataFrame(list(texts.items()), schema=TEXT, orient="row")


@given(st.dictionaries(st.integers(-(2**63), 2**63 - 1), WILD), st.dictionaries(st.integers(-99, 99), WILD))
def test_texts_come_back_as_they_were_written(tmp_path_factory, first, then) -> None:
    log = TextLog(tmp_path_factory.mktemp("log") / "texts.log")
    places = [log.append([_frame(texts)]) for texts in (first, then)]
    for texts, place in zip((first, then), places, strict=True):
        assert dict(log.read(place).iter_rows()) == texts


def test_parts_are_written_one_behind_the_other(tmp_path) -> None:
    log = TextLog(tmp_path / "texts.log")
    places = log.append([_frame({1: "The river rose."}), _frame({2: "", 3: "It fell again, „langsam“."})])
    assert places["start"].to_list() == [0, *places["size"].cum_sum()[:-1]]
    assert log.read(places[1:])["text"].to_list() == ["", "It fell again, „langsam“."]


def test_what_another_log_holds_is_not_taken_for_a_text(tmp_path) -> None:
    log, other = TextLog(tmp_path / "texts.log"), TextLog(tmp_path / "other.log")
    places = log.append([_frame({1: "The river rose.", 2: "It fell again."})])
    other.append([_frame({7: "Snow lay on the pass.", 8: "Roads closed."})])
    assert other.read(places).is_empty()
    (tmp_path / "texts.log").write_bytes((tmp_path / "texts.log").read_bytes()[:-3])  # the disk was full
    assert log.read(places)["article_key"].to_list() == [1]
    whole = bytearray((tmp_path / "texts.log").read_bytes())
    whole[24:] = bytes(len(whole) - 24)
    (tmp_path / "texts.log").write_bytes(whole)
    assert log.read(places).is_empty()
    assert TextLog(tmp_path / "gone.log").read(places).is_empty()
    assert log.read(pl.DataFrame(schema=PLACE)).is_empty()


@given(st.binary(min_size=1, max_size=40), st.integers(0, 10_000))
def test_no_damage_gives_another_text(tmp_path_factory, noise: bytes, at: int) -> None:
    log = TextLog(tmp_path_factory.mktemp("log") / "texts.log")
    texts = {1: "The river rose.", 2: "It fell again. " * 40, 3: ""}
    places = log.append([_frame(texts)])
    whole = bytearray(log.path.read_bytes())
    at %= len(whole)
    damaged = whole[:at] + noise + whole[at + len(noise) :]
    log.path.write_bytes(damaged)
    found = dict(log.read(places).iter_rows())
    assert found.items() <= texts.items()
    assert log.mark.exists() == (found != texts)


def test_a_log_made_again_is_whole(tmp_path) -> None:
    log = TextLog(tmp_path / "texts.log")
    log.append([_frame({1: "The river rose."})])
    assert log.may_hold(20) and not log.may_hold(20_000)
    log.mark.touch()
    assert not log.may_hold(20)
    places = log.remake([_frame({5: "Snow lay on the pass."})])
    assert log.may_hold(places["size"].sum()) and log.read(places)["text"].to_list() == ["Snow lay on the pass."]


def test_what_was_appended_can_be_taken_back(tmp_path) -> None:
    log = TextLog(tmp_path / "texts.log")
    kept = log.append([pl.DataFrame([(1, "It rained.")], TEXT, orient="row")])
    size = log.size()
    gone = log.append([pl.DataFrame([(2, "It snowed.")], TEXT, orient="row")])
    log.cut(size)
    assert log.size() == size and log.read(kept)["text"].to_list() == ["It rained."]
    assert log.read(gone).is_empty()
