"""Attribution: which words of the prose are given to somebody, by quotation or by report."""

from transforms.facts.speech.reports.attribution import Attribution
from transforms.facts.speech.reports.read_attributions import read_attributions

__all__ = ["Attribution", "read_attributions"]
