"""Plural nouns: which words look like one, and their singular."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "leaves": "leaf", "halves": "half", "thieves": "thief", "shelves": "shelf", "calves": "calf", "loaves": "loaf",
    "scarves": "scarf", "police": "police", "cattle": "cattle", "staff": "staff", "personnel": "personnel",
    "aircraft": "aircraft", "spacecraft": "spacecraft", "sheep": "sheep", "fish": "fish", "deer": "deer",
    "species": "species", "series": "series", "crew": "crew", "criteria": "criterion", "data": "data",
    "media": "medium", "phenomena": "phenomenon", "alumni": "alumnus", "bacteria": "bacterium", "troops": "troop",
    "dead": "dead", "others": "other", "homeless": "homeless", "unemployed": "unemployed", "movies": "movie",
    "cookies": "cookie", "zombies": "zombie", "selfies": "selfie", "rookies": "rookie", "calories": "calorie",
    "bosses": "boss", "buses": "bus", "gases": "gas", "crises": "crisis", "analyses": "analysis", "theses": "thesis",
    "bases": "base", "cases": "case", "houses": "house", "horses": "horse", "nurses": "nurse", "purposes": "purpose",
    "phases": "phase", "diseases": "disease", "offenses": "offense", "licenses": "license", "purchases": "purchase",
    "responses": "response", "expenses": "expense", "courses": "course", "causes": "cause", "clauses": "clause",
    "warehouses": "warehouse", "databases": "database", "releases": "release", "exercises": "exercise",
    "promises": "promise", "increases": "increase", "spouses": "spouse", "corpses": "corpse", "hostages": "hostage",
    "franchises": "franchise", "enterprises": "enterprise", "premises": "premise", "shoes": "shoe", "toes": "toe",
    "caches": "cache", "headaches": "headache", "axes": "axe", "ties": "tie", "pies": "pie", "lies": "lie",
    "roses": "rose", "noses": "nose", "doses": "dose", "losses": "loss", "glasses": "glass", "classes": "class",
    "kurds": "kurd", "seamen": "seaman", "hundred-thousands": "thousand", "asylum-seekers": "asylum-seeker",
    "leads": "lead", "abuses": "abuse", "pauses": "pause", "ceos": "ceo", "mps": "mp", "ngos": "ngo", "tvs": "tv",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "vetoes": "veto", "echoes": "echo",
    "taliban": "taliban", "diagnoses": "diagnosis", "hypotheses": "hypothesis", "parentheses": "parenthesis",
    "appendices": "appendix", "indices": "index", "matrices": "matrix", "tranches": "tranche", "niches": "niche",
    "avalanches": "avalanche", "sizes": "size", "prizes": "prize", "mazes": "maze", "bronzes": "bronze",
    "newbies": "newbie", "hippies": "hippie", "junkies": "junkie", "groupies": "groupie", "pixies": "pixie",
    "genies": "genie", "birdies": "birdie", "brownies": "brownie", "smoothies": "smoothie", "hoodies": "hoodie",
    "veggies": "veggie", "foodies": "foodie", "goalies": "goalie", "townies": "townie", "indies": "indie",
    "talkies": "talkie", "sweeties": "sweetie", "aunties": "auntie", "prairies": "prairie", "cabbies": "cabbie",
    "taxis": "taxi", "nazis": "nazi", "bikinis": "bikini", "alibis": "alibi", "rabbis": "rabbi",
    "tsunamis": "tsunami", "safaris": "safari", "iraqis": "iraqi", "saudis": "saudi", "israelis": "israeli",
    "pakistanis": "pakistani", "bangladeshis": "bangladeshi", "kuwaitis": "kuwaiti", "emiratis": "emirati",
    "omanis": "omani", "yemenis": "yemeni", "qataris": "qatari", "nepalis": "nepali", "somalis": "somali",
    "yazidis": "yazidi", "houthis": "houthi", "afghanis": "afghani", "azeris": "azeri", "jihadis": "jihadi",
    "khakis": "khaki", "skis": "ski", "wikis": "wiki", "yetis": "yeti", "kiwis": "kiwi", "panjabis": "panjabi",
    "punjabis": "punjabi", "bengalis": "bengali", "kashmiris": "kashmiri", "gurus": "guru", "menus": "menu",
    "aches": "ache", "toothaches": "toothache", "moustaches": "moustache", "mustaches": "mustache", "psyches": "psyche",
    "quiches": "quiche", "creches": "creche", "cliches": "cliche", "horseshoes": "horseshoe", "foes": "foe", "hoes": "hoe",
    "canoes": "canoe", "oboes": "oboe", "hindus": "hindu", "zulus": "zulu", "emus": "emu",
}  # fmt: skip
_USES = word_set("uses abuses excuses muses fuses ruses refuses recluses misuses")
_NOT_PLURAL = word_set(
    "news politics economics physics mathematics was has is his its this us yes gas bus plus less perhaps "
    "always sometimes besides afterwards towards across overseas previous serious various numerous thus versus "
    "does goes says as ss congress access process success business press class mass loss pass cross glass grass "
    "boss address princess fitness campus status virus bonus crisis basis analysis oasis emphasis texas kansas "
    "arkansas paris series's customs wireless express los las des les it's he's she's that's there's what's "
    "let's who's here's james charles thomas jones williams davis adams harris lewis hughes dallas athens "
    "brussels wales minus alias christmas tennis jesus focus census consensus genius trans whereas towards unless "
    "nonetheless nevertheless regardless times' lots thanks indeed's makes takes comes gets gives knows thinks "
    "wants needs remains becomes seems means includes shows tells appears believes follows requires allows "
    "continues"
)


def is_plural(t: str) -> bool:
    """Whether a folded word looks like a plural noun."""
    if t in IRREGULAR or t.endswith(("men", "people", "children")) and len(t) > 4:
        return t not in (
            "data",
            "media",
            "specimen",
            "regimen",
            "abdomen",
            "dead",
            "leads",
            "lies",
            "ties",
            "homeless",
            "unemployed",
        )
    return len(t) > 2 and t[-1] == "s" and t[-2] not in "sui'" and t not in _NOT_PLURAL


def singular(t: str) -> str:
    """The singular of a folded noun."""
    known = IRREGULAR.get(t)
    if known:
        return known
    if t.endswith("men") and len(t) > 4:
        return t[:-2] + "an"
    if t.endswith(("people", "children")):
        return t[:-6] + "person" if t.endswith("people") else t[:-3]
    if not t.endswith("s") or t.endswith(("ss", "us", "is")) or len(t) < 3:
        return t
    if t.endswith("uses"):
        return t[:-1] if t.endswith(("ouses", "auses")) or t in _USES else t[:-2]  # "caucuses", "viruses"
    if t.endswith("ies") and len(t) > 4:
        return t[:-3] + "y"
    if t.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return t[:-2]
    return t[:-1]
