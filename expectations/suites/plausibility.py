"""What is well formed but hard to believe: warnings, each with its rows. None of them stops a publish."""

from __future__ import annotations

from expectations.rows import ExpectNoRows
from expectations.suites.common import no_rows

RUNS = 5  # an outlet that brought articles in each of so many runs is expected in the next
MANY = 5  # figures of one kind in a story, from which one can stand out
FAR = 10_000  # times the middle one

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"  # May is a surname
_TIMES = "today|yesterday|tomorrow|tonight|second|minute|hour|day|week|weekend|month|quarter|year|decade|century|season"
_AMOUNTS = "percent|per cent|hundred|thousand|million|billion|trillion|dollar|euro|pound|half|number|total|average"
_ADJECTIVES = (
    "american|british|chinese|democratic|european|federal|foreign|former|french|german|indian|local|military|national|new|old"
    "|other|political|previous|private|public|recent|russian|second|social|third|ukrainian"
)
_THINGS = "age|case|end|home|kind|lot|money|part|place|price|reason|share|side|thing|time|water|way|word|work"
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|a few|a dozen"
_WORDS = "this|that|these|those|it|its|their|his|her|which|what|there|here|where|when|why|how|if|and|but"
# "June", "2019", "31 percent", "three years ago", "Democratic", "the end": who says a thing is a person, or a body or a paper of
# persons. A crowd chants; a sign, a result and the minutes of a meeting are papers.
_MUTE = (
    rf"^((the|this|that|last|next|a|an|early|late|several|some|{_NUMBERS}|[0-9.,]+) )*({_DAYS}|{_MONTHS}|{_TIMES}|{_AMOUNTS}|{_THINGS})s?"
    rf"( ago| earlier| later)?$|^({_ADJECTIVES}|{_WORDS})$|^[^a-z]+$"
)


def mute_speakers() -> ExpectNoRows:
    """Speakers that cannot speak: dates, amounts, adjectives, bare things."""
    return no_rows(
        "dim_entity.speaker_cannot_speak",
        "Speakers can speak: none is a date, an amount, an adjective or a common noun.",
        f"""select subselect.* from {{batch}} where regexp_matches(lower(name), '{_MUTE}') and entity_key in (
            select speaker_key from fact_quote where speaker_key is not null
            union all select speaker_key from fact_claim where speaker_key is not null
        )""",
    )


def quoted_dead() -> ExpectNoRows:
    """People whose every quotation is of days after an article that tells their death: two people of one name, or an old
    saying repeated. Full names only."""
    return no_rows(
        "dim_entity.quoted_only_after_death",
        "Nobody is quoted only after a report of their death: that may be two people with one name.",
        """with quoted as (
            select speaker_key, date_key, count(*) as quotations from fact_quote where date_key > 0 group by all
        ), dying as (
            select article_key as k, text as t, date_key as d from (
                select article_key, text, try_cast(strftime(published_on, '%Y%m%d') as bigint) as date_key from dim_article
            ) where date_key > 0 and regexp_matches(text, '\\b(died|was killed|was found dead|passed away)\\b')
        ), told as (
            select entity_key as e, min(d) as dead_on, min_by(substr(t, char_start + 1, char_end - char_start + 40), d) as as_told
            from fact_mention, dying where article_key = k and entity_key in (select speaker_key from quoted)
            and regexp_matches(substr(t, char_end + 1, 40), '^,? ?(who )?(has |had )?(died|was killed|was found dead|passed away)\\b')
            group by entity_key
        )
        select entity_key, any_value(name) as name, any_value(dead_on) as told_on, any_value(as_told) as as_told,
            min(date_key) as first_quoted_on, sum(quotations) as quotations
        from {batch}, told, quoted
        where kind = 'person' and contains(name, ' ') and e = entity_key and speaker_key = entity_key
        group by entity_key having min(date_key) > any_value(dead_on)""",
    )


def far_figures() -> ExpectNoRows:
    """Counts of users, or of one kind of people, that stand apart from all others of their story by orders of magnitude."""
    return no_rows(
        "fact_claim.far_from_story",
        f"No count of users or of a kind of people is {FAR:,} times as large or as small as the middle one of its story (from {MANY} on).",
        f"""select * exclude (figure, middle, figures) from (
            select *, try_cast(value as double) as figure, median(figure) over w as middle, count(*) over w as figures from {{batch}}
            where figure > 0 and (measure = 'user_count' or (measure = 'people_count' and counted <> 'person')) and story_key is not null and change = 'none'
            window w as (partition by story_key, measure, counted)
        ) as told where figures >= {MANY} and (figure > middle * {FAR} or figure * {FAR} < middle)""",
    )


def silent_outlets() -> ExpectNoRows:
    """Outlets that were in every batch and are not in this one."""
    recent = (
        "select run_key from published.quality.run where status = 'published' and \"new\" + revised > 0"
        f" order by started_at desc limit {RUNS}"
    )
    return no_rows(
        "dim_article.outlet_silent",
        f"An outlet that brought articles in each of the last {RUNS} runs brings some.",
        f"""select (select name from published.main.dim_outlet as o where o.outlet_key = a.outlet_key) as outlet,
            max(loaded) as last_seen, count(*) as articles
        from (select outlet_key, run_key, valid_from as loaded from published.main.dim_article) as a
        where run_key in ({recent}) and outlet_key <> 0 and outlet_key not in (select outlet_key from {{batch}})
        group by outlet_key having count(distinct run_key) = {RUNS}""",
    )
