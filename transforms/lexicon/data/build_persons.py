"""Makes ``words/wordnet_persons.txt`` from WordNet; run by hand, never imported by the package.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb DIR
    python -m transforms.lexicon.data.build_persons DIR/usr/share/wordnet

Takes the nouns of one word whose most frequent sense is a person, or a kind of one, in WordNet 3.0 (Princeton, under its
licence, which allows use for any purpose), where no other sense is a thing that news counts: see ``THINGS``.
"""

from __future__ import annotations

import sys
from pathlib import Path

PERSON = "00007846"  # the synset of person, individual, someone
WORDS = Path(__file__).parent.parent / "words"
# Nouns that are persons first in WordNet, and things, offices or groups where news counts them.
THINGS = frozenset(
    """
    speaker model player driver carrier printer monitor reader scanner tablet server provider supplier maker producer star
    case head hand mouth body soul figure number unit count counter party camp power lead plant ship drop page rose
    bomber fighter cruiser tanker trailer freighter liner locker cooker heater boiler mixer blender toaster cleaner dealer
    retailer lender insurer brewer miller exporter importer operator processor transmitter converter compressor
    generator reactor conductor tractor motor rotor sensor detector reflector projector calculator indicator ventilator
    pointer counter cutter planter sweeper bumper jumper sticker poster letter buffer killer charger pusher starter router
    winner loser leader favourite favorite double single match contract face voice bidder buyer seller owner shareholder
    creditor debtor competitor rival partner sponsor contributor predecessor successor ancestor neighbor neighbour
    same fundraiser range block stock bond share deal offer order post position title role part act show picture image type kind sort
    cat dog bird horse cow pig chicken lamb goat bear lion tiger wolf fox monkey ape rat mouse snake spider worm bug
    dummy doll toy puppet statue hero god idol angel devil ghost monster giant dwarf
    host guide companion assistant agent ally sub general major minor private regular volunteer pro con
    junior senior first second third fourth last next other one nothing zero
    """.split()
) - frozenset(
    "winner loser leader owner shareholder buyer volunteer neighbor neighbour miller brewer hero assistant ally".split()
)


def main(folder: str) -> None:
    index, hypernyms = _read(Path(folder))
    persons = {word for word, senses in index.items() if _is_person(senses[0], hypernyms)}
    chosen = sorted(word for word in persons - THINGS if word.isalpha() and word.islower() and len(word) > 2)
    heading = "# Nouns whose first sense is a person, in the singular.\n# Source: WordNet 3.0 (Princeton University), "
    heading += "by transforms/lexicon/data/build_persons.py.\n"
    (WORDS / "wordnet_persons.txt").write_text(heading + "\n".join(chosen) + "\n", encoding="utf-8")


def _read(folder: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The senses of each noun, the most frequent first, and the wider senses of each sense."""
    index: dict[str, list[str]] = {}
    for line in (folder / "index.noun").read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            index[fields[0]] = fields[-int(fields[2]) :]
    hypernyms: dict[str, list[str]] = {}
    for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        if not line.startswith(" "):
            fields = line.partition("|")[0].split()
            at = 4 + 2 * int(fields[3], 16)
            pointers = [fields[k : k + 4] for k in range(at + 1, at + 1 + 4 * int(fields[at]), 4)]
            hypernyms[fields[0]] = [target for symbol, target, _, _ in pointers if symbol in ("@", "@i")]
    return index, hypernyms


def _is_person(sense: str, hypernyms: dict[str, list[str]]) -> bool:
    return sense == PERSON or any(_is_person(wider, hypernyms) for wider in hypernyms.get(sense, ()))


if __name__ == "__main__":
    main(sys.argv[1])
