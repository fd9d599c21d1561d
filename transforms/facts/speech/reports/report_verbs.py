"""Which verbs report, and with what: word lists for indirect speech."""

from __future__ import annotations

from transforms.lexicon.word_lists import words

# verbs that report only with "that", or where a document is their subject: "police found five bodies" reports nothing
NEEDS_THAT = words("verbs_reporting_with_that")
# verbs of speech whose object is no content
SILENT = words("silent_verbs")
# verbs whose past form before "to" is passive: "a plan expected to pass"
EXPECTED_TO = frozenset(
    """expect believe think estimate project allege report say know consider understand predict assume
    anticipate forecast reckon rumor""".split()
)
# forms without an ending that are verbs after a plural noun: "analysts expect"
PLURAL_VERBS = frozenset(
    """say think believe estimate predict expect argue hope warn insist suggest acknowledge agree fear contend
    allege maintain concede admit deny add write tell assume reckon anticipate show indicate find conclude""".split()
)
# the same where the clause shows that it is a verb: "districts report", not "a sales report"
PLURALS_REPORT = frozenset(("report", "forecast"))
# plurals without an ending that have such verbs: "state media say"
COLLECTIVES = frozenset("media staff clergy personnel".split())
# participles that say what a document says: "a report showing"
OF_DOCUMENTS = frozenset(
    """saying showing suggesting indicating claiming alleging warning estimating finding predicting arguing
    stating revealing confirming announcing reporting detailing accusing projecting forecasting concluding
    noting urging recommending advising""".split()
)
# verbs whose past form behind a comma mostly describes: "a plan, announced in May,"
REDUCED = frozenset(
    """announce propose describe disclose reveal recommend report document issue post write declare order""".split()
)
# verbs whose participle behind a comma says what a whole clause means: "…, showing that it pays"
SHOWING = frozenset(
    """show suggest indicate signal reflect reveal underscore underline highlight imply demonstrate
    confirm""".split()
)
# who publishes polls under the own name: "Gallup found the two level"
POLLSTERS = frozenset("gallup pew quinnipiac ipsos yougov rasmussen marist monmouth zogby nielsen kantar".split())
