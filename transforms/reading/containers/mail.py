"""Mail: single messages (.eml), saved pages (.mhtml), mailboxes; by the standard library."""

from __future__ import annotations

import email
import email.header
import email.policy
import email.utils
import re
from collections.abc import Iterator
from email.message import Message
from typing import BinaryIO

from transforms.reading.containers.pieces import as_extra, body_text, decoded, one_line, page_fields
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, Rejection

_DEEPEST = 5  # letters within letters


def read_mail(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The letter, and each letter that is attached to it."""
    found = list(_letters(email.message_from_bytes(opened.whole(), policy=email.policy.compat32), limits))
    yield from found if len(found) == 1 else (item._replace(number=n) for n, item in enumerate(found, 1))


def read_mailbox(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The letters of an mbox file, one by one; memory: one letter."""
    number = 0
    for data in _split(opened.content, limits.whole_bytes):
        for item in _letters(email.message_from_bytes(data, policy=email.policy.compat32), limits):
            number += 1
            yield item._replace(number=number)


_FROM_LINE = re.compile(rb"From \S.*\d{4}")
_ESCAPED_FROM = re.compile(rb">+From ")


def _split(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """Letters begin with a From line after a blank one; ``>From`` in a text was ``From``."""
    lines: list[bytes] = []
    size = 0
    is_after_blank = True
    while line := stream.readline(1 << 20):
        if is_after_blank and _FROM_LINE.match(line):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        else:
            size += len(line)
            if size <= limit:
                lines.append(line[1:] if _ESCAPED_FROM.match(line) else line)
        is_after_blank = not line.strip()
    if lines:
        yield b"".join(lines)


def _letters(message: Message, limits: Limits, depth: int = 0) -> Iterator[Found | Rejection]:
    found = _letter(message, limits)
    inner = [part for part in _parts(message) if part.get_content_type() == "message/rfc822"]
    is_envelope = isinstance(found, Rejection) or not (found.text or "").strip()
    if not (is_envelope and inner):
        yield found if isinstance(found, Rejection) else Found(None, found)
    for part in inner if depth < _DEEPEST else ():
        payload = part.get_payload()
        for attached in payload if isinstance(payload, list) else ():
            if isinstance(attached, Message):
                yield from _letters(attached, limits, depth + 1)


def _parts(message: Message) -> Iterator[Message]:
    """The parts of a letter, but not those of letters in it."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part)
    else:
        yield message


def _letter(message: Message, limits: Limits) -> Fields | Rejection:
    plain: list[str] = []
    pages: list[str] = []
    attached: list[str] = []
    notes: tuple[str, ...] = ()
    is_saved_page = bool(message.get("Snapshot-Content-Location")) or "Blink" in str(message.get("From", ""))
    for part in _parts(message):
        kind = part.get_content_type()
        name = part.get_filename()
        if part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            attached += [one_line(name) or kind] if kind != "message/rfc822" else []
            continue
        data = part.get_payload(decode=True)
        data = data if isinstance(data, bytes) else b""
        if len(data) > limits.record_bytes:
            return Rejection("text_too_long", f"the letter's text is longer than {limits.record_bytes:,} bytes")
        if is_saved_page and kind == "text/html":
            page = page_fields(data, part.get_content_charset())
            url = one_line(message.get("Snapshot-Content-Location")) or one_line(part.get("Content-Location"))
            return page if isinstance(page, Rejection) else page._replace(url=url or page.url)
        text = decoded(data, part.get_content_charset())
        if text is None:
            return Rejection("binary_file", "the letter is not text in any encoding")
        notes = tuple(dict.fromkeys((*notes, *(n for n in text[1] if not part.get_content_charset()))))
        if kind == "text/html":
            pages.append(body_text(text[0]))
        else:
            plain.append(_unflowed(text[0], part) if part.get_param("format") == "flowed" else text[0])
    words, page_words = "\n\n".join(plain), "\n\n".join(pages)
    if len(words.split()) * 2 < len(page_words.split()):
        words = page_words  # the other is a line that asks for a better reader of mail
    return _with_headers(message, words.replace("\r\n", "\n").strip(), attached, notes)


def _with_headers(message: Message, text: str, attached: list[str], notes: tuple[str, ...]) -> Fields:
    name, address = email.utils.parseaddr(_header(message, "From") or "")
    return Fields(
        id=one_line((_header(message, "Message-ID") or "").strip("<> ")),
        url=one_line((_header(message, "Archived-At") or "").strip("<> ")),
        outlet=one_line(address.rpartition("@")[2]),
        title=_header(message, "Subject"),
        byline=one_line(name) or one_line(address),
        published=_header(message, "Date"),
        text=text or None,
        extra=as_extra({"attachments": attached, "list": _header(message, "List-Id"), "to": _header(message, "To")}),
        notes=notes,
    )


def _header(message: Message, name: str) -> str | None:
    """A header with its encoded words decoded, on one line."""
    value = message.get(name)
    if value is None:
        return None
    pieces = []
    try:
        for piece, charset in email.header.decode_header(str(value) if isinstance(value, str) else value):
            text = piece if isinstance(piece, str) else None
            if text is None:
                known = decoded(piece, charset if charset != "unknown-8bit" else None)
                text = known[0] if known else piece.decode("latin-1")
            pieces.append(text)
    except (email.errors.HeaderParseError, ValueError, LookupError):
        return one_line(value)
    return one_line("".join(pieces))


def _unflowed(text: str, part: Message) -> str:
    """Lines that were broken for the screen, whole again (RFC 3676)."""
    keeps_blank = str(part.get_param("delsp", "no")).lower() != "yes"
    out: list[str] = []
    is_open = False
    for line in text.replace("\r\n", "\n").split("\n"):
        line = line[1:] if line.startswith(" ") else line
        out.append(line if not is_open else out.pop() + line)
        is_open = line.endswith(" ") and line != "-- "
        if is_open and not keeps_blank:
            out.append(out.pop()[:-1])
    return "\n".join(out)
