"""The counted noun: the head of the noun phrase behind a number, in the singular, and what kind of thing it is."""

from __future__ import annotations

from transforms.claims.tokens import Tokens
from transforms.claims.words import SMALL, word_set

_IRREGULAR = {
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
    "sizes": "size", "prizes": "prize", "mazes": "maze", "bronzes": "bronze",
}  # fmt: skip
_NOT_PLURAL = word_set(
    "news politics economics physics mathematics was has is his its this us yes gas bus plus less perhaps "
    "always sometimes besides afterwards towards across overseas previous serious various numerous thus versus "
    "does goes says as ss congress access process success business press class mass loss pass cross glass grass "
    "boss address princess fitness campus status virus bonus crisis basis analysis oasis emphasis texas kansas "
    "arkansas paris series's customs wireless express los las des les it's he's she's that's there's what's "
    "let's who's here's james charles thomas jones williams davis adams harris lewis hughes dallas athens "
    "brussels wales minus alias christmas tennis jesus focus census consensus genius whereas towards unless "
    "nonetheless nevertheless regardless times' lots thanks indeed's makes takes comes gets gives knows thinks "
    "wants needs remains becomes seems means includes shows tells appears believes follows requires allows "
    "continues"
)
_ATTRIBUTIVE = word_set(
    "news sales sports arms customs savings earnings parts operations communications weapons rights women "
    "veterans human drugs states united veterans systems services securities futures settlements affairs foods"
)
_STOP = word_set(
    "a an the of in on at by for with from to into onto over under between among during before after since "
    "until through about against within without across behind beyond toward towards upon via per than as like "
    "near off out up down and or but nor so yet if because while although though when where which who whom "
    "whose that what why how this these those it its he him his she her they them their we us our you your i me "
    "my himself themselves itself is are was were be been being am has have had having do does did done will "
    "would shall should can could may might must not no never ever also then there here now just only even "
    "still already again ago later earlier said says say saying told tell tells added according noted wrote "
    "reported claimed announced argued came come comes went go goes going got get gets made make makes took "
    "take takes taken gave give gives given left leave leaves voted died killed dead injured wounded arrested "
    "charged accused involved including included include led lead ended ending began begin beginning started "
    "starting held remain remained remains became become becomes showed show shows found find finds lost won "
    "win wins lived live living worked work's working paid pay sent met apart away together each every all both "
    "either neither such more fewer less higher lower worth old long tall wide deep ahead behind respectively "
    "combined total overall alone yesterday today tomorrow monday tuesday wednesday thursday friday saturday "
    "sunday january february march april june july august september october november december last next past "
    "per annually whether however instead rather too very quite around throughout amid despite following based "
    "due thanks plus minus versus vs compared called known seen used being facing seeking holding wearing "
    "carrying representing belonging available needed required affected displaced missing born aged nationwide "
    "worldwide elsewhere i'm i've i'd i'll we're we've we'll we'd you're you've they're they've they'll they'd "
    "he's she's it's that's there's don't didn't doesn't isn't wasn't aren't weren't hasn't haven't hadn't "
    "won't wouldn't can't couldn't shouldn't"
)
_DETERMINERS = word_set(
    "the these those his her its their our my your all them us which whom whose what that this those'"
)
_PERSONS = word_set(
    "person man woman child boy girl kid baby infant toddler teen teenager adult youth student pupil teacher "
    "professor lecturer parent mother father son daughter brother sister sibling cousin uncle aunt nephew niece "
    "grandchild grandparent grandmother grandfather grandson granddaughter wife husband spouse widow relative "
    "friend neighbor neighbour colleague individual citizen resident voter elector candidate politician "
    "lawmaker legislator senator congressman congresswoman representative mp minister president governor mayor "
    "councillor councilman delegate superdelegate official officer policeman policewoman cop police deputy "
    "sheriff agent detective investigator inspector soldier troop marine sailor airman veteran fighter militant "
    "rebel insurgent terrorist jihadist gunman shooter attacker bomber suspect defendant prisoner inmate "
    "detainee convict criminal offender victim survivor hostage casualty fatality refugee migrant immigrant "
    "asylum-seeker seeker illegal dreamer worker employee staffer staff personnel employer boss manager "
    "executive ceo director chairman owner founder entrepreneur engineer scientist researcher expert analyst "
    "economist doctor physician nurse surgeon patient lawyer attorney prosecutor judge justice juror magistrate "
    "journalist reporter editor correspondent writer author actor actress singer musician artist dancer player "
    "athlete footballer cricketer swimmer runner coach fan spectator supporter protester protestor demonstrator "
    "activist campaigner volunteer donor contributor consumer shopper buyer seller trader investor shareholder "
    "taxpayer homeowner renter tenant landlord driver passenger commuter pedestrian cyclist motorist pilot crew "
    "crewmember astronaut tourist visitor traveler traveller guest diplomat ambassador envoy spy aide adviser "
    "advisor assistant spokesman spokeswoman spokesperson secretary jurist felon leader member participant "
    "respondent applicant graduate farmer miner fisherman firefighter fireman rescuer medic paramedic "
    "contractor consultant lobbyist banker broker accountant clerk priest bishop cardinal pastor imam rabbi "
    "monk nun muslim christian jew catholic protestant hindu sikh buddhist democrat republican conservative "
    "liberal tory independent libertarian socialist communist american briton brit russian chinese german "
    "french frenchman indian pakistani israeli palestinian syrian iraqi afghan iranian mexican canadian "
    "australian korean japanese turk kurd saudi egyptian ukrainian pole greek italian spaniard european african "
    "asian latino hispanic black white native hacker troll partner people human guy lady gentleman chap folk "
    "mourner worshipper worshiper customer client witness informant whistleblower defector exile dissident "
    "combatant civilian servicemember serviceman servicewoman recruit cadet officer general commander captain "
    "sergeant lieutenant colonel admiral guard bodyguard intern trainee apprentice jobseeker pensioner retiree "
    "senior millennial newcomer stranger bystander onlooker passerby killer murderer robber thief rapist "
    "smuggler trafficker dealer addict alcoholic smoker user subscriber viewer listener reader follower blogger "
    "vlogger youtuber influencer celebrity star model designer developer programmer coder technician mechanic "
    "electrician plumber carpenter builder architect planner operator owner heir king queen prince princess "
    "royal lord peer dead other homeless unemployed negotiator mediator observer monitor panelist panellist "
    "speaker nominee appointee contender challenger opponent rival incumbent primary signatory co-founder "
    "cofounder lover girlfriend boyfriend fiance twin triplet orphan amputee disabled deaf chef cook waiter "
    "waitress bartender cleaner maid nanny gardener hunter diver climber hiker skier surfer boxer wrestler "
    "golfer racer rider jockey referee umpire fugitive escapee deportee evacuee returnee holder freshman "
    "sophomore newborn preschooler schoolchild schoolgirl schoolboy classmate roommate teammate housemate "
    "servant slave laborer labourer logger trucker sharer caller caregiver carer eyewitness loyalist "
    "nationalist extremist separatist islamist populist supremacist racist feminist vandal looter rioter mob"
)
_PERSON_ENDINGS = (
    "man",
    "woman",
    "ist",
    "crat",
    "dian",
    "cian",
    "rian",
    "logian",
    "person",
    "goer",
    "keeper",
    "holder",
    "seeker",
)
_USERS = word_set("user member account profile subscriber follower customer subscription login")


