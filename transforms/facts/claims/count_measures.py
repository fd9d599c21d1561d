"""What kind of thing a counted noun is: users of a service, other persons, other things."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set

_PERSONS = word_set(
    "national tracer attendee advocate commissioner grader predecessor alien person man woman child boy girl kid baby infant toddler teen teenager adult youth student pupil teacher "
    "professor lecturer parent mother father son daughter brother sister sibling cousin uncle aunt nephew niece "
    "grandchild grandparent grandmother grandfather grandson granddaughter wife husband spouse widow relative friend "
    "neighbor neighbour colleague individual citizen resident voter elector candidate politician lawmaker legislator "
    "senator congressman congresswoman representative mp minister president governor mayor councillor councilman "
    "delegate superdelegate official officer policeman policewoman cop police deputy sheriff agent detective "
    "investigator inspector soldier troop marine sailor airman veteran fighter militant rebel insurgent terrorist "
    "jihadist gunman shooter attacker bomber suspect defendant prisoner inmate detainee convict criminal offender "
    "victim survivor hostage casualty fatality refugee migrant immigrant asylum-seeker seeker illegal dreamer worker "
    "employee staffer staff personnel employer boss manager executive ceo director chairman owner founder "
    "entrepreneur engineer scientist researcher expert analyst economist doctor physician nurse surgeon patient "
    "lawyer attorney prosecutor judge justice juror magistrate journalist reporter editor correspondent writer author "
    "actor actress singer musician artist dancer player athlete footballer cricketer swimmer runner coach fan "
    "spectator supporter protester protestor demonstrator activist campaigner volunteer donor contributor consumer "
    "shopper buyer seller trader investor shareholder taxpayer homeowner renter tenant landlord driver passenger "
    "commuter pedestrian cyclist motorist pilot crew crewmember astronaut tourist visitor traveler traveller guest "
    "diplomat ambassador envoy spy aide adviser advisor assistant spokesman spokeswoman spokesperson secretary jurist "
    "felon leader member participant respondent applicant graduate farmer miner fisherman firefighter fireman rescuer "
    "medic paramedic contractor consultant lobbyist banker broker accountant clerk priest bishop cardinal pastor imam "
    "rabbi monk nun muslim christian jew catholic protestant hindu sikh buddhist democrat republican conservative "
    "liberal tory independent libertarian socialist communist american briton brit russian chinese german french "
    "frenchman indian pakistani israeli palestinian syrian iraqi afghan iranian mexican canadian australian korean "
    "japanese turk kurd saudi egyptian ukrainian pole greek italian spaniard european african asian latino hispanic "
    "black white native hacker troll partner people human guy lady gentleman chap folk mourner worshipper worshiper "
    "customer client witness informant whistleblower defector exile dissident combatant civilian servicemember "
    "serviceman servicewoman recruit cadet general commander captain sergeant lieutenant colonel admiral guard "
    "bodyguard intern trainee apprentice jobseeker pensioner retiree senior millennial newcomer stranger bystander "
    "onlooker passerby killer murderer robber thief rapist smuggler trafficker dealer addict alcoholic smoker user "
    "subscriber viewer listener reader follower blogger vlogger youtuber influencer celebrity star model designer "
    "developer programmer coder technician mechanic electrician plumber carpenter builder architect planner operator "
    "heir king queen prince princess royal lord peer dead other homeless unemployed negotiator mediator observer "
    "monitor panelist panellist speaker nominee appointee contender challenger opponent rival incumbent signatory "
    "co-founder cofounder lover girlfriend boyfriend fiance twin triplet orphan amputee disabled deaf chef cook "
    "waiter waitress bartender cleaner maid nanny gardener hunter diver climber hiker skier surfer boxer wrestler "
    "golfer racer rider jockey referee umpire fugitive escapee deportee evacuee returnee holder freshman sophomore "
    "newborn preschooler schoolchild schoolgirl schoolboy classmate roommate teammate housemate servant slave taliban "
    "sponsor cosponsor co-sponsor peasant hopeful professional foe adversary laborer labourer logger trucker sharer "
    "caller caregiver carer eyewitness loyalist nationalist extremist separatist islamist populist supremacist racist "
    "feminist vandal looter rioter mob marcher camper gamer streamer sniper gangster mobster youngster helper "
    "outsider insider settler squatter picketer striker peacekeeper rower sprinter pitcher batter bowler goalkeeper "
    "midfielder defender schemer drinker sleeper counselor counsellor tutor translator interpreter narrator "
    "conspirator perpetrator collaborator administrator educator curator creator innovator competitor auditor "
    "sculptor inventor protector ally newbie junkie hippie groupie townie foodie goalie villager farmhand foreigner "
    "northerner southerner westerner outlaw pilgrim preacher evangelical barber baker butcher tailor hairdresser "
    "superfan alum alumnus alumna undergraduate postgraduate fellow scholar academic critic host producer filmmaker "
    "policymaker moderate radical progressive premier chancellor monarch emperor sultan sheikh ayatollah pope saint "
    "martyr apostle stepchild operative mercenary trooper ranger commando paratrooper constable warden marshal "
    "assailant hijacker kidnapper burglar bandit pirate thug kingpin accomplice coworker co-worker codefendant "
    "co-defendant signer backer surrogate pollster pundit bundler megadonor canvasser registrant enrollee beneficiary "
    "recipient claimant plaintiff litigant appellant petitioner complainant accuser juvenile minor elder heiress "
    "billionaire millionaire tycoon oligarch mogul magnate vendor merchant midwife caretaker babysitter cadre "
    "guerrilla guerilla jihadi inhabitant dweller occupant parishioner congregant believer convert quarterback "
    "linebacker draftee champion winner loser contestant entrant bride groom widower bachelor newlywed stepson "
    "stepdaughter grandma grandpa mom mum dad dude cosmonaut aviator navigator copilot steward stewardess attendant "
    "courier messenger thinker philosopher biographer poet playwright photographer videographer newscaster "
    "commentator moderator interviewer interviewee expat expatriate emigrant descendant ancestor laureate licensee "
    "mother-in-law pallbearer lifeguard firebrand mastermind arms-dealer drug-dealer rapper drummer conductor "
    "composer songwriter screenwriter ghostwriter bricklayer welder plasterer roofer truckdriver cabbie cabdriver "
    "male female frontrunner front-runner organizer organiser trainer chief chieftain agitator percenter depositor "
    "termer amigo hire counterprotester counter-protester villain noncombatant finisher thrower reveler reveller "
    "confidant divorcee inductee solicitor patron chaperone adjudicator filer associate idiot mate grandkid dem "
    "co-host grandee upstart dissenter holdover holdout superstar stepfather stepmother stepbrother stepsister "
    "hostess barista dropout opener overseer sympathizer sympathiser detractor underling warlord lookalike "
    "impersonator skeptic sceptic denier cynic"
)
_DEMONYMS = word_set(
    "african american cuban dominican german jordanian kenyan korean lesbian libyan mexican moroccan nigerian "
    "puerto-rican roman rwandan samoan syrian texan tibetan ugandan venezuelan zimbabwean alaskan nebraskan oklahoman "
    "hawaiian virginian londoner berliner parisian yorker icelander new-yorker zealander highlander islander hoosier "
    "quebecer illinoisan nicaraguan konger israeli iraqi pakistani bangladeshi saudi kuwaiti emirati qatari omani yemeni azerbaijani nepali somali "
    "kosovar muscovite israelite brooklynite denverite chinese japanese vietnamese taiwanese portuguese lebanese maltese "
    "sudanese burmese congolese nepalese senegalese "
    "nazi yazidi houthi bengali kashmiri punjabi zulu ohioan iowan kansan chicagoan minnesotan montanan idahoan "
    "arkansan tennessean nevadan arizonan coloradan dakotan utahn mainer vermonter marylander michigander "
    "wisconsinite wyomingite seattleite swede dane finn scot czech slovak croat serb uzbek kazakh tajik uighur uyghur "
    "arab berber filipino filipina thai cypriot aussie angeleno chilean latina chicano mormon quaker amish lutheran "
    "anglican sunni shiite shia alawite druze copt rohingya hutu tutsi whig costa-rican guatemalan honduran "
    "salvadoran ecuadoran paraguayan uruguayan jamaican angolan sri-lankan lankan mozambican eritrean"
)
_NO_PERSONS = word_set(
    "list fist twist mist wrist waist gist heist hoist tryst zeitgeist checklist playlist shortlist wishlist blacklist "
    "whitelist watchlist hitlist setlist backlist waitlist median meridian obsidian talisman caiman placeholder "
    "candleholder"
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


def is_person(noun: str, capital: bool = False) -> bool:
    """Whether a singular noun stands for a person; ``capital`` if it was written so ("Texan")."""
    if noun in _PERSONS or (noun.endswith(_PERSON_ENDINGS) and noun not in _NO_PERSONS):
        return True
    return capital and (noun.endswith("ian") or noun in _DEMONYMS)


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
