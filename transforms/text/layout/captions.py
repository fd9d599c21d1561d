"""Photo captions, the labels that sites put before them and the credits that end them."""

from __future__ import annotations

import re

from transforms.lexicon.agencies import SIGNED_PICTURES
from transforms.lexicon.months import MONTH_PATTERN, month_number
from transforms.text import calendars
from transforms.text.literals import holds_any

_AGENCY = rf"(?:{SIGNED_PICTURES})"
_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|[A-Z][\w'’-]*)"
_NAME = rf"{_WORD}(?:\ (?:de\ |van\ |von\ |al-|el-|bin\ )?{_WORD}){{0,4}}"
_NAMED = re.compile(_NAME.replace("\\ ", " "))
# Each way to write a signer matches alone, each space belongs to one part: else a row of slashes is taken apart in as many
# ways as two to the power of their number.
_SIGNER = "|".join(
    [_NAME, *(name for name in SIGNED_PICTURES.split("|") if not _NAMED.fullmatch(re.sub(r"\\(.)", r"\1", name)))]
)
_CREDIT = re.compile(
    rf"""(?:\s*[-–—|•]\s*|\s+|^)(?:
      \(\s*(?:AP\ Photo|Photos?|Photograph|Image|Illustration|Picture|Screenshot|Credit|Courtesy|Handout|Reuters
        |REUTERS)\b[^()]{{0,140}}\)
    | \([^()]{{0,100}}(?:/|via\ |,\ ){_AGENCY}(?:[/ ][^()]{{0,40}})?\)
    | \((?:AP|Reuters|AFP|Getty\ Images|Pixabay)\)
    | \[\s*(?:Photo|Image|Picture)\b[^\[\]]{{0,120}}\]
    | (?:Photo(?:graph(?:er)?)?|Picture|Image|Credit|Photo\ credit|Image\ credit)s?\s?:\s?(?=[A-Z@])[^.!?:]{{2,110}}
    | (?:Photo(?:graph)?|Image|Picture|Illustration)\ (?:by|courtesy(?:\ of)?|via|from)\ (?=[A-Z@])[^.!?:]{{2,100}}
    | (?:©|\(c\)|Copyright)\s+(?:[A-Z][\w.&'’-]*[\s,/]*){{1,8}}
    | {_AGENCY}(?:\s?/\s?(?:{_SIGNER}))+
    | {_NAME}(?:\s?,?\s(?:for|via)\s|\s?/\s?)
        (?:(?!\s)(?:(?!\svia\s)[\w.&'’\ -]){{2,30}}(?<!\ )(?:\s?/\s?|\svia\s))*{_AGENCY}
        (?:\s?/\s?(?!\s)[\w.&\ -]{{2,30}}(?<!\ ))*
    | (?<=[.!?”"]\ )(?:{_AGENCY}|USA\ TODAY\ NETWORK)(?:[/,]\ ?{_AGENCY})*
    )(?<![Pp]oll)(?<![Pp]oll\.)(?<![Ss]urvey)(?<![Ss]urvey\.)\.?\s*$""",
    re.VERBOSE,
)
_LIKELY_CREDIT = re.compile(  # each with its first letter, so that a search skips to one
    r"AP\b|Reuters|REUTERS|AFP|E[PF][AE]|Getty|Photo|photo|Copyright|©|/|Image|Credit|USA TODAY|Courtesy|courtesy|CNN|NPR|VPC"
    r"|Wochit|via |Pixabay"
)
_LABEL = re.compile(
    r"Facebook Twitter Pinterest |Hide [Cc]aption |(?:Image (?:copyright|source),? (?P<by>.{2,60}?) )?(?:Image|Photo"
    r"|Picture) caption:? "
    r"|Image (?:copyright|source),? |Media playback is un\w+ on your device(?: Media caption:?)? ?|Media caption:? "
    r"|Enlarge this image(?: toggle caption)? |Enlarge |CLOSE (?=\S)|Caption: |Pictured: |toggle caption "
)
_OPENING = re.compile(
    r"FILE\b ?(?:PHOTO|PHOTOS|IMAGE|PICTURE|PIC)?\b ?(?:[-–—:]|In this)|\(FILE\b|(?:AP |File )Photo\b"
    r"|\(?(?:PHOTO|Photo|Image|Picture|Photograph): (?=[A-Z])|date (?=\d{4}-\d\d-\d\d)"
)
_LABEL_OR_OPENING = re.compile(f"{_LABEL.pattern}|{_OPENING.pattern}")
_IN_THIS = re.compile(r"In this .{3,60}\b(?:photo|image|picture|frame|still|handout)\b|Image \d{1,3} of \d")
_PIPED = re.compile(
    r" \| (?:[A-Z][\w.'’-]+ ){0,3}(?:[A-Z][\w.'’-]+/)?(?:AP(?: Photos?)?|POLITICO|Getty(?: Images)?|REUTERS|Reuters|AFP)\b"
)
_COUNTER = re.compile(r"(?:Hide Caption )?\b\d{1,3} of \d{1,3}\b|Hide Caption\b")
_DATE = re.compile(
    rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b|\b(?P<m>{MONTH_PATTERN})\.? (?P<d>\d{{1,2}}),? (?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<d2>\d{{1,2}}) (?P<m2>{MONTH_PATTERN})\.?,? (?P<y2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SENTENCE_ENDS = '.?!”":'
_CREDIT_SIGN = re.compile(r"©|[Pp](?:hoto|icture)|[Cc](?:opyright|redit)|[Ii]mage")
_SIGN_STEMS = ("hoto", "icture", "mage", "redit", "opyright", "©")  # one of them is in every credit sign
_SIGN_REACH = 90  # characters before a line's end that show whether a credit may end it
_LONGEST = 900
_LONGEST_RUN_ON = 100
_LONGEST_UNLABELLED = 600
_CREDIT_REACH = 180  # characters before a line's end in which its credit starts


def label_end(line: str) -> int:
    """How many characters of ``line`` are the site's label before a caption; 0 where there is none.

    >>> label_end("Image copyright AFP Image caption A ship"), label_end("A ship")
    (34, 0)
    """
    m = _LABEL.match(line)
    return m.end() if m else 0


def credit_start(line: str) -> int | None:
    """Where the photo credit that ends ``line`` starts; None where it ends with none.

    >>> line = "Ann Lee waves. (AP Photo/Bo Ek)"
    >>> line[credit_start(line):]
    '(AP Photo/Bo Ek)'
    """
    size = len(line)
    if size > _LONGEST:
        return None
    if " | " in line and (m := _PIPED.search(line)) and m.start() < _LONGEST_UNLABELLED:
        headline = line[m.end() :]  # some sites run the headline on behind the credit
        return m.start() + 1 if len(headline) < _LONGEST_RUN_ON and ". " not in headline else None
    tail = line[-_SIGN_REACH:]
    if tail[-1] in _SENTENCE_ENDS and not ("/" in tail or ")" in tail or _has_sign(tail)):
        return None
    if not _LIKELY_CREDIT.search(tail):
        return None
    m = _CREDIT.search(line, max(0, size - _CREDIT_REACH))
    if m is None:
        return None
    start = m.start() + len(m.group()) - len(m.group().lstrip(" -–—|•\t\u00a0"))
    name = line[start:]
    return start - len(name) - 1 if line[:start].endswith(f"{name} ") else start  # some sites print the credit twice


def _has_sign(tail: str) -> bool:
    """Whether a word or mark of credits stands in ``tail``; most have no part of one, which is quicker to see."""
    return holds_any(tail, _SIGN_STEMS) and _CREDIT_SIGN.search(tail) is not None


def is_caption(line: str, credit: int | None) -> bool:
    """Whether ``line`` is a caption; ``credit``: what :func:`credit_start` found in it.

    >>> is_caption("FILE PHOTO: A ship leaves Oslo.", None), is_caption("A ship leaves Oslo.", None)
    (True, False)
    """
    if _LABEL_OR_OPENING.match(line) or "Hide Caption" in line:
        return True
    return credit is not None and (len(line) < _LONGEST_UNLABELLED or _IN_THIS.match(line) is not None)


def photo_counters(line: str) -> list[tuple[int, int]]:
    """Spans of the counters in a gallery's run of captions ("Hide Caption 3 of 19").

    >>> photo_counters("A ship. Hide Caption 3 of 19 A boat.")
    [(8, 28)]
    """
    if "Hide Caption" not in line:
        return []
    return [m.span() for m in _COUNTER.finditer(line)]


def is_file_photo(line: str) -> bool:
    """Whether a caption says that its picture is from the archive, so that its date is not the story's."""
    return "file" in line[:80].lower() or line.rstrip(").").lower().endswith("file")


def caption_date(line: str) -> str | None:
    """The full date that a caption states, ISO 8601; the first one.

    >>> caption_date("Ann Lee in Oslo, May 3, 2018. EPA/Bo Ek")
    '2018-05-03'
    """
    m = _DATE.search(line)
    if m is None:
        return None
    if m["iso"]:
        year, month, day = m["iso"].split("-")
        return calendars.month_day(int(month), int(day), int(year))
    return calendars.month_day(month_number(m["m"] or m["m2"]) or 0, int(m["d"] or m["d2"]), int(m["y"] or m["y2"]))