def is_plural(t: str) -> bool:
    """Whether a folded word looks like a plural noun."""
    if t in _IRREGULAR or t.endswith(("men", "people", "children")) and len(t) > 4:
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
    known = _IRREGULAR.get(t)
    if known:
        return known
    if t.endswith("men") and len(t) > 4:
        return t[:-2] + "an"
    if t.endswith(("people", "children")):
        return t[:-6] + "person" if t.endswith("people") else t[:-3]
    if not t.endswith("s") or t.endswith(("ss", "us", "is")) or len(t) < 3:
        return t
    if t.endswith("ies") and len(t) > 4:
        return t[:-3] + "y"
    if t.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return t[:-2]
    return t[:-1]


def is_person(noun: str, capital: bool = False) -> bool:
    """Whether a singular noun stands for a person; ``capital`` if it was written so ("Texan")."""
    if noun in _PERSONS or noun.endswith(_PERSON_ENDINGS):
        return True
    return (
        capital and noun.endswith(("an", "ian", "ese", "ite", "i", "er")) and noun not in ("sedan", "caravan", "titan")
    )


def count_measure(noun: str | None, capital: bool, low: float, group: bool) -> str:
    """The measure of a count: users of a service, people, or other things.

    "members" are users by the tens of thousands and people where they are few or somebody's (``group``).
    """
    if noun is None:
        return "other_count"
    if noun in _USERS:
        if noun == "member" and (group or low < 10_000):
            return "people_count"
        return "user_count"
    return "people_count" if is_person(noun, capital) else "other_count"


