"""Which verbs report, and with what: word lists for indirect speech."""

from __future__ import annotations

# verbs that report only with "that", or where a document is their subject: "police found five bodies" reports nothing
NEEDS_THAT = frozenset(
    """continue repeat find discover learn determine know remember understand show indicate document
    detail demonstrate consider decide read realize realise hear see agree rule conclude record reflect mean
    figure guess wonder question assess challenge discuss begin answer order teach post charge state offer
    plead""".split()
)
# verbs of speech whose object is no content
SILENT = frozenset(
    """speak sing laugh cry sigh comment reply shout scream yell chant whisper mutter interject interrupt thank
    praise hail laud attack slam blast mock ridicule ask inquire press beg support oppose defend endorse
    champion applaud rip bash paint brush compare fault chastise chide rebuke commend credit castigate lambaste
    lambast condemn denounce criticize criticise deride decry dismiss respond issue list name invite knock
    assail lash release react reject talk voice coach promote pitch brief persuade convince instruct notify sign sneer
    scoff""".split()
)
# verbs whose past form before "to" is passive: "a plan expected to pass"
EXPECTED_TO = frozenset(
    """expect believe think estimate project allege report say know consider understand predict assume
    anticipate forecast reckon rumor""".split()
)
# forms without an ending that are verbs after a plural noun: "analysts expect"
PLURAL_VERBS = frozenset(
    """say think believe estimate predict expect argue hope warn insist suggest acknowledge agree fear contend
    allege maintain concede admit deny add write tell assume reckon anticipate""".split()
)
# plurals without an ending that have such verbs: "state media say"
COLLECTIVES = frozenset("media staff clergy personnel".split())
# participles that say what a document says: "a report showing"
OF_DOCUMENTS = frozenset(
    """saying showing suggesting indicating claiming alleging warning estimating finding predicting arguing
    stating revealing confirming announcing reporting detailing accusing projecting forecasting concluding
    noting""".split()
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
