"""Which date of a sentence is the day or period of a figure."""

from __future__ import annotations

import pytest
from told_about import about


@pytest.mark.parametrize(
    ("text", "surface", "as_of"),
    [
        ("The mill cut 500 jobs in March.", "500", "2021-03"),
        ("The mill cut 500 jobs last year.", "500", "2020"),
        ("The mill has cut 500 jobs since 2009.", "500", "2009/"),
        ("The mill cut 500 jobs from 2010 to 2014.", "500", "2010/2014"),
        ("The minister said on Tuesday that the mill cut 500 jobs.", "500", None),
        ("Sales rose 7 percent from the same month of 2013.", "7 percent", None),
        ("In March, the mill cut 500 jobs.", "500", "2021-03"),
        ("The rate fell to 7.8 percent, the lowest since 2009.", "7.8 percent", None),
        ("The rate fell to 7.8 percent, the first dip below 8 percent since January 2009.", "8 percent", None),
        ("The mill has cut 500 jobs since early 2015.", "500", "2015/"),
        ("The 2018 budget act could hurt 500 farms.", "500", None),
        ("The April flood killed 17 people.", "17", "2021-04"),
        ("Before Tuesday, the mill had 500 posts.", "500", None),
        ("Prices rose 3 percent, unchanged from 2018.", "3 percent", None),
        ("More renters owe money than in 2018, 40 percent.", "40 percent", None),
        ("Ties between the two towns cooled on Tuesday.", "two", None),
        ("The farm lies 65 miles north of Salem, he wrote on Tuesday.", "65", None),
        ("A survey in March found that 40 percent of renters owe money.", "40 percent", "2021-03"),
        ("A survey released on Tuesday found that 40 percent of renters owe money.", "40 percent", None),
        ("The firm, which opened in 2005, has cut 500 jobs.", "500", None),
        ("The debt grew in 2018, and the mill cut 500 jobs.", "500", None),
        ("The mill hired 500 people who had left in 2018.", "500", "2018"),
        ("Some 500 people were hurt when a car hit a crowd on Sunday.", "500", "2021-06-13"),
        ("Prices rose more than in January, when 30 shops closed.", "30", "2021-01"),
        ("In 2012 to 2014 alone, three clubs spent $5 million.", "$5 million", "2012/2014"),
        ("The poll of 900 renters was taken May 9-12.", "900", "2021-05-09/2021-05-12"),
        ("The share had climbed to 88 percent by Tuesday.", "88 percent", "2021-06-15"),
        ("The economy added 900 jobs in March while the jobless rate held at 5 percent.", "5 percent", "2021-03"),
        ("Some 400 people fled toward the water Tuesday morning.", "400", "2021-06-15"),
    ],
)
def test_period(text: str, surface: str, as_of: str | None) -> None:
    assert about(text)[surface].as_of == as_of
