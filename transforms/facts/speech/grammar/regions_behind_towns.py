"""Regions that stand behind a town's name between commas: "in Salem, Oregon, the mayor said"."""

from __future__ import annotations

from transforms.lexicon import regions
from transforms.lexicon.word_lists import entries

# without stops
REGIONS = regions.REGIONS | entries(
    """
    afghanistan | australia | austria | belgium | brazil | canada | china | denmark | egypt | finland | france
    germany | greece | gujarat | india | ireland | israel | italy | japan | kenya | kerala | maharashtra | mexico
    nigeria | norway | pakistan | poland | russia | south africa | spain | sweden | switzerland | syria | tamil nadu
    turkey | ukraine | uttar pradesh
"""
)
