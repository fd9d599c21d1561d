"""Harsh pairs, whose truth is known by rule: what desks do to wire copy, and what makes strangers look like copies.

Everything is cut from the articles given, but for the sentences of templates and furniture below, which are made up.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import NamedTuple

import polars as pl

from benchmarks.copies.made import SCHEMA, key

EACH = 30  # pairs of a kind
COPIES = (
    "rewritten lead", "cut third, house furniture", "reordered, 10 % changed", "local paragraphs", "brief",
    "write-through", "live blog, later", "lead rewritten up to a colon",
)  # fmt: skip
STRANGERS = (
    "newsletter, same outlet", "long block of two articles", "statement after a colon", "quotations", "day two",
    "market report", "weather", "lottery", "poll's methods", "obituary", "links in sentences",
)  # fmt: skip
Row = dict


class Pair(NamedTuple):
    """``label``: same_copy, partial_copy or different."""

    kind: str
    label: str
    a: int
    b: int


def harsh(articles: pl.DataFrame, seed: int = 5) -> tuple[pl.DataFrame, list[Pair]]:
    """Made articles (``SCHEMA``), and the pairs among them with their truth. ``articles``: as ``made.news`` has them."""
    rng = random.Random(seed)
    rows = articles.select(SCHEMA.keys()).filter(pl.col("text").str.len_chars().is_between(2500, 7000)).rows(named=True)
    rng.shuffle(rows)
    pool = iter(rows)
    made: list[Row] = []
    pairs: list[Pair] = []
    for kind in (*COPIES, *STRANGERS):
        for n in range(EACH):
            a, b, label = _MAKERS[kind](n, pool, rng)
            for side, (text, outlet, day) in (("a", a), ("b", b)):
                made.append(
                    {"article_key": key(f"{kind} {n} {side}"), "outlet": outlet, "published_on": day, "title": None,
                     "text": text, "wire_credits": []}
                )  # fmt: skip
            pairs.append(Pair(kind, label, made[-2]["article_key"], made[-1]["article_key"]))
    return pl.DataFrame(made, schema=SCHEMA), pairs


Made = tuple[tuple[str, str, dt.date], tuple[str, str, dt.date], str]
_DAY = dt.date(2019, 3, 4)


def _paragraphs(pool) -> list[str]:
    """The paragraphs of the next article that has enough of them."""
    while True:
        found = [p.strip() for p in next(pool)["text"].split("\n") if len(p.split()) >= 8]
        if len(found) >= 8:
            return found


def _join(*parts: str) -> str:
    return "\n\n".join(p for p in parts if p)


def _outlets(rng) -> tuple[str, str]:
    a, b = rng.sample(range(40), 2)
    return f"Harsh Paper {a}", f"Harsh Paper {b}"


def _furniture(outlet: str) -> list[str]:
    rng = random.Random(outlet)
    return rng.sample(
        [
            f"Get the {outlet} morning briefing in your inbox every weekday, with the stories our editors picked.",
            f"Copyright 2019 {outlet}. This material may not be published, rewritten or redistributed.",
            f"Have a tip? Our newsroom reads everything that is sent to tips at {outlet}.",
            "Click here to see what else our readers are talking about today",
            f"{outlet} is funded by people like you: become a member for the price of a coffee a month.",
            "Most read: Five walks by the river. Most read: What the new parking rules mean for you.",
        ],
        3,
    )


def _copy(change: Callable) -> Callable[..., Made]:
    def make(n, pool, rng) -> Made:
        paragraphs = _paragraphs(pool)
        a, b = _outlets(rng)
        later = _DAY + dt.timedelta(days=n + rng.randint(0, 1))
        original, copy = change(paragraphs, pool, rng, a, b)
        return (original, a, _DAY + dt.timedelta(days=n)), (copy, b, later), "same_copy"

    return make


def _rewritten_lead(p, pool, rng, a, b):
    other = _paragraphs(pool)
    return _join(*p), _join(*other[:2], *p[2:])


def _cut_third(p, pool, rng, a, b):
    keep = max(3, 2 * len(p) // 3)
    return _join(*_furniture(a), *p, *_furniture(a)[:1]), _join(*p[:keep], *_furniture(b))


def _reordered(p, pool, rng, a, b):
    words = [w for x in _paragraphs(pool) for w in x.split()]
    q = p[:1] + rng.sample(p[1:], len(p) - 1)
    return _join(*p), _join(*(" ".join(rng.choice(words) if rng.random() < 0.1 else w for w in x.split()) for x in q))


def _local(p, pool, rng, a, b):
    local = _paragraphs(pool)[: max(2, len(p) // 3)]
    q = list(p)
    for x in local:
        q.insert(rng.randrange(1, len(q)), x)
    return _join(*p), _join(*q)


def _brief(p, pool, rng, a, b):
    return _join(*p), _join(*p[: max(2, len(p) // 4)])


def _write_through(p, pool, rng, a, b):
    other = _paragraphs(pool)
    more = other[: max(2, len(p) * 2 // 5)]
    return _join(*p), _join(more[0], *p[1 : len(p) // 2], *more[1:], *p[len(p) // 2 :])


def _live_blog(p, pool, rng, a, b):
    newer = _paragraphs(pool)
    times = [f"{9 + i % 9}:{(7 * i) % 60:02d} am" for i in range(len(p) + len(newer))]
    old = [f"{t}\n\n{x}" for t, x in zip(times, p, strict=False)]
    new = [f"{t}\n\n{x}" for t, x in zip(times[len(p) :], newer, strict=False)]
    return _join(*old), _join(*new, *old)


def _to_a_colon(p, pool, rng, a, b):
    other = _paragraphs(pool)
    return _join(*p), _join(other[0], "Here is what is known so far:", *p[2:])


def _strangers(shared: Callable, *, same_outlet: bool = False, label: str = "different") -> Callable[..., Made]:
    def make(n, pool, rng) -> Made:
        a, b = _outlets(rng)
        one, other = shared(_paragraphs(pool), _paragraphs(pool), pool, rng)
        day = _DAY + dt.timedelta(days=n)
        later = day + dt.timedelta(days=rng.randint(0, 9) if same_outlet else rng.randint(0, 1))
        return (one, a, day), (other, a if same_outlet else b, later), label

    return make


def _newsletter(p, q, pool, rng):
    block = _furniture(f"House {rng.randrange(10**6)}")
    p, q = p[:5], q[:5]
    return _join(*p[:2], *block, *p[2:]), _join(*q[:3], *block, *q[3:])


def _long_block(p, q, pool, rng):
    """An explainer or a sign-up form, printed in the middle of two articles and no third."""
    block = _paragraphs(pool)[:5]
    size = sum(len(x.split()) for x in block)
    while sum(len(x.split()) for x in p) < 1.5 * size:
        p = p + _paragraphs(pool)
    return _join(*p[:3], *block, *p[3:]), _join(*q[:3], *block, *q[3:])


def _statement(p, q, pool, rng):
    text = [x for x in _paragraphs(pool) if '"' not in x and "“" not in x][:4]
    p, q = p[:4], q[:4]
    return (
        _join(*p[:3], "The ministry's statement in full:", *text, p[3]),
        _join(*q[:2], "It put out these words late on Tuesday:", *text, *q[2:]),
    )


def _quotations(p, q, pool, rng):
    said = [x.replace('"', "").replace("“", "").replace("”", "") for x in _paragraphs(pool)[:5]]
    quotes = [f"“{x}”" for x in said]
    mixed_p = [x for pair in zip(p[:5], quotes, strict=False) for x in pair]
    mixed_q = [x for pair in zip(q[:5], quotes, strict=False) for x in pair]
    return _join(*mixed_p), _join(*mixed_q)


def _day_two(p, q, pool, rng):
    background = _paragraphs(pool)
    size = 0.3 * sum(len(x.split()) for x in q[:8])
    kept: list[str] = []
    while background and sum(len(x.split()) for x in kept) < size:
        kept.append(background.pop(0))
    return _join(*p[:8], *kept), _join(*q[:8], *kept)


def _links(p, q, pool, rng):
    """Headlines of other stories in the running text, hung on a person's name, as some sites leave them."""
    heads = ["".join(x.split(".")[0][:70]) for x in _paragraphs(pool)[:6]]
    strings = []
    for i in range(3):
        first, middle, last = rng.choice(_PEOPLE), rng.choice(_PEOPLE), rng.choice(_PLACES)
        strings.append(f" {first} {last} {first} {middle} {last}{heads[i]} {heads[i + 1]} {heads[i + 2]} MORE")

    def with_links(x):
        cuts = [(y, s, y.find(" ", 30)) for y, s in zip(x, strings, strict=False)]
        return [y[:at] + s + y[at:] for y, s, at in cuts] + x[3:]

    return _join(*with_links(p[:5])), _join(*with_links(q[:5]))


