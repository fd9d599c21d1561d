"""Attribution: which words of the prose are given to somebody, by quotation or by report."""

from transforms.attribution.reader import Attribution, read_attributions

__all__ = ["Attribution", "read_attributions"]
