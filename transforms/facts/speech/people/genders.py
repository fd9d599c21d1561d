"""First names that tell a pronoun's gender: the commonest in English-language news, none given to both."""

from __future__ import annotations

MALE_WORDS = frozenset("he him his himself mr mr. sir".split())
FEMALE_WORDS = frozenset("she her hers herself mrs mrs. ms ms. miss madam".split())
FEMALE = frozenset(
    """mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley
    dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia
    kathleen amy shirley angela helen anna brenda pamela nicole ruth katherine samantha christine emma catherine
    debra virginia rachel carolyn janet maria heather julie joyce victoria christina joan evelyn lauren judith
    megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice alice madison doris
    abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany natalie
    isabella charlotte rose kayla lily hillary ivanka melania chelsea kellyanne nikki sonia priyanka mamata sushma
    angelina nicola ursula fatima aisha ayesha mehbooba smriti nirmala olga natalia svetlana ekaterina claudia
    carla elena lucia anne amelia olivia ava mia ella scarlett taylor jill kate claire fiona gillian hilary jane
    joanna josephine kirsten lucy meghan molly naomi paula penny philippa rosie sally sheila susannah tara tina
    wendy yvette zoe arianna barbra carly cindy condoleezza debbie dianne elise eleanor elaine erin eva gabrielle
    gail geraldine gina ginger greta gwen heidi ilana irene jackie jeanne jenna joanne juliet kathy kristen
    kristin leah loretta lori louise lynn maggie marcia marianne marsha maureen maya melinda meredith monica nadia
    nora norma oprah patty peggy phyllis rita roberta rosa ruby sheryl sue suzanne sylvia tammy tanya valerie
    vanessa vera veronica violet vivian whitney yolanda yvonne arundhati indira jayalalithaa kareena deepika
    aishwarya kirstjen betsy huma priti diane""".split()
)
MALE = frozenset(
    """james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob
    gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
    raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah
    jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse bryan billy joe
    bruce gabriel albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason philip
    louis barack bernie ted marco jeb mitt newt rand ben mike bill tom jim tim bob dan dave don ed fred greg jeff
    ken matt nick pete phil ray rick rob ron sam stan steve tony vladimir narendra rahul arvind amit rajnath arun
    emmanuel francois nicolas boris nigel gordon tariq imran nawaz mohammed muhammad ahmed ali hassan hussein omar
    ibrahim abdul khalid yusuf recep bashar ehud shimon mahmoud xi jinping shinzo joko rodrigo stephane pierre
    luis carlos jorge pedro miguel antonio francisco fernando diego pablo enrique mauricio luiz sergei dmitry
    viktor igor alexei andrei ivan mikhail yuri oleg hans klaus jurgen wolfgang otto karl heinz silvio matteo
    giuseppe mario paolo roberto marcello lars erik bjorn anders sven elon sundar satya sergey harry neil graham
    ian colin craig darren derek duncan gareth gavin geoffrey giles hugh jamie julian leon malcolm martin norman
    oliver oscar owen rory rupert simon stuart toby trevor vince wesley will aidan brendan ciaran cormac declan
    desmond eamon enda gerry kieran liam leo micheal niall padraig rajiv sanjay sachin virat ravi anil mukesh
    sunil suresh ramesh vijay akhilesh nitish lalu mulayam yogi chandrababu naveen manmohan pranab venkaiah akbar
    ashok anand reince corey harvey grover warren ross dwight calvin herbert abraham ulysses keir""".split()
)


def gender_of(name: str) -> str | None:
    """ "f", "m" or None, by a person's first name.

    >>> gender_of("Mary Stone"), gender_of("Stone")
    ('f', None)
    """
    first, _, rest = name.partition(" ")
    if not rest:
        return None
    first = first.lower()
    return "f" if first in FEMALE else "m" if first in MALE else None


def gender_of_role(words: str) -> str | None:
    """ "f", "m" or None, by the last word of what a person is called: "a spokeswoman"."""
    last = words.rsplit(None, 1)[-1].lower()
    if last.endswith("woman") or last in ("mother", "daughter", "sister", "wife", "girl", "aunt", "actress"):
        return "f"
    if last.endswith("man") or last in ("father", "son", "brother", "husband", "boy", "uncle"):
        return "m"
    return None
