"""Photo captions and the credits that end them."""

from __future__ import annotations

import re

from transforms.dates.months import MONTH_PATTERN, month_number

_AGENCY = r"(?:AP|A\.P\.|Associated Press|Reuters|REUTERS|AFP|EPA(?:-EFE)?|EFE|UPI|dpa|DPA|PA|TASS|Xinhua|Kyodo|Bloomberg|Getty(?: Images)?|ZUMA(?: Press| Wire)?|Shutterstock|Rex(?: Features)?|REX|Alamy|Corbis|Landov|Newscom|LightRocket|Polaris|Redux|SIPA|Sipa(?: USA)?|NurPhoto|USA TODAY(?: Sports)?|CNN|NPR|BBC|Handout|Pool|POOL|Picture Alliance|WireImage|FilmMagic|iStock(?:photo)?|Sputnik|Anadolu(?: Agency)?|NASA|Imago|Abaca|TNS|CQ Roll Call)"  # noqa: E501
_NAME = r"[A-Z][\w.'’-]*(?: (?:de |van |von |al-|el-|bin )?[A-Z][\w.'’-]*){0,4}"
_TAIL_AGENCY, _TAIL_NAME = _AGENCY.replace(" ", r"\ "), _NAME.replace(" ", r"\ ")
_TAIL = re.compile(
    rf"""(?:\s*[-–—|•]\s*|\s+|^)(?:
      \(\s*(?:AP\ Photo|Photo|Photograph|Image|Illustration|Picture|Screenshot|Credit|Courtesy|Handout|Reuters|REUTERS)\b[^()]{{0,140}}\)
    | \([^()]{{0,100}}(?:/|via\ |,\ ){_TAIL_AGENCY}(?:[/ ][^()]{{0,40}})?\)
    | \((?:AP|Reuters|AFP|Getty\ Images)\)
    | \[\s*(?:Photo|Image|Picture)\b[^\[\]]{{0,120}}\]
    | (?:Photo(?:graph(?:er)?)?|Picture|Image|Credit|Photo\ credit|Image\ credit)s?\s?:\s?[^.!?:]{{2,110}}
    | (?:Photo(?:graph)?|Image|Picture|Illustration)\ (?:by|courtesy(?:\ of)?|via|from)\ [^.!?:]{{2,100}}
    | (?:©|\(c\)|Copyright)\s+(?!\d{{4}}\ The)[^.!?:]{{2,80}}
    | {_TAIL_AGENCY}(?:\s?/\s?{_TAIL_NAME})+(?:\s?/\s?(?:{_TAIL_AGENCY}|{_TAIL_NAME}))*
    | {_TAIL_NAME}(?:\s?,?\s(?:for|via)\s|\s?/\s?)(?:[\w.&'’\ -]{{2,30}}(?:\s?/\s?|\svia\s))*{_TAIL_AGENCY}(?:\s?/\s?[\w.& -]{{2,30}})*(?:\s?/\s?File)?
    )\.?\s*$""",
    re.VERBOSE,
)
_SHORT_AGENCY_TAIL = re.compile(rf"(?<=[.!?”\"])\s+(?:{_AGENCY}|USA TODAY(?: NETWORK)?|Wochit)(?:[/,] ?{_AGENCY})*\.?$")
_LIKELY = re.compile(r"AP\b|Reuters|REUTERS|AFP|E[PF][AE]|Getty|[Pp]hoto|Copyright|©|/|Image|Credit|USA TODAY|[Cc]ourtesy|CNN|NPR")
_FILE_PHOTO = re.compile(r"FILE\b ?(?:PHOTO|PHOTOS|IMAGE|PICTURE|PIC)?\b ?(?:[-–—:]|In this)|\(?FILE\b|In this .{3,40}(?:file )?(?:photo|image|picture|frame|still|handout)\b")
_LABEL = re.compile(
    r"(?:Facebook Twitter Pinterest |Hide [Cc]aption |(?:Image|Media|Photo|Picture) caption:? |Image (?:copyright|source),? ?|Media playback is|Enlarge this image|Enlarge |"
    r"PHOTO: |Photo: |Photos: |\(Photo: |\[Photo|Image: |Picture: |Pictured:? |CLOSE (?=\S)|date (?=\d{4}-\d\d-\d\d)|Photograph: |Caption: |(?:AP |File )Photo\b|Play [Vv]ideo \d|Image \d{1,3} of \d)"
)
_DATE = re.compile(
    rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b|\b(?P<m>{MONTH_PATTERN})\.? (?P<d>\d{{1,2}}),? (?P<y>(?:19|20)\d\d)\b"
    rf"|\b(?P<d2>\d{{1,2}}) (?P<m2>{MONTH_PATTERN})\.?,? (?P<y2>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_LONGEST = 900
_LONGEST_UNLABELLED = 600


def credit_start(line: str) -> int | None:
    """Where the photo credit that ends ``line`` starts; None where it ends with none.

    >>> line = "Ann Lee waves. (AP Photo/Bo Ek)"
    >>> line[credit_start(line):]
    '(AP Photo/Bo Ek)'
    """
    size = len(line)
    if size > _LONGEST or not _LIKELY.search(line, max(0, size - 90)):
        return None
    m = _TAIL.search(line, max(0, size - 180)) or _SHORT_AGENCY_TAIL.search(line, max(0, size - 60))
    if m is None:
        return None
    return m.start() + len(m.group()) - len(m.group().lstrip(" -–—|•\t\u00a0"))


def is_caption(line: str, credit: int | None) -> bool:
    """Whether ``line`` is a caption; ``credit``: what :func:`credit_start` found in it.

    >>> is_caption("FILE PHOTO: A ship leaves Oslo.", None), is_caption("A ship leaves Oslo.", None)
    (True, False)
    """
    if len(line) > _LONGEST:
        return False
    if _LABEL.match(line) or (_FILE_PHOTO.match(line) and (line.startswith(("FILE", "(FILE")) or credit is not None)):
        return True
    return credit is not None and len(line) < _LONGEST_UNLABELLED


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
        return m["iso"]
    month = month_number(m["m"] or m["m2"])
    return f"{m['y'] or m['y2']}-{month:02d}-{int(m['d'] or m['d2']):02d}"
