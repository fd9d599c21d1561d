"""The language of a text, by its words: English at once, any other by a bundled n-gram model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from transforms.lexicon.months import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"

_FIRST_LOOK = 800
_SAMPLE = 2_000
_FEWEST_LETTERS = 20
_LEAST_CONFIDENCE = 0.12
_ENGLISH_SHARE = 0.16
_ENGLISH_KINDS = 4

# Words that are common in English and rare in other languages' news: not "in", "is", "was", "on", "a", "we".
# The last are for wire messages, which do without the small ones.
_ENGLISH = """
the of and to that for with his her he she it they this which from by are were have has had been not but at as an be
will would said who their its after about you your my our what when there than more can could if or
year years month months week company people government vs loss share sales shr mths revs mln cts dlrs
"""
_ALSO_ABROAD = frozenset(
    ("april", "may", "august", "september", "november", "december")
)  # months of other languages, too
_ENGLISH_WORDS = frozenset(_ENGLISH.split()) | {word.lower() for word in (*MONTHS, *WEEKDAYS)} - _ALSO_ABROAD

# Languages of the model that hardly any news is written in, but that scraps of English and of others are taken for.
_UNLIKELY = """
ace an ary arz bcl crh dz ext fo fuv gcf gcr gom grc gug guw hbo kab kik la lij ltg nso oc pcm sdh st uzs vec vo wa wuu
yue
"""


def language(text: str) -> str:
    """ISO 639 code of the language that most of ``text`` is in; ``und`` where that cannot be told.

    English is told by its function words in microseconds; else py3langid's model decides (loaded once, in half a
    second). Looks at the beginning, and for the model at the middle too. Never raises.

    >>> language("The minister said on Tuesday that she had not been told about the leak.")
    'en'
    >>> language("Der Minister sagte am Dienstag, er habe von dem Datenleck nichts gewusst.")
    'de'
    >>> language("+++ 42 +++")
    'und'
    """
    if _is_english(text[:_FIRST_LOOK]):
        return "en"
    middle = max(_SAMPLE, len(text) // 2)
    sample = f"{text[:_SAMPLE]} {text[middle : middle + _SAMPLE]}"
    if _is_english(sample):
        return "en"
    if sample.isascii() and sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return UNDETERMINED
    return _by_model(sample)


def _is_english(sample: str) -> bool:
    words = sample.lower().split()
    found = [word for word in words if word in _ENGLISH_WORDS]
    # A short sentence has no room for four kinds of them, but then has little else.
    kinds = min(_ENGLISH_KINDS, 1 + len(words) // 4)
    return len(found) > _ENGLISH_SHARE * len(words) and len(set(found)) >= kinds


def _by_model(sample: str) -> str:
    code, confidence = _model().classify(" ".join(filter(str.isalpha, sample.replace(".", " ").split())) or sample)
    return UNDETERMINED if confidence < _LEAST_CONFIDENCE or code == "zxx" else str(code)


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # half a second

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages([label for label in model.labels if label not in _UNLIKELY.split()])
    return model
