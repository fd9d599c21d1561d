"""The clause before a quotation: Ann Lee said the plan was "…"; he called it "…"; adding: "…"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_openings import first_subject, last_subject
from transforms.facts.speech.grammar.clause_subjects import own_source, subject_in_clauses
from transforms.facts.speech.grammar.clause_tokens import Token, tokens
from transforms.facts.speech.grammar.cue_scan import is_capitalised
from transforms.facts.speech.grammar.cues import BASE, CUES, NOUNLIKE, PARTICIPLE, PAST, SPEECH_NOUNS, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.source_phrases import (
    owner,
    source_after,
    source_with,
    subject_of,
)
from transforms.facts.speech.grammar.speaking_nouns import ROLES, WRITINGS
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    CONTRACTED,
    DETERMINERS,
    INTRODUCTIONS,
    MODALS,
    PERSONAL,
    PLURALS,
    POSSESSIVES,
    QUANTIFIERS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.quotations.attributed import Attributed
from transforms.facts.speech.quotations.inner_clauses import is_aim, is_free_relative, is_topic, own_subject
from transforms.facts.speech.quotations.lead_ins import named_before_colon, previous_before_colon
from transforms.facts.speech.quotations.passage import Passage
from transforms.facts.speech.quotations.shared_subjects import asks_nobody, is_inner, opens_aside, shared_subject
from transforms.facts.speech.reports.cited import CITING
from transforms.text.end_words import first_word, last_word

_BE = frozenset("is are was were be been being 's ’s gets got get".split())
_ASKED = frozenset("ask say quote report find order read press urge advise warn beg request".split())
_STRONG = frozenset(("say", "tell", "label", "source"))
# whom somebody gives a name of honour or scorn: "called Reed “The Butcher of Hill”"
_GIVEN_NAME = re.compile(
    r"\b(?:call|dubb?|label|brand|term|deem|declar|nicknam)\w*\s+(?:him|her|them|[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+)?)\Z"
)
_SMALL = frozenset("a an the of in on at for to and or but with by from as is vs de la".split())
_POSTED = WRITINGS | {"video"}
_PLACED = frozenset((" on ", " to ", " by ", " in ", " for"))
_NAMING = frozenset("call dub label brand term".split())
_REFLEXIVES = frozenset("himself herself itself themselves".split())
_WHOM = frozenset("what whom who which that".split())
_AT_PLACES = frozenset("on via in at through during after".split())
_CLAUSE = 6  # words: "what the mayor of Salem on Monday called"
_AUTHORED = (" wrote", " writes", " written", " writing", " sang", " sings")
_LEAD = 40
_NEXT_WORD = 12  # characters
_DASH = re.compile(r"[—–-](?:(?<=\s.)(?:(?<=-)-|)(?=\s)|(?<=—))")  # a dash between blanks, or a long one
_SHORT_OBJECT = 3  # words: "who told the paper on Monday,"
# behind a noun of speech: "her claim that “so”", "his stock answer then – “so”", "the mayor's reply was: “so”"
_LEADS_IN = re.compile(
    r"\s+that\s*|(?:\s+(?:then|now|today|yesterday|later|simply))?\s*(?:(?:is|was|came|read|reads)\s*)?(?:[:,—–]|--?)\s*"
)
AIMED = "aimed"  # the rule of a participle that tells of something the sentence is not about: "laughed at a leaflet accusing"
_AGENT_WITHIN = 80


def clause_before(p: Passage, q: Quoted, start: int, previous: Attributed | None) -> tuple[Attributed | None, bool]:
    """From the sentence's words before the quotation; the second value says that a verb of saying was found.

    An opinion inside a report ("she said she thinks") is the reporter's: the outer verb wins over a weak inner one.
    """
    if is_title(p.text, q, start) and (q.is_single or not is_capitalised(p.text, q.outer_start)):
        return None, False
    hits = p.cues(start, q.outer_start)
    if not hits and (q.end - q.start < 12 or p.text[q.outer_start - 1] in "(-—"):
        return None, False
    toks = p.words(start, q.outer_start) if hits else []
    weak: Attributed | None = None
    asides = _asides(p.text, start, q.outer_start) if hits else ()
    for begin, end, cue in hits:
        if any(b < begin < e for b, e in asides) or opens_aside(p.text, start, (begin, end), q.outer_start, cue):
            continue
        before = [t for t in toks if t[3] <= begin]
        if (shared := shared_subject(q, start, (begin, end), cue, before, previous)) is not None:
            return shared, True
        got = governed(p, q, start, begin, end, cue, before)
        if got is not None and got.rule == AIMED:
            return None, True
        if got is None or got.source is None or is_free_relative(toks, got.source):
            continue
        if _is_strong(p.text, q, got, end, cue) and not _asks_inside(p.text, q, got, end):
            return got, True
        weak = weak or got
    toks = toks or p.words(start, q.outer_start)
    if (named := named_before_colon(q, toks)) is not None:
        return named, True
    if weak is None and (got := previous_before_colon(q, toks, previous)) is not None:
        return got, True
    if weak is None and (subject := _before_colon(p, q, toks) or _bare_subject(p, q, toks)) is not None:
        weak = Attributed(q, subject, None, "subject")
    return weak, False


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What dashes set off before a quotation: "the tactics – which the board said were old – “helped”"."""
    dashes = [m.start() for m in _DASH.finditer(text, start, end)]
    return list(zip(dashes[::2], dashes[1::2], strict=False))


