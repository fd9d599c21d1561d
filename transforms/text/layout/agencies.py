"""News and picture agencies: the names they sign with, and one short name each."""

from __future__ import annotations

import re

# spelling (casefolded) -> short name
AGENCIES = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters", "reuter": "Reuters",
    "thomson reuters": "Reuters", "thomson reuters foundation": "Thomson Reuters Foundation", "afp": "AFP",
    "agence france-presse": "AFP", "agence france presse": "AFP", "upi": "UPI", "united press international": "UPI",
    "dpa": "dpa", "efe": "EFE", "epa": "EPA", "epa-efe": "EPA-EFE", "ansa": "ANSA", "xinhua": "Xinhua", "tass": "TASS",
    "itar-tass": "ITAR-TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti", "kyodo": "Kyodo",
    "kyodo news": "Kyodo", "yonhap": "Yonhap", "pti": "PTI", "press trust of india": "PTI", "ians": "IANS",
    "ani": "ANI", "uni": "UNI", "app": "APP", "bernama": "Bernama", "antara": "Antara", "irna": "IRNA", "spa": "SPA",
    "wam": "WAM", "anadolu": "Anadolu", "anadolu agency": "Anadolu", "pa": "PA", "press association": "PA",
    "pa media": "PA", "aap": "AAP", "australian associated press": "AAP", "canadian press": "Canadian Press",
    "the canadian press": "Canadian Press", "belga": "Belga", "apa": "APA", "sputnik": "Sputnik",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg", "dow jones": "Dow Jones", "marketwatch": "MarketWatch",
    "prnewswire": "PRNewswire", "pr newswire": "PRNewswire", "business wire": "Business Wire",
    "globe newswire": "GlobeNewswire", "globenewswire": "GlobeNewswire", "cnn": "CNN", "cnn business": "CNN",
    "cnnmoney": "CNN", "cnn money": "CNN", "getty images": "Getty Images", "getty": "Getty Images",
    "tribune news service": "Tribune News Service", "tns": "Tribune News Service", "cnbc": "CNBC", "bbc": "BBC",
    "the washington post": "Washington Post", "washington post": "Washington Post", "nyt": "New York Times",
    "the new york times": "New York Times", "new york times": "New York Times", "stm": "STM", "ptv": "PTV",
    "kaiser health news": "Kaiser Health News", "states newsroom": "States Newsroom", "cp": "Canadian Press",
    "sapa": "SAPA", "nna": "NNA", "lusa": "Lusa", "mena": "MENA", "petra": "Petra", "kuna": "KUNA", "qna": "QNA",
    "reuters health": "Reuters", "reuters breakingviews": "Reuters", "ap photo": "AP", "zuma": "ZUMA",
    "wire services": "wire services", "news agencies": "agencies", "agencies": "agencies", "agency": "agencies",
    "wires": "wire services", "zuma press": "ZUMA", "shutterstock": "Shutterstock", "rex features": "Rex Features",
    "alamy": "Alamy", "sipa": "SIPA", "ritzau": "Ritzau", "tt": "TT", "ntb": "NTB", "stt": "STT", "mti": "MTI",
    "pap": "PAP", "ctk": "CTK", "tanjug": "Tanjug", "hina": "HINA", "imago": "Imago", "abaca": "Abaca",
}  # fmt: skip

# agencies whose story an outlet may run; picture libraries are not among them
_PICTURES_ONLY = frozenset({"Getty Images", "EPA-EFE", "EPA", "ZUMA", "Shutterstock", "Rex Features", "Alamy", "SIPA",
                            "Imago", "Abaca"})  # fmt: skip

_COMMON_NOUNS = frozenset(("dpa", "agency", "agencies", "news agencies", "wire services"))
_NAME = re.compile(
    r"\b(?:" + "|".join(sorted((re.escape(a) for a in AGENCIES), key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def agency_name(words: str) -> str | None:
    """The short name of the agency that ``words`` are, or None.

    >>> agency_name("The Associated Press"), agency_name("Alice")
    ('AP', None)
    """
    return AGENCIES.get(" ".join(words.split()).casefold())


def agencies_in(words: str) -> tuple[str, ...]:
    """Short names of the wire agencies named in ``words``, each once, in order of first mention.

    >>> agencies_in("with Reuters, AP and the Associated Press")
    ('Reuters', 'AP')
    """
    found = dict.fromkeys(
        AGENCIES[m.group().casefold()]
        for m in _NAME.finditer(words)
        if m.group()[0].isupper() or m.group() in _COMMON_NOUNS
    )
    return tuple(name for name in found if name not in _PICTURES_ONLY)