_PLACES = (
    "Arden Belmont Corrib Dunmore Elgin Farley Gorsey Holm Inver Jarrow Kelso Lorne Marlow Nairn Orley Perth".split()
)
_PEOPLE = "Alma Bruce Clara Derek Edith Frank Grace Hugh Irene James Karen Leon Mabel Noel Olive Peter".split()


def _market(rng) -> str:
    def number(low, high):
        return f"{rng.uniform(low, high):,.2f}"

    way = rng.choice(["rose", "fell", "slipped", "climbed"])
    a, b, c = rng.sample(_PLACES, 3)
    return _join(
        f"The benchmark index {way} {number(0.1, 2)} points, or {number(0.1, 2)} percent, to close at {number(8000, 9000)}.",
        f"The broader index {rng.choice(['gained', 'lost'])} {number(1, 30)} points to {number(2000, 3000)}, and the"
        f" technology index ended the session {rng.choice(['up', 'down'])} {number(1, 60)} points at {number(7000, 8000)}.",
        f"Volume on the exchange was {number(1, 9)} billion shares, compared with an average of {number(1, 9)} billion over"
        " the last twenty trading days.",
        f"Shares of {a} Holdings {rng.choice(['jumped', 'sank'])} {number(2, 9)} percent after the company reported its"
        f" quarterly results. {b} Energy {rng.choice(['added', 'shed'])} {number(1, 4)} percent and {c} Bank"
        f" {rng.choice(['advanced', 'retreated'])} {number(1, 4)} percent.",
        f"Benchmark crude settled at ${number(40, 80)} a barrel. Gold for delivery next month closed at ${number(1100, 1500)}"
        f" an ounce. The yield on the ten-year note stood at {number(1, 3)} percent, from {number(1, 3)} percent late on the"
        " day before.",
    )


