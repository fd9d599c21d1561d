"""Attribution: which words of the prose are given to somebody, by quotation or by report."""

from transforms.attribution.reader import read_attributions
from transforms.attribution.record import Attribution

__all__ = ["Attribution", "read_attributions"]
