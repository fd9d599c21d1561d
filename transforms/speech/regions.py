"""Regions that stand behind a town's name between commas: "in Salem, Oregon, the mayor said"."""

from __future__ import annotations

from transforms.wordlists import entries

# without stops
REGIONS = entries(
    """
    alabama | alaska | arizona | arkansas | california | colorado | connecticut | delaware | florida | georgia |
    hawaii | idaho | illinois | indiana | iowa | kansas | kentucky | louisiana | maine | maryland | massachusetts |
    michigan | minnesota | mississippi | missouri | montana | nebraska | nevada | new hampshire | new jersey |
    new mexico | new york | north carolina | north dakota | ohio | oklahoma | oregon | pennsylvania | rhode island |
    south carolina | south dakota | tennessee | texas | utah | vermont | virginia | washington | west virginia |
    wisconsin | wyoming | ala | ariz | ark | calif | colo | conn | del | fla | ga | ill | ind | kan | ky | la | md |
    mass | mich | minn | miss | mo | mont | neb | nev | nh | nj | nm | ny | nc | nd | okla | ore | pa | ri | sc |
    sd | tenn | vt | va | wash | wis | wyo | dc | uk | ontario | quebec | alberta | british columbia | nova scotia |
    manitoba | england | scotland | wales | northern ireland | ireland | france | germany | spain | italy | poland |
    russia | turkey | china | japan | india | pakistan | australia | canada | mexico | brazil | egypt | israel |
    iraq | syria | afghanistan | south africa | kenya | nigeria | switzerland | austria | belgium | sweden | norway |
    denmark | finland | greece | ukraine | new south wales | queensland | victoria | tasmania | uttar pradesh |
    gujarat | maharashtra | kerala | tamil nadu
"""
)