def _asks_inside(text: str, q: Quoted, got: Attributed, end: int) -> bool:
    """Whether the verb that ends at ``end`` has said all it says before the quotation: "Reed told a man who asked him why, “so”"."""
    gap = text[end : q.outer_start].rstrip()
    is_relative = got.source is not None and got.source.shape == "relative"
    return is_relative and gap.endswith(",") and len(gap.split()) > _SHORT_OBJECT


def _is_strong(text: str, q: Quoted, got: Attributed, end: int, cue: Cue) -> bool:
    """Whether the cue that ends at ``end`` is a verb of saying, or a noun that leads in: "Ann Lee's claim that “so”"."""
    if got.rule == "noun of speech":
        return _LEADS_IN.fullmatch(text, end, q.outer_start) is not None and not is_topic(text, got.source)
    return cue.family in _STRONG and cue.form != BASE


def is_title(text: str, q: Quoted, start: int) -> bool:
    """Whether the words quoted are a title or a name: all capitals, and no verb of speech right before them."""
    if not text[q.start : q.start + 2].lstrip()[:1].isupper():
        return False
    words = text[q.start : min(q.end, q.start + 120)].split()
    if not 1 < len(words) < 9 or not all(w[0].isupper() or w in _SMALL for w in words):
        return False
    lead = text[max(start, q.outer_start - _LEAD) : q.outer_start].rstrip()
    is_work = lead.endswith(_AUTHORED)  # "wrote “The Hill House”", where no comma or colon leads in a quotation
    if _GIVEN_NAME.search(lead):
        return False
    lead = lead.rstrip(",:").rstrip()
    last = last_word(lead).lower()
    cue = CUES.get(last)
    if (
        cue is not None and cue.family not in ("tell", "label") and not is_work
    ):  # "told “Hard Talk”", "called “Hill House”"
        return False
    return last not in ("that", "to", "of", "a", "as")


def _before_colon(p: Passage, q: Quoted, toks: list[Token]) -> Source | None:
    """Who is led in by a colon without a verb of speech: the person named before it, or the subject of its clause."""
    if not toks or toks[-1][0] != ":" or not p.text[q.start : q.start + 1].isupper():
        return None
    if (named := p.person_at(toks[-1][2])) is not None:
        return Source(*named, "name")  # "It was no surprise to Ann Lee: “…”"
    source = first_subject(toks)
    if source is None or source.shape not in ("noun", "name") or not can_report(p.text, source, "lead"):
        return None
    return source


def _bare_subject(p: Passage, q: Quoted, toks: list[Token]) -> Source | None:
    """The sentence's subject where no verb of speech leads to the quotation and what is quoted is no title or term."""
    words = p.text[q.start : q.end].split()
    if len(words) < 3 or q.is_single or sum(w[0].isupper() for w in words) > len(words) // 2:
        return None
    if not toks or toks[-1][1] in DETERMINERS or toks[-1][0] in ("—", "("):
        return None
    source = first_subject(toks)
    return source if source is not None and may_speak(p, source) else None


def may_speak(p: Passage, source: Source) -> bool:
    """Whether a subject without a verb of speech is somebody: a name, he, she or they."""
    if source.shape == "relative":
        return False
    if source.shape == "pronoun":
        return p.text[source.start : source.end].lower() in ("he", "she", "they")
    return p.is_named(source.start, source.end)