def _weather(rng) -> str:
    a, b = rng.sample(_PLACES, 2)
    t = [rng.randint(2, 31) for _ in range(8)]
    return _join(
        f"{a} can expect {rng.choice(['sunshine', 'showers', 'fog', 'sleet'])} today, with a high of {t[0]} degrees and winds of up"
        f" to {t[1]} miles an hour from the {rng.choice(['north', 'south', 'west', 'east'])}.",
        f"Tonight the temperature will drop to {t[2]} degrees, with a {10 * rng.randint(1, 9)} percent chance of rain after"
        " midnight. Drivers are asked to allow more time for their journeys.",
        f"Tomorrow will be {rng.choice(['milder', 'colder', 'brighter', 'wetter'])}, with a high of {t[3]} near {b} and {t[4]}"
        f" along the coast. The outlook for the weekend is {rng.choice(['dry', 'unsettled', 'stormy'])}, with highs between"
        f" {t[5]} and {t[6]} degrees.",
        f"The sun rises at {rng.randint(5, 8)}.{rng.randint(10, 59)} and sets at {rng.randint(4, 9)}.{rng.randint(10, 59)}."
        f" The pollen count is {rng.choice(['low', 'moderate', 'high'])} and the sea at {b} pier has {t[7]} degrees.",
    )