def read_noun(s: Tokens, j: int, one: bool, bare_of: bool) -> tuple[int, int] | None:
    """The head noun counted by a number that ends before token ``j``: its token and the token after the phrase.

    ``one`` lets a singular noun do; ``bare_of`` lets "of" stand between with no article ("dozens of people").
    """
    word = s.word
    k = j
    joined = word[k] == "-" and s.touches(k - 1) and s.touches(k)
    if word[k] == "-" and s.touches(k - 1) and word[k + 1] in (",", "and", "or"):
        k = _past_hanging(s, k)  # "four-, five- and six-cylinder engines"
        joined = word[k] == "-" and s.touches(k)
    if joined:  # "three-judge panel": the noun of the modifier
        return (k + 1, k + 2) if word[k + 1].isalpha() and word[k + 1] not in _STOP else None
    if word[k] in (
        "more",
        "additional",
        "fewer",
        "extra",
        "other",
        "such",
        "less",
        "of",
        "or",
        "out",
        "total",
        "about",
    ):
        if word[k] == "of" or word[k] == "out":
            if word[k] == "out":
                k += 1
            k += 1
            if word[k] in _DETERMINERS or word[k].endswith(("'s", "s'")):
                if word[k] in ("them", "which", "whom") or (
                    word[k] in ("us", "these", "those", "his", "hers", "theirs") and not word[k + 1].isalpha()
                ):
                    return None
                k += 1
            elif not bare_of and not (s.is_capital(k) and (word[k].endswith("'s") or word[k + 1].endswith("'s"))):
                return None
        elif word[k] == "or":
            if word[k + 1] not in ("more", "so", "fewer", "less"):
                return None
            k += 2
        else:
            k += 1
        if word[k] == "than":
            return None
    begin = k
    limit = k + 9
    head = last_word = -1
    commas, comma_at = 0, -1
    while k < limit:
        t = word[k]
        if not t:
            break
        if t[0].isalpha():
            if t in ("and", "or") and head < 0 and k - 1 == last_word > 0 and word[k + 1].isalpha():
                k += 1
                continue
            if t == "us" and s.is_capital(k):
                k += 1
                continue
            if word[k + 1] == "-" and s.touches(k) and s.touches(k + 1) and head < 0:
                k += 2  # "deep-pocketed donors"
                continue
            if t in _STOP and not (
                t in ("dead", "living", "old", "long", "left", "lead", "working", "missing") and head < 0
            ):
                break
            if t.endswith("'s"):
                if head >= 0:
                    break
                head = last_word = -1
                k += 1
                continue
            if is_plural(t):
                if t in _ATTRIBUTIVE or s.is_capital(k):
                    if head < 0 or s.is_capital(k) or head == k - 1:
                        head = k
                elif head >= 0 and not (word[head] in _ATTRIBUTIVE or s.is_capital(head)) and head != k - 1:
                    break
                else:
                    head = k
                if word[k + 1] in ("'", "’") and s.touches(k) and word[k + 2].isalpha():
                    head = -1
                    k += 1
            elif head >= 0 and not (s.is_capital(head) or word[head] in _ATTRIBUTIVE):
                break
            last_word = k
        elif t == "-" and s.touches(k - 1):
            pass
        elif t in ("and", "&", "/") or t in ('"', "“", "”", "‘", "'"):
            if head >= 0:
                break
        elif t == ",":
            if head >= 0 or last_word < 0 or one or commas:
                break
            commas, comma_at = commas + 1, k
        elif t[0].isdecimal():
            if head >= 0:
                break
        elif t == ".":
            # "U.S. troops"
            if head >= 0 or len(word[k - 1]) > 1 or not word[k - 1].isalpha():
                break
        else:
            break
        k += 1
        if t in ("and", "or") and head >= 0:
            break
    if head >= 0:
        return head, head + 1
    if last_word < 0:
        return None
    if commas:  # "the 11 member agreement, dubbed …": the phrase ends at the comma
        last_word, k = comma_at - 1, comma_at
        if last_word < begin or not word[last_word].isalpha():
            return None
    first = begin
    if (
        not one and last_word > first and k - 1 == last_word and word[first].isalpha() and not s.is_capital(first)
        and not word[first].endswith(("ing", "ed", "ly"))
    ):  # fmt: skip
        return first, last_word + 1  # "a 12 page document" counts pages
    if one or word[last_word] in _IRREGULAR:
        end = _singular_head(s, j, last_word)
        return (end, end + 1) if end >= 0 else None
    return None


def _past_hanging(s: Tokens, k: int) -> int:
    """The hyphen that ends a list of hanging ones ("four-, five- and six-"); ``k`` where none does."""
    word = s.word
    for at in range(k + 1, k + 12):
        if word[at] == "-" and s.touches(at) and word[at + 1].isalpha() and word[at + 1] not in ("and", "or", "to"):
            return at
        if not (word[at] in (",", "and", "or", "-") or word[at][:1].isdecimal() or word[at] in SMALL):
            break
    return k


def _singular_head(s: Tokens, j: int, last: int) -> int:
    """The head among singular words behind "one": the last before anything that looks like a verb."""
    word = s.word
    at = j
    best = -1
    while at <= last:
        t = word[at]
        if best >= 0 and t.endswith(("ed", "ing")) and at > j:
            break
        if t.isalpha() and not t.endswith("ly"):
            best = at
        at += 1
    return best
