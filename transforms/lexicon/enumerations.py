"""Closed lists of values that columns may take, stated once: the readers write them, the schema and the docs repeat them.

Each maps a value to what it means, in the order the documentation lists them; where only the values are needed, the
mapping itself is iterated or asked with ``in``.
"""

from __future__ import annotations

from typing import NamedTuple

QUALIFIERS = {
    "exact": "the number as it stands",
    "about": "an approximation: about, nearly, some, or so",
    "more_than": "above the number: more than, over, exceeding",
    "at_least": "the number or above: at least, no fewer than, or more",
    "at_most": "the number or below: up to, as many as, no more than",
    "less_than": "below the number: less than, under, just short of",
    "between": "a range of two numbers",
    "vague": "a plural of magnitude: dozens, hundreds of thousands",
}
"""How the wording bounds a number (``fact_claim.qualifier``)."""

CHANGES = {
    "none": "a level, a total or a count",
    "increase": "the size of a rise, or of what comes on top",
    "decrease": "the size of a fall, or of what is taken away",
}
"""Whether a number is the size of a change (``fact_claim.change``)."""

POLARITIES = {
    "asserted": "the text states the number",
    "denied": "the text negates or rejects the number itself",
}
"""Whether the number stands (``fact_claim.polarity``)."""


class Measure(NamedTuple):
    """``unit`` says which units a measure's claims have."""

    unit: str
    meaning: str


MEASURES = {
    "user_count": Measure(
        "count", "users, members, accounts, profiles, subscribers, followers, customers of a service"
    ),
    "people_count": Measure("count", "any other persons"),
    "money": Measure("ISO 4217 code, or code/period", "an amount of money"),
    "percentage": Measure("percent, percentage_point or ratio", "a share of a whole, or a relative change"),
    "age": Measure("year, month, …", "how old somebody or something is"),
    "duration": Measure("year, month, day, hour, …", "a length of time"),
    "other_count": Measure("count", "other counted things"),
    "other_measure": Measure(
        "singular English unit, ratio, or null", "any other measure: distances, multiples, indices"
    ),
}
"""What a number measures (``fact_claim.measure``, ``dim_measure``)."""

QUANTITY_KINDS = {
    "bare": "a number without any unit",
    "percent": "a percentage",
    "point": "percentage points, basis points or points",
    "money": "an amount with its currency",
    "time": "a length of time",
    "age": "somebody's age",
    "measure": "a number with another unit of measure",
    "share": "a share of a whole, from 0 to 1",
    "multiple": "a multiple of something else",
}
"""What the readers take a number with its unit for, before they decide what it measures."""

NUMBER_FORMS = {
    "digits": "written in figures",
    "words": "written in words",
    "vague": "a plural of magnitude, or several of a scale",
    "couple": "a couple of something",
}
"""How a number is written."""
