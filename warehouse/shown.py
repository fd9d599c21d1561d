"""Meanings of the columns that only views have, and of the tables of the copies index; the rest is in ``warehouse.fields``."""

from __future__ import annotations

SHOWN = {
    # of articles
    "outlet": "Name of the outlet.",
    "story": "Headline of the story, else of the article.",
    "original": "Title of the text that the copies come from.",
    "original_outlet": "Outlet of the original.",
    "wire": "Agencies credited in the texts of the group.",
    "kept_share": "Share of the original's own prose kept by the copy, 0 to 1.",
    "added_words": "Words of the copy's own prose that are not in the original.",
    "cut_words": "Words of the original's own prose that are not in the copy.",
    "texts": "How many distinct texts: copies count once.",
    "carried_by": "How many articles carry it, copies included.",
    "first_on": "Earliest known publication day.",
    # of versions
    "period": "1 for the period of the article's first text, 2 for the next, …",
    "doubt": "unlike_other_versions: shares almost nothing with them; id_reused: kept as an article of its own.",
    "text_starts": "How the text begins.",
    "other_title": "Title of the nearest other version, or of the article with the same id.",
    "other_text_starts": "How its text begins.",
    # of who and what
    "read_key": "The entity before corrections: entity_key of dim_entity and the facts.",
    "name_as_read": "Its name before corrections.",
    "said_key": "claim_key or quote_key.",
    "is_corrected": "Whether an analyst's correction changed the speaker.",
    "speaker": "Name of who said it; null in the outlet's own voice.",
    "speaker_as_written": "Who said it, in the words of the article.",
    "said_by": "Who makes the statement; null in the outlet's own voice.",
    "thing": "What is counted or measured.",
    "sentence": "The sentence it stands in.",
    "statement": "The figure with its bounds, in words.",
    "figure": "The number that represents the statement: its value, else its bound.",
    "measure_kin": "The measure; user and people counts are treated as one.",
    "counted_kin": "The counted noun; near synonyms of user are treated as one.",
    "words": "Longer words of the sentence, used to match statements about the same thing.",
    "is_supposed": "Whether the denial is only supposed, forbidden or predicted, so that it denies no stated figure.",
    "anchors": "Figures that link it to other statements: its own, and those that its speaker denies in the same sentence.",
    # of disputes
    "against": "The opposing statement.",
    "against_by": "Who makes the opposing statement.",
    "against_outlets": "Outlets that carry the opposing statement.",
    "against_low": "Lower bound of the opposing statement.",
    "against_high": "Upper bound of the opposing statement.",
    "how": "denied: the number itself is rejected; excluded: no number fits both statements' bounds.",
    "disputed_since": "First day on which both are known to have been published.",
    "claim_keys": "Claims that make the statement.",
    "against_keys": "Claims behind the opposing statement.",
    # of derivations
    "derived_figure": "The earlier figure, worked out from level and difference.",
    "level": "The level as written.",
    "difference": "The difference as written.",
    "level_sentence": "The sentence of the level.",
    "difference_sentence": "The sentence of the difference.",
    "level_claim_key": "The claim of the level.",
    "difference_claim_key": "The claim of the difference.",
    # of timelines, quotations, speakers
    "figure_before": "The figure of the statement before it.",
    "moved_by": "The figure minus the one before it.",
    "changes": "What the wording changed, cut or added compared with the first.",
    "quotations": "How many quotations.",
    "similar_lineages": "Other occasions on which similar words were said.",
    "denials": "How many numbers were denied.",
}  # fmt: skip

INDEX = {
    "article": "Copies index, for the next comparison: each current article, with a sample of its signature, its terms and its place.",
    "signature": "Copies index: hashes of an article's stretches of words.",
    "unit": "Copies index: hashes of an article's lines.",
    "block": "Copies index: lines that recur, and whether they are boilerplate.",
    "stock": "Copies index: stretches of words too common to identify copies.",
    "place": "Copies index: where an article's text stands in the text log beside the warehouse, and its bytes there.",
    "made_by": "Copies index: version of the code that made its hashes; `wirehouse rebuild` rebuilds an older one.",
}
