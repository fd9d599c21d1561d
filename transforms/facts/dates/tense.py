"""Whether the words around a date speak of what is to come."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.word_classes import MODALS
from transforms.lexicon.word_lists import entries

_BEFORE, _AFTER = 160, 80  # characters looked at on either side
_SENTENCE_END = re.compile(
    r"[.!?;\n](?:(?<=[.!?;])['\"”’)]*\s(?=[\W\d]*[A-Z])|(?<=\n)(?<![a-z,]\n)(?![a-z])|(?<=\n)\s*\n)"
)  # not where a line is wrapped; it opens with its marks, so that a search skips to them
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_PREPOSITION = re.compile(
    r"\b(?:(?P<future>by|until|till|upcoming|ahead of|no later than|coming)"
    r"|(?P<past>since|back in|as recently as|dating (?:back )?to))"
    r"\s+(?:the\s+)?(?:early|late|mid|end of|middle of|beginning of|start of|at least|next|this|last)?[\s-]*$",
    re.IGNORECASE,
)
_MODALS = MODALS - {"may"} | entries("won't | won’t | wouldn't | wouldn’t")
_BE = entries("is | are | be | been | being | was | were | they're | we're | they’re | we’re")
_NOW = entries("is | are | they're | we're | you're | they’re | we’re | you’re")
_ADVERBS = entries("already | also | now | not | still | only")
_PLANNED = entries("expected | scheduled | slated | supposed | planned | projected | poised | due | likely | going")
_PLANS_TO = _PLANNED | entries(
    "set | plan | plans | hope | hopes | aim | aims | intend | intends | vowed | promised | wants"
)
_AHEAD = entries(
    """
    upcoming | payable | maturing | redeemable | await | awaits | looms | looming | deadline | face | faces | expire | expires | begins | kicks | heading
    plays | opens | starts | resumes | reconvenes
    """
)
_GOODS = entries("delivery | deliveries | shipment | shipments")  # for delivery in May
_PAST = entries(
    """
    was | were | had | did | said | told | went | came | took | made | met | won | lost | began | held | gave | saw | led
    sent | left | fell | rose | wrote | spoke | ran | became | got | found | put | brought | paid | sought | shot | struck
    spent | stood | thought | built | bought | caught | chose | cut | drew | drove | grew | hit | kept | knew | laid | quit
    read | sat | set | sold | swore | taught | threw | understood | woke | wore | withdrew | overcame | broke | flew
    fought | heard | meant | dealt | felt | fed | fled | froze | hid | lent | rode | rang | sang | sank | shook | slept
    spun | sprang | stole | stuck | swept | swung | tore | wept | blew | bore | forgot | stepped | has | have | been | after | since | ago
    """
)
_REPORTED = entries("said | told | added")
_OPENERS = entries(
    "on | by | in | and | but | early | late | then | since | until | till | last | this | next | the | also"
)
_ASIDE = re.compile(r",[^,.\n]{1,40}\b(?:said|told|added|says)\b[^,.\n]{0,12},")  # ", he said,"
_UNTIL = re.compile("un|til", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|adjourn|extend|suspend|recess|put off|pushed|defer|schedul|remanded|valid|run|runs|running|last|stay)\w*",
    re.IGNORECASE,
)
_CLAUSE_OPENS = re.compile(r"(?:[,;—–]|[,;]\s+and|[,;]\s+but)\s+\Z")
_OVER = re.compile(r"\b[Hh]ad (?!to )(?:(?!\bto [a-z])[^,.;\n]){1,60}\Z")  # "had climbed to 88 percent by Wednesday"
_FEWEST = 5  # words: with fewer, all of them of _OPENERS, the date opens its sentence
_NO_PARTICIPLES = entries("need | indeed | speed | exceed | proceed | succeed | hundred | embed")


def is_future(text: str, start: int, end: int, *, words_read: int = 99) -> bool | None:
    """True where the clause around ``text[start:end]`` looks ahead, False where it looks back, None where it does
    neither: the preposition before it decides, else the nearest verb before it, else the first one after it, among
    ``words_read`` words on either side.

    >>> is_future("They will meet on Friday.", 18, 24), is_future("They met on Friday.", 12, 18)
    (True, False)
    """
    begin = max(0, start - _BEFORE)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    words = _WORD.findall(text, begin, start)
    opens = len(words) < _FEWEST and all(word.lower() in _OPENERS for word in words)
    m = None if opens else _PREPOSITION.search(text, max(0, start - 32), start)
    if m and m["future"] and _UNTIL.match(m["future"]) and not _PUT_OFF.search(text, begin, m.start()):
        return _nearest_before(words, words_read) is not False  # nobody knew until Friday
    if m and not _CLAUSE_OPENS.search(text, m.start() - 6, m.start()):
        return m["future"] is not None and not (m["future"].lower() == "by" and _OVER.search(text, begin, m.start()))
    if m:
        before, words = words, []  # ", and by Friday it was": what follows tells
    opens = opens and not _ASIDE.match(text, end)
    if (ahead := _nearest_before(words, words_read)) is not None:
        return ahead
    stop_match = _SENTENCE_END.search(text, end, end + _AFTER)
    words = _WORD.findall(text, end, stop_match.start() if stop_match else end + _AFTER)
    for i in range(min(len(words), words_read)):
        if words[i] in _REPORTED and not opens:
            continue  # who says it speaks later than what is said, unless the date opens the sentence
        if (ahead := _looks_ahead(words, i)) is not None:
            return ahead
    return _nearest_before(before, words_read) if m else None


def _nearest_before(words: list[str], words_read: int) -> bool | None:
    for i in range(len(words) - 1, max(-1, len(words) - 1 - words_read), -1):
        if (ahead := _looks_ahead(words, i)) is not None:
            return ahead
    return None


def _looks_ahead(words: list[str], i: int) -> bool | None:
    """What ``words[i]``, with the words beside it, says of the time it speaks of; None for nothing."""
    word = words[i].lower()
    if word in _MODALS or words[i] == "may" or word.endswith(("'ll", "’ll")):
        return None if words[i + 1 : i + 2] == ["have"] else True
    before = words[i - 1].lower() if i else ""
    if word in _PLANS_TO:
        if words[i + 1 : i + 2] in (["to"], ["for"]) or (word in _PLANNED and before in _BE):
            return True
    elif word in _GOODS:
        return True if before == "for" else None
    elif word == "to":
        return True if before in _BE else None
    elif word in _AHEAD:
        return True
    elif word.endswith("ing"):
        base = words[i - 2].lower() if before in _ADVERBS and i > 1 else before
        return True if base in _NOW else None
    if word not in _PAST and (not word.endswith("ed") or len(word) < 4 or word in _NO_PARTICIPLES):
        return None
    if before in ("be", "get"):
        return any(w.lower() in _MODALS or w == "to" for w in words[max(0, i - 4) : i - 1])
    return None if before in _NOW else False  # "are held" is neither
