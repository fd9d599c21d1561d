"""Small closed word classes that mark where a noun phrase or a clause begins and ends."""

from __future__ import annotations

PERSONAL = frozenset("he she they we i it you".split())
INDEFINITE = frozenset(
    "one another others some many most several few both all everyone everybody someone somebody nobody none neither"
    " each anyone those these this".split()
)
RELATIVES = frozenset("who which that".split())
DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your some any every each another no two three four five"
    " six seven eight nine ten several many most one both other".split()
)
QUANTIFIERS = frozenset("that this these those some many one most several all both another each no".split())
PLURALS = frozenset("people police men women others many some also we they you i who several most few".split())
POSSESSIVES = frozenset("his her their its our my your".split())
PREPOSITIONS = frozenset(
    """in on at for from with by about against during into over under through between among of to toward towards
    upon within without via despite amid like near outside inside around across since before after until per
    beyond regarding concerning following including alongside than off onto besides""".split()
)
SUBORDINATORS = frozenset(
    """that because when as if although though whether where since after before so than while until unless once
    why how what whenever whereas lest""".split()
)
CONJUNCTIONS = frozenset("and or but nor yet".split())
AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did will would shall should can could may
    might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
    cannot couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t
    wouldn’t can’t couldn’t shouldn’t he's she's he’s she’s they've they’ve""".split()
)
# "he's said": has, and no owner; "it's called" is one that is called
CONTRACTED = frozenset("he's she's who's he’s she’s who’s".split())
# what may stand between a subject and its verb
ADVERBS = frozenset(
    """also later then once recently first just even now still never always often sometimes again soon ever
    twice not already instead further perhaps maybe only long therefore thus too there here n't simply rather
    either has have had is are was were be been will would shall should can could may might must did does do
    having being hasn't haven't hadn't wasn't isn't doesn't don't didn't won't wouldn't can't couldn't hasn’t
    haven’t hadn’t wasn’t isn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow day morning
    afternoon evening night week weekend month year earlier ago mon tue tues wed thu thur thurs fri sat sun""".split()
)
DAY_LEADS = frozenset("on last this late early next that the in earlier previous following".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan jan. feb feb.
    mar mar. apr apr. jun jul aug aug. sept sept. sep oct oct. nov nov. dec dec.""".split()
)
# first words of a phrase that comes before the subject
INTRODUCTIONS = (
    PREPOSITIONS
    | SUBORDINATORS
    | frozenset(
        """however meanwhile moreover still indeed instead finally later earlier then now today yesterday yet also
        speaking asked citing referring responding writing addressing noting calling according overall again
        likewise conversely alternatively elsewhere afterward afterwards besides specifically
        nevertheless nonetheless separately similarly thus therefore first second third last next
        once nowadays yes ultimately initially recently previously additionally furthermore for given""".split()
    )
    | DAYS
)
# common nouns for people or papers that speak; the word decides nothing alone, only where two readings compete
ROLES = frozenset(
    """president minister premier chancellor chairman chairwoman chair chief executive ceo founder co-founder
    cofounder director manager spokesman spokeswoman spokesperson spokespeople secretary senator congressman
    congresswoman representative governor mayor judge justice lawyer attorney prosecutor sheriff officer
    detective inspector commissioner ambassador diplomat general colonel captain commander lieutenant sergeant
    admiral professor doctor scientist researcher economist analyst expert historian author writer columnist
    reporter journalist editor correspondent critic host anchor pundit strategist consultant adviser advisor
    aide official leader candidate nominee frontrunner front-runner lawmaker legislator politician deputy
    speaker whip delegate voter resident activist organizer organiser campaigner advocate protester supporter
    opponent rival ally colleague friend neighbor neighbour teacher student nurse physician surgeon psychologist
    bishop archbishop cardinal pope priest pastor rabbi imam monk king queen prince princess duke emperor coach
    player captain striker midfielder manager trainer owner partner investor banker trader billionaire
    businessman businesswoman entrepreneur mogul tycoon developer engineer designer artist actor actress singer
    musician rapper filmmaker producer comedian star celebrity model mother father son daughter brother sister
    husband wife widow uncle aunt cousin grandmother grandfather man woman boy girl teenager veteran soldier
    witness victim survivor suspect defendant plaintiff statement report study survey poll release letter email
    e-mail memo document filing complaint lawsuit ruling order paper article editorial site website post tweet
    message blog newspaper magazine agency company firm group organization organisation committee council
    commission board union association foundation institute university department ministry government
    administration campaign party court police bank network station office team club league ceo's cfo cto coo
    head principal dean pilot driver farmer worker employee cop guard operator
    vice-president president-elect surrogate associate nephew niece grandson granddaughter co-author co-host""".split()
)