def governed(
    p: Passage, q: Quoted, left: int, begin: int, end: int, cue: Cue, toks: list[Token], *, goes_on: bool = True
) -> Attributed | None:
    """The source of the cue ``begin:end``, if the cue is a verb of speech with a subject; ``toks`` stand before it.

    With ``goes_on`` a clause without a subject of its own takes that of the clause it goes on from.
    """
    text = p.text
    if cue.family == "source":
        source = source_after(text, end, q.outer_start)
        return Attributed(q, source, (begin, end), "according to") if source else None
    prior = toks[-1][1] if toks else ""
    word = text[begin:end].lower()
    if _owns(prior):
        if word in SPEECH_NOUNS:
            return _owned(q, begin, end, toks)
        if prior != "her" or cue.form != PAST:
            return None
    if word in SPEECH_NOUNS and len(toks) > 1 and _owns(toks[-2][1]) and prior not in PERSONAL:
        return _owned(q, begin, end, toks[:-1])  # "her March comment that", "Ann Lee's stock answer"
    if cue.family == "noun":
        return None
    if cue.form == PARTICIPLE:
        return _participle(p, q, left, begin, end, toks, goes_on=goes_on)
    if not _is_finite(toks, prior, word, cue) or (word in NOUNLIKE and _is_noun(text, prior, end)):
        return None
    if _names_thing(text, q, end, cue, toks) or asks_nobody(cue, prior):
        return None
    if prior in _BE and (cue.family in ("label", "tell", "think") or cue.lemma in _ASKED):
        return _passive(p, q, begin, end)
    if not toks and cue.form != BASE and text[begin].isupper():
        return _inverted(text, q, begin, end, cue)
    return _finite(p, q, left, begin, end, cue, toks, goes_on=goes_on)


def _finite(
    p: Passage, q: Quoted, left: int, begin: int, end: int, cue: Cue, toks: list[Token], *, goes_on: bool
) -> Attributed | None:
    """The subject of a verb of speech; of a verb of citing, whom it cites."""
    text = p.text
    if cue.lemma in CITING and (whom := _cited(text, q, end)) is not None:
        return Attributed(q, whom, (begin, end), "quoted")
    source = own_source(text, left, (begin, end), _subject(p, q, left, begin, end, cue, toks, goes_on=goes_on))
    if source is not None and source.shape == "noun" and not can_report(text, source, cue.lemma):
        source = subject_in_clauses(text, left, (begin, end))
    return Attributed(q, source, (begin, end), "source cue quotation") if source else None


def _cited(text: str, q: Quoted, end: int) -> Source | None:
    """Whom a verb of citing has for its object, alone before the quotation: "as the Times quotes Ann Lee, “so”"."""
    source = source_after(text, end, q.outer_start)
    if source is None or source.shape != "name":
        return None
    gap = text[source.end : q.outer_start].strip(" \t\xa0\n,:")
    return source if gap in ("", "as saying", "saying") else None


def _inverted(text: str, q: Quoted, begin: int, end: int, cue: Cue) -> Attributed | None:
    """``Said Ann Lee: "so"``, the source behind the cue that opens the sentence."""
    if cue.lemma in _ASKED and cue.lemma != "say":
        return None  # "Asked which town, he said"
    source = source_after(text, end, q.outer_start)
    return Attributed(q, source, (begin, end), "cue source quotation") if source else None


def _participle(
    p: Passage, q: Quoted, left: int, begin: int, end: int, toks: list[Token], *, goes_on: bool
) -> Attributed | None:
    """``…, adding "so"`` goes on with who spoke in the clause before it."""
    if toks and toks[-1][1] in DETERMINERS:
        return None
    if (own := own_subject(toks)) is not None:
        before = next((t[1] for t in reversed(toks) if t[3] <= own.start), "")
        if p.is_named(own.start, own.end) and before not in _AT_PLACES:  # "replied on Facebook, writing"
            return Attributed(q, own, (begin, end), "participle")  # "the minutes have Ann Lee asking “so”"
        if is_aim(toks, own):
            is_paper = toks[-1][1] in WRITINGS
            return Attributed(q, own if is_paper else None, (begin, end), "participle" if is_paper else AIMED)
    source = source_with(toks) or (_speaking(p, q, left, begin) if goes_on else None) or last_subject(toks)
    return Attributed(q, source, (begin, end), "participle") if source else None


def _owns(low: str) -> bool:
    """Whether a word says whose the next one is: "her", "Lee's"."""
    return low in POSSESSIVES or (low.endswith(("'s", "’s", "s'", "s’")) and low not in CONTRACTED)


def _owned(q: Quoted, begin: int, end: int, toks: list[Token]) -> Attributed | None:
    """Whose the noun of speech ``begin:end`` is."""
    last = toks[-1]
    source = Source(last[2], last[3], "pronoun") if last[1] in POSSESSIVES else owner(toks)
    return Attributed(q, source, (begin, end), "noun of speech") if source else None


def _names_thing(text: str, q: Quoted, end: int, cue: Cue, toks: list[Token]) -> bool:
    """Whether the verb only gives a thing its name: "a film called “so”"."""
    if cue.lemma not in _NAMING or cue.form != PAST or text[end : q.outer_start].strip():
        return False
    prior = toks[-1][1] if toks else ""
    return prior not in _BE and prior not in PERSONAL and not any(t[1] in _WHOM for t in toks[-_CLAUSE:])


