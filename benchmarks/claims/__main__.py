"""Accuracy and speed of claim reading: ``python -m benchmarks.claims [SHARED] [--write] [--articles N]``.

SHARED is the folder with the shared sets (default: $WIREHOUSE_SHARED, else ../shared). ``--write`` puts the tables into
docs/reference/accuracy_claims.md, which README quotes. Sets and peers that are absent are named and left out.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from pathlib import Path

from benchmarks.claims import sets
from benchmarks.claims.about import FIELDS, score_about
from benchmarks.claims.contests import MADE, score_contests, score_news
from benchmarks.claims.denials import score_denials
from benchmarks.claims.match import score_claims, score_quantities, score_speakers
from benchmarks.claims.readers import Reader, ours, ours_sentence, quantulum
from benchmarks.claims.specifications import score_specifications
from benchmarks.claims.speed import growth, peer_throughput, throughput

ROOT = Path(__file__).resolve().parents[2]
NEWSQUANT = (
    "Its labels follow other conventions than ours, and what follows ours counts as an error here. Of 20 quantities missed: 6 "
    'vague plurals ("tens of thousands" begin at 10,000, ours at 20,000; "dozens" at 12, ours at 24), 5 ones ("one of the '
    'best", "one hand"), 3 scores and parts of an inning, 3 generations ("5G"), 3 pairs of levels taken for one range ("from '
    '5.1 to 5.0 percent"). Of 20 added: the same 6, those 5 levels, 2 ages, 2 modifiers ("five-year"), 2 shares and '
    'multiples ("half", "doubled"), 3 counts that it leaves out. Units: persons are "people" (ours "person"), currencies go by '
    'name, shares have the noun. Changes: "12 % higher", "an additional 9 miles" and "an increase of 40 jobs" are '
    'none (ours increase), a level reached ("fell to 48.2", "climbed to 7 %") is a change (ours none), "about" with a '
    "range or a change is about."
)
PAGE = ROOT / "docs" / "reference" / "accuracy_claims.md"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "shared", nargs="?", default=os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"), type=Path
    )
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    parser.add_argument("--articles", type=int, default=3000, help="articles to time")
    options = parser.parse_args()
    peer = quantulum()
    parts = [
        "# Numeric claims: accuracy and speed",
        "Made by `python -m benchmarks.claims --write`; F1 unless stated otherwise. `-`: the reader does not give this field. Labels "
        "were made by reading before any output on those texts was seen. Errors in the tuned halves were read while the rules were "
        "made, those in the held out halves were only counted; what the reader gives on development news drawn at random was read "
        "too, without labels. Figures of the first run stand in the notes of the files in tests/data.",
        _accuracy(options.shared, peer),
        _denials(options.shared),
        _about(options.shared),
        _contests(options.shared),
        _speakers(options.shared),
        _quantities(options.shared, peer),
        _specifications(options.shared),
        _speed(options.shared, peer, options.articles),
        _growth(),
    ]
    page = "\n\n".join(p for p in parts if p) + "\n"
    print(page)
    if options.write:
        PAGE.write_text(page)


def _table(head: list[str], rows: list[list[object]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(_cell(c) for c in row) + " |" for row in rows])


def _cell(value: object) -> str:
    if isinstance(value, float):
        return "-" if math.isnan(value) else f"{value:.3f}"
    return str(value)


def _absent(name: str) -> None:
    print(f"{name}: absent, left out", file=sys.stderr)


def _accuracy(shared: Path, peer: Reader | None) -> str:
    rows: list[list[object]] = []
    for labelled, read in (
        (sets.contested(), ours_sentence),
        (sets.seeds(shared), ours),
        (sets.news(shared, "tuned"), ours),
        (sets.news(shared, "held_out"), ours),
        (sets.kinds_of_news(shared, "tuned"), ours),
        (sets.kinds_of_news(shared, "held_out"), ours),
        (sets.denials(shared, "tuned"), ours_sentence),
        (sets.denials(shared, "held_out"), ours_sentence),
        (sets.contested_news(shared, "tuned"), ours_sentence),
        (sets.contested_news(shared, "held_out"), ours_sentence),
    ):
        if labelled is None:
            _absent("a labelled set of articles")
            continue
        for name, reader in (("wirehouse", read), ("quantulum3", peer)):
            if reader is None:
                continue
            s = score_claims(labelled.texts, labelled.gold, reader, labelled.spans)
            known = ["found", "bounds"] + (["whole", "whole_with_speaker", "denied"] if name == "wirehouse" else [])
            rows.append(
                [labelled.name, name, *(s[k] if k in known else math.nan for k in
                 ("found", "bounds", "whole", "whole_with_speaker", "denied")), s["n"]]
            )  # fmt: skip
    head = ["set", "reader", "found", "bounds", "whole", "whole with speaker", "denied", "n"]
    return "## Claims\n\n" + _table(head, rows)


def _denials(shared: Path) -> str:
    texts = sets.news_texts(shared)
    if texts is None:
        _absent("the development news")
        return ""
    rows: list[list[object]] = []
    for half in ("tuned", "held_out"):
        s = score_denials(texts, half)
        rows.append([half.replace("_", " "), s.precision, s.recall, s.f1, s.n, s.sentences, s.doubtful])
    head = ["half", "precision", "recall", "F1", "denied", "sentences", "doubtful called denied"]
    return "## Denied numbers in running text\n\n" + _table(head, rows)


def _about(shared: Path) -> str:
    texts = sets.news_articles(shared)
    if texts is None:
        _absent("the development news")
        return ""
    rows: list[list[object]] = []
    for half in ("tuned", "held_out"):
        told, n = score_about(texts, half)
        rows.append([half.replace("_", " "), *(told[f] for f in FIELDS), n])
    head = ["half", *FIELDS, "numbers"]
    return (
        "## What numbers are about\n\nF1 (modality: accuracy) on numbers drawn at random; a subject is right if it has the same head and "
        f"the words of one are among those of the other.\n\n{_table(head, rows)}"
    )


def _contests(shared: Path) -> str:
    rows: list[list[object]] = []
    for name, s in (
        ("news articles, tuned on", score_contests(shared / "corpora" / "disputes")),
        ("news articles, labelled before any output on them was seen, tuned half", score_news(shared, "tuned")),
        ("the same, held out half", score_news(shared, "held_out")),
        ("made articles, tuned on", score_contests(MADE / "tuned")),
        ("made articles, unread", score_contests(MADE / "unread")),
    ):
        if s is None:
            _absent(f"disputes in {name}")
        else:
            rows.append([name, s.disputes, s.found, s.look_alikes, s.joined])
    head = ["disputes within one article", "n", "found", "look-alikes", "joined by mistake"]
    return "## Figures in dispute\n\n" + _table(head, rows)


def _speakers(shared: Path) -> str:
    rows: list[list[object]] = []
    for labelled in (
        sets.speakers(shared),
        sets.kinds_of_news(shared, "tuned"),
        sets.kinds_of_news(shared, "held_out"),
    ):
        if labelled is None:
            _absent("a set of labelled speakers")
            continue
        s = score_speakers(labelled.texts, labelled.gold, ours)
        rows.append([labelled.name, s["right"], s["labelled"], s["spoken_right"], s["spoken"]])
    head = ["set", "right", "numbers", "right where somebody speaks", "of"]
    return "## Who said it\n\n" + _table(head, rows) if rows else ""


def _quantities(shared: Path, peer: Reader | None) -> str:
    labelled = sets.newsquant(shared)
    if labelled is None:
        _absent("NewsQuant")
        return ""
    rows: list[list[object]] = []
    for name, reader in (("wirehouse", ours_sentence), ("quantulum3", peer)):
        if reader is not None:
            s = score_quantities(labelled.texts, labelled.gold, reader)
            change = s["change"] if name == "wirehouse" else math.nan
            rows.append([name, s["value"], s["unit"], change, s["n"]])
    table = _table(["reader", "value", "value + unit", "value + change", "n"], rows)
    return f"## NewsQuant\n\n{table}\n\n{NEWSQUANT}"


def _specifications(shared: Path) -> str:
    labelled = sets.specs(shared)
    if labelled is None:
        _absent("Recognizers-Text specifications")
        return ""
    rows, classes = score_specifications(labelled.gold)
    body = _table(
        ["file", "hold", "comparable", "cases", "share"],
        [[n, h, c, a, h / c if c else math.nan] for n, h, c, a in rows],
    )
    differences = "\n".join(f"- {name}: {count} cases" for name, count in classes.most_common())
    return f"## Recognizers-Text's English specifications\n\n{body}\n\nLeft out, because its conventions differ from ours:\n\n{differences}"


def _speed(shared: Path, peer: Reader | None, articles: int) -> str:
    texts = sets.development(shared, articles)
    if not texts:
        _absent("development news")
        return ""
    mb, per_second = throughput(texts)
    rows: list[list[object]] = [["wirehouse", f"{mb:.2f}", f"{per_second:.0f}", ""]]
    if peer is not None:
        peer_mb, peer_rate = peer_throughput(texts, peer, 20)
        rows.append(["quantulum3", f"{peer_mb:.4f}", f"{peer_rate:.2f}", f"{mb / peer_mb:.0f}x slower"])
    return "## Speed, claim reading alone, one core\n\n" + _table(["reader", "MB/s", "articles/s", ""], rows)


def _growth() -> str:
    rows = [[name, *(f"{t:.3f}" for t in times)] for name, times in growth().items()]
    head = ["one line of", "125 kB", "250 kB", "500 kB", "1 MB"]
    return "## Growth on hostile lines, seconds\n\n" + _table(head, rows)


if __name__ == "__main__":
    main()
