"""Regions that stand behind a town's name in news, in any place of an article: states, provinces, parts of Britain."""

from __future__ import annotations

from transforms.lexicon.word_lists import entries

# in small letters, without stops; what only one place takes for a region is added there
REGIONS = entries(
    """
    ala | alabama | alaska | alberta | ariz | arizona | ark | arkansas | british columbia | calif | california
    colo | colorado | conn | connecticut | dc | del | delaware | england | fla | florida | ga | georgia | hawaii
    idaho | ill | illinois | ind | indiana | iowa | iraq | kan | kansas | kentucky | ky | la | louisiana | maine
    manitoba | maryland | mass | massachusetts | md | mich | michigan | minn | minnesota | miss | mississippi
    missouri | mo | mont | montana | nc | nd | neb | nebraska | nev | nevada | new hampshire | new jersey
    new mexico | new south wales | new york | nh | nj | nm | north carolina | north dakota | northern ireland
    nova scotia | ny | ohio | okla | oklahoma | ontario | ore | oregon | pa | pennsylvania | quebec | queensland
    rhode island | ri | sc | scotland | sd | south carolina | south dakota | tasmania | tenn | tennessee | texas
    uk | utah | va | vermont | victoria | virginia | vt | wales | wash | washington | west virginia | wis
    wisconsin | wyo | wyoming
"""
)
