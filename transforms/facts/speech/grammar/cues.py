"""Cues: words that report what somebody said, wrote, thinks or reckons, with the forms they take.

The families follow the public factual and suasive verbs of Quirk et al., A Comprehensive Grammar of the English
Language (1985), 16.31-32, with the verbs that news uses besides.
"""

from __future__ import annotations

from typing import NamedTuple

PAST, PRESENT, BASE, PARTICIPLE = "past", "present", "base", "participle"


class Cue(NamedTuple):
    """A form of a reporting verb.

    ``family``: say (reports words), tell (takes the person told), think (an opinion or an estimate), show (what a
    report does), label (calls, praises, accuses), act (does more than speak: offers, rules), noun (a noun of speech),
    source ("according to"). ``form``: past, present, base or participle.
    """

    lemma: str
    family: str
    form: str


_SAY = """say add react write note state explain reply respond continue argue insist claim admit acknowledge announce
    declare report conclude recall suggest stress emphasize emphasise reiterate confirm deny maintain contend
    assert allege observe remark comment quip joke testify tweet retweet post blog text email e-mail exclaim
    shout yell scream whisper mutter murmur chant recount elaborate clarify caution vow pledge promise
    propose recommend boast brag lament concede disclose reveal complain counter retort recite proclaim
    pronounce opine muse wonder interject protest answer swear underline underscore highlight apologize
    apologise predict forecast offer demand mention repeat plead sigh cry grumble fume hint imply intone sing
    venture volunteer riff signal communicate specify affirm reaffirm retell begin conclude laugh deadpan tease
    bark thunder chime echo narrate signal snap crack bellow chuckle theorize theorise speculate surmise reflect
    reason marvel vent gush crow sneer scoff growl preach rail bemoan stipulate rule order find confess report
    elucidate proffer enthuse posit admonish fret rebut scold expound hypothesize editorialize moan groan gripe warn advise urge ask inquire request beg press
    cite quote agree disagree object charge decide speak read describe""".split()
_TELL = """tell inform remind assure notify brief persuade convince teach reassure instruct""".split()
_THINK = """believe think hope expect estimate project reckon fear feel suspect doubt calculate anticipate
    assume consider worry guess figure envision envisage foresee assess know realize realise remember understand
    want intend plan determine dispute reject discover learn""".split()
_SHOW = "show indicate demonstrate detail document".split()
_LABEL = """call describe dub label brand term blame accuse refer characterize characterise portray tout deride
    decry dismiss denounce slam blast ridicule mock hail laud praise criticize criticise condemn lambaste
    lambast castigate excoriate""".split()
_ACT = """thank attack fault chastise chide rebuke commend credit applaud paint brush champion defend endorse
    oppose support question challenge discuss rip bash compare deplore beg offer press agree object disagree
    decide hint offer demand order rule begin conclude signal recommend propose issue list name invite knock
    assail lash release allude paraphrase promote pitch""".split()

_IRREGULAR = {
    "say": ("said", "says", "saying"),
    "tell": ("told", "tells", "telling"),
    "write": ("wrote written", "writes", "writing"),
    "think": ("thought", "thinks", "thinking"),
    "know": ("knew", "knows", "knowing"),
    "understand": ("understood", "understands", "understanding"),
    "feel": ("felt", "feels", "feeling"),
    "find": ("found", "finds", "finding"),
    "show": ("showed shown", "shows", "showing"),
    "foresee": ("foresaw", "foresees", "foreseeing"),
    "sing": ("sang sung", "sings", "singing"),
    "swear": ("swore sworn", "swears", "swearing"),
    "begin": ("began begun", "begins", "beginning"),
    "speak": ("spoke spoken", "speaks", "speaking"),
    "read": ("read", "reads", "reading"),
    "retell": ("retold", "retells", "retelling"),
    "teach": ("taught", "teaches", "teaching"),
    "forecast": ("forecast forecasted", "forecasts", "forecasting"),
    "admit": ("admitted", "admits", "admitting"),
    "quip": ("quipped", "quips", "quipping"),
    "brag": ("bragged", "brags", "bragging"),
    "beg": ("begged", "begs", "begging"),
    "slam": ("slammed", "slams", "slamming"),
    "rip": ("ripped", "rips", "ripping"),
    "snap": ("snapped", "snaps", "snapping"),
    "dub": ("dubbed", "dubs", "dubbing"),
    "refer": ("referred", "refers", "referring"),
    "crow": ("crowed", "crows", "crowing"),
    "learn": ("learned learnt", "learns", "learning"),
    "text": ("texted", "texts", "texting"),
    "plan": ("planned", "plans", "planning"),
    "chide": ("chided", "chides", "chiding"),
    "label": ("labeled labelled", "labels", "labeling labelling"),
    "signal": ("signaled signalled", "signals", "signaling signalling"),
    "reflect": ("reflected", "reflects", "reflecting"),
    "vow": ("vowed", "vows", "vowing"),
    "plead": ("pleaded pled", "pleads", "pleading"),
}

# nouns of speech: they report only where somebody possesses them ("her claim that", "Ann Lee's warning of")
SPEECH_NOUNS = frozenset(
    """statement assertion contention suggestion insistence prediction accusation description characterization
    characterisation admission declaration explanation response criticism argument words remark remarks
    catchphrase slogan motto mantra testimony speech letter call claim warning promise pledge vow demand comment
    comments question answer charge belief allegation proposal plea view quip tweet tweets observation
    conclusion announcement denial refusal appeal complaint reply request advice retort boast reference
    references line message phrase pitch mention""".split()
)

# forms that are mostly another part of speech: they report only where a subject stands right before them
NOUNLIKE = frozenset(
    """claims reports notes calls charges demands states posts texts emails estimates projects plans hopes fears
    doubts comments complaints answers questions offers orders rules requests promises pledges attacks
    challenges credits details documents figures forecasts hints jokes lists objects posts proposals quotes
    brands terms labels wants supports thanks tweets vows cries disputes mentions projects signals shouts
    remarks boasts quips replies retorts laments counters highlights echoes riffs cracks reasons
    screams chants laughs addresses feels faults reads finding feeling reading meaning understanding reasoning
    being teaching blasts rips shows talks issues lists names releases knocks voices pitches""".split()
)


def _inflect(verb: str) -> tuple[str, str, str]:
    """Past, present and participle of a regular verb."""
    if verb.endswith("e"):
        return verb + "d", verb + "s", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return verb + "ed", third, verb + "ing"


def _build() -> dict[str, Cue]:
    forms: dict[str, Cue] = {}
    families = (("label", _LABEL), ("show", _SHOW), ("think", _THINK), ("tell", _TELL), ("say", _SAY), ("act", _ACT))
    for family, verbs in families:
        for verb in verbs:
            past, present, participle = _IRREGULAR.get(verb) or _inflect(verb)
            forms[verb] = Cue(verb, family, BASE)
            for words, form in ((past, PAST), (present, PRESENT), (participle, PARTICIPLE)):
                for word in words.split():
                    forms[word] = Cue(verb, family, form)
    for noun in SPEECH_NOUNS:
        forms.setdefault(noun, Cue(noun, "noun", BASE))
    forms["describe"] = Cue("describe", "label", BASE)
    forms["described"] = Cue("describe", "label", PAST)
    return forms


CUES: dict[str, Cue] = _build()