def _subject(
    p: Passage, q: Quoted, left: int, begin: int, end: int, cue: Cue, toks: list[Token], *, goes_on: bool
) -> Source | None:
    """The subject of the finite verb ``begin:end``, before it or, where only an introduction stands there, behind it."""
    text = p.text
    prior = toks[-1][1] if toks else ""
    if cue.form == PAST and prior in _POSTED and text[end : end + 4] in _PLACED:
        return first_subject(toks)  # "was brief in a message posted on"
    if _is_introduced(toks) and text[end : end + 2].strip()[:1].isupper():
        return source_after(text, end, q.outer_start)  # "In a letter, said Ann Lee, …"
    goes_on = goes_on and prior in CONJUNCTIONS
    source = (_speaking(p, q, left, begin) if goes_on else None) or subject_of(toks)
    if prior == "," and source is not None and source.shape != "pronoun" and text[end : end + 2].strip().isupper():
        ahead = source_after(
            text, end, q.outer_start
        )  # "…, said Ann Lee.", its opening mark lost; "the aim, says Ann Lee, is"
        if ahead is not None and ahead.shape == "name" and text[ahead.end : ahead.end + 1] in (",", "."):
            return ahead
    return source


def _is_noun(text: str, prior: str, end: int) -> bool:
    """Whether a word behind ``prior`` is one of a list of nouns, "records, texts and drives", or the subject of an
    auxiliary: "that states can pass"."""
    if first_word(text[end : end + _NEXT_WORD]).lower() in MODALS:
        return True
    return prior == "," and (
        text.startswith((" and ", " or "), end) or (text[end : end + 2] == ", " and text[end + 2 : end + 3].islower())
    )


def _is_introduced(toks: list[Token]) -> bool:
    """Whether nothing but what introduces a clause stands before its verb: no subject."""
    return bool(toks) and toks[-1][0] == "," and toks[0][1] in INTRODUCTIONS and first_subject(toks) is None


def _is_finite(toks: list[Token], prior: str, word: str, cue: Cue) -> bool:
    """Whether a form that may be a noun or an adjective stands where a verb does."""
    if prior in DETERMINERS and prior not in QUANTIFIERS and prior != "her":
        return False
    if word in NOUNLIKE:
        known = (
            prior in PLURALS
            or prior in RELATIVES
            or prior in ROLES
            or prior in _REFLEXIVES
            or prior in PERSONAL
            or prior in ADVERBS
        )
        if not known and not (toks and (toks[-1][0][0].isupper() or toks[-1][0] in (",", ")", "—", "–"))):
            return False
    if cue.form == BASE:
        if prior == "to":
            return cue.family not in ("think", "act", "show")
        if prior in ADVERBS and _behind_adverbs(toks) in MODALS:
            return True  # "could only quip"
        if prior not in AUXILIARIES and prior not in PLURALS and prior != "not":
            return prior.endswith("s") and word not in NOUNLIKE and word not in SPEECH_NOUNS
    return True


def _behind_adverbs(toks: list[Token]) -> str:
    """The last word that is no adverb."""
    return next((t[1] for t in reversed(toks) if t[1] in MODALS or t[1] not in ADVERBS), "")


def _speaking(p: Passage, q: Quoted, left: int, at: int) -> Source | None:
    """Who speaks in the clause that this one goes on from: "…, he said, adding", "… and added"."""
    opening = p.text[left : left + 12].split(None, 1)
    behind = left
    if opening and opening[0].lower() in SUBORDINATORS:  # "While Ann Lee said no, Tom Reed left, saying"
        behind = p.text.find(",", left, at)
    inner: Source | None = None
    for begin, end, cue in p.cues(left, at)[:4]:
        if begin < behind:
            continue
        if cue.family in ("say", "tell") and cue.form not in (PARTICIPLE, BASE):
            toks = p.words(left, begin)
            got = governed(p, q, left, begin, end, cue, toks, goes_on=False)
            if got is not None and got.source is not None and got.rule != "noun of speech":
                if not is_inner(toks, got.source):
                    return got.source
                inner = inner or got.source
    return inner


def _passive(p: Passage, q: Quoted, begin: int, end: int) -> Attributed | None:
    """Was called "so" by her rival: the agent; none where nobody is named."""
    stop = p.sentence_end(q.outer_end, q.outer_end + _AGENT_WITHIN)
    for s, e in ((end, min(q.outer_start, end + _AGENT_WITHIN)), (q.outer_end, stop)):
        for t in tokens(p.text, s, e)[:12]:
            if t[1] == "by":
                source = source_after(p.text, t[3], e)
                return Attributed(q, source, (begin, end), "passive") if source else None
    return None