def _lottery(rng) -> str:
    balls = [", ".join(str(x) for x in sorted(rng.sample(range(1, 60), 6))) for _ in range(3)]
    return _join(
        f"The winning numbers in the evening drawing of the state's Big Six game were {balls[0]}, with the bonus ball"
        f" {rng.randint(1, 26)}.",
        f"The midday numbers were {balls[1]}. The numbers in the Daily Four were {rng.randint(0, 9)}, {rng.randint(0, 9)},"
        f" {rng.randint(0, 9)} and {rng.randint(0, 9)}.",
        f"The estimated jackpot was ${rng.randint(2, 300)} million. {rng.randint(2, 900):,} players matched five balls and won"
        f" ${rng.randint(500, 9000):,} each; {rng.randint(2000, 90000):,} matched three.",
        f"The ticket for last week's jackpot of ${rng.randint(2, 90)} million was sold at a shop in {rng.choice(_PLACES)}."
        " Winners have one hundred and eighty days to come forward with a signed ticket.",
    )


def _methods(p, q, pool, rng):
    """Two polls of one house, told in their own words and closed with the same paragraph on how it polls."""

    def end():
        return (
            f"The poll was conducted by telephone among {rng.randint(700, 1900):,} adults from {rng.choice(_PLACES)} and"
            f" its surroundings between the {rng.randint(2, 12)}th and the {rng.randint(13, 28)}th of the month. Respondents"
            " were reached on landlines and mobile phones by live interviewers in two languages. The results were weighted by"
            " age, sex, education and region to match the census. The margin of sampling error is plus or minus"
            f" {rng.randint(2, 5)}.{rng.randint(0, 9)} percentage points for the whole sample, and larger for subgroups."
            " The wording of the questions and the order in which they were asked may add errors that cannot be measured."
        )

    return _join(*p[:5], end()), _join(*q[:5], end())


def _obituary(rng) -> str:
    first, last = rng.choice(_PEOPLE), rng.choice(_PLACES)
    wife, town = rng.choice(_PEOPLE), rng.choice(_PLACES)
    age = rng.randint(60, 99)
    return _join(
        f"{first} {last}, {age}, of {town}, passed away peacefully at home on the {rng.randint(2, 28)}th, surrounded by family.",
        f"Born in {rng.choice(_PLACES)} in {2019 - age} to {rng.choice(_PEOPLE)} and {rng.choice(_PEOPLE)} {last}, {first} worked"
        f" for {rng.randint(12, 44)} years as a {rng.choice(['teacher', 'carpenter', 'nurse', 'clerk', 'farmer'])} and was a"
        f" member of the {rng.choice(_PLACES)} {rng.choice(['choir', 'bowls club', 'church', 'garden society'])}.",
        f"{first} is survived by {wife}, {rng.randint(2, 5)} children and {rng.randint(2, 14)} grandchildren. A brother,"
        f" {rng.choice(_PEOPLE)}, and a sister, {rng.choice(_PEOPLE)}, died before.",
        f"Visitation is from {rng.randint(1, 3)} to {rng.randint(4, 8)} at the {rng.choice(_PLACES)} funeral home, with the"
        f" service at {rng.randint(9, 12)} the next morning. In lieu of flowers the family asks for donations to the"
        f" {rng.choice(_PLACES)} hospice.",
    )


def _template(write: Callable) -> Callable[..., Made]:
    def make(n, pool, rng) -> Made:
        outlet, _ = _outlets(rng)
        day = _DAY + dt.timedelta(days=3 * n)
        return (write(rng), outlet, day), (write(rng), outlet, day + dt.timedelta(days=1)), "different"

    return make


_MAKERS: dict[str, Callable[..., Made]] = {
    "rewritten lead": _copy(_rewritten_lead),
    "cut third, house furniture": _copy(_cut_third),
    "reordered, 10 % changed": _copy(_reordered),
    "local paragraphs": _copy(_local),
    "brief": _copy(_brief),
    "write-through": _copy(_write_through),
    "live blog, later": _copy(_live_blog),
    "lead rewritten up to a colon": _copy(_to_a_colon),
    "newsletter, same outlet": _strangers(_newsletter, same_outlet=True),
    "long block of two articles": _strangers(_long_block, same_outlet=True),
    "statement after a colon": _strangers(_statement),
    "quotations": _strangers(_quotations),
    "day two": _strangers(_day_two, label="partial_copy"),
    "market report": _template(_market),
    "weather": _template(_weather),
    "lottery": _template(_lottery),
    "poll's methods": _strangers(_methods, same_outlet=True),
    "obituary": _template(_obituary),
    "links in sentences": _strangers(_links, same_outlet=True),
}
