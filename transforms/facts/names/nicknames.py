"""People whose nickname stands in quotation marks inside their name: ``Vito "the Ferret" Marran``."""

from __future__ import annotations

from transforms.facts.names.capitalised_run import Part, Seen
from transforms.facts.names.name_lexicon import lexicon

_OPENING, _CLOSING = frozenset("\"“'‘`"), frozenset("\"”'’")
_LONGEST = 28  # characters between the given name and the surname


def nicknamed(text: str, seen: list[Seen]) -> list[Seen]:
    """The whole names whose given name and surname ``seen`` has apart, a nickname in quotation marks between them; named
    without it.

    >>> text = 'Vito "Ferret" Marran'
    >>> [s.part.name for s in nicknamed(text, [Seen(Part(0, 0, n, None, ""), *at, 0) for n, at in
    ...     (("Vito", (0, 4)), ("Ferret", (6, 12)), ("Marran", (14, 20)))])]
    ['Vito Marran']
    """
    given = lexicon().given
    found = []
    for i, (part, start, end, _) in enumerate(seen):
        if text[end + 1 : end + 2] not in _OPENING or part.name.split(" ", 1)[0] not in given or part.kind == "place":
            continue
        for last in seen[i + 1 : i + 4]:
            if last.start - end > _LONGEST:
                break
            if text[last.start - 2] in _CLOSING and last.start > end + 4 and last.part.kind in (None, "person"):
                name = f"{part.name} {last.part.name}"
                found.append(Seen(Part(0, 0, name, "person", "nickname"), start, last.end, 0))
                break
    return found
