"""What the columns mean that only views have, and the tables of the copies index; the rest is in ``warehouse.fields``."""

from __future__ import annotations

SHOWN = {
    # of articles
    "outlet": "Name of the outlet.",
    "story": "Headline of the story, else of the article.",
    "original": "Title of the text that the copies come from.",
    "original_outlet": "Outlet of the original.",
    "wire": "Agencies credited in the texts of the group.",
    "kept_share": "Share of the original's own prose that the copy kept, 0 to 1.",
    "added_words": "Words of the copy's own prose that the original does not have.",
    "cut_words": "Words of the original's own prose that the copy does not have.",
    "texts": "How many distinct texts: copies count once.",
    "carried_by": "How many articles carry it, copies included.",
    "first_on": "Earliest known publication day.",
    # of versions
    "period": "1 for the period in which the first text of the article held, 2 for the next, …",
    "doubt": "unlike_other_versions: shares almost nothing with them; id_reused: kept as an article of its own.",
    "text_starts": "How the text begins.",
    "other_title": "Title of the nearest other version, or of the article with the same id.",
    "other_text_starts": "How its text begins.",
    # of who and what
    "read_key": "The entity as the readers have it: entity_key of dim_entity and the facts.",
    "name_as_read": "Its name as the readers have it.",
    "said_key": "claim_key or quote_key.",
    "is_corrected": "Whether an analyst's correction changed the speaker.",
    "speaker": "Name of who said it; null in the outlet's own voice.",
    "speaker_as_written": "Who said it, in the words of the article.",
    "said_by": "Who makes the statement; null in the outlet's own voice.",
    "thing": "What is counted or measured.",
    "sentence": "The sentence it stands in.",
    "statement": "The figure with its bounds, in words.",
    "figure": "The one number that stands for the statement: its value, else its bound.",
    "measure_kin": "The measure, user and people counts taken as one.",
    "counted_kin": "The counted noun, near kin of user taken as one.",
    "words": "Longer words of the sentence, by which statements on one thing know each other.",
    "is_supposed": "A denial that only supposes, forbids or foretells, and so denies no stated figure.",
    "anchors": "Figures that tie it to other statements: its own, and those that its speaker denies in the same sentence.",
    # of disputes
    "against": "The statement that stands against it.",
    "against_by": "Who makes the statement that stands against it.",
    "against_outlets": "Outlets that carry what stands against it.",
    "against_low": "Lower bound of what stands against it.",
    "against_high": "Upper bound of what stands against it.",
    "how": "denied: the number itself is rejected; excluded: the bounds leave no number that fits both.",
    "disputed_since": "First known day on which both had been published.",
    "claim_keys": "Claims that make the statement.",
    "against_keys": "Claims that stand against it.",
    # of derivations
    "derived_figure": "The earlier figure that the level and the difference give.",
    "level": "The level as written.",
    "difference": "The difference as written.",
    "level_sentence": "The sentence of the level.",
    "difference_sentence": "The sentence of the difference.",
    "level_claim_key": "The claim of the level.",
    "difference_claim_key": "The claim of the difference.",
    # of timelines, quotations, speakers
    "figure_before": "The figure of the statement before it.",
    "moved_by": "The figure less the one before it.",
    "changes": "What the wording changed, cut or added against the first.",
    "quotations": "How many quotations.",
    "similar_lineages": "Other occasions on which similar words were said.",
    "denials": "How many numbers denied.",
}  # fmt: skip

INDEX = {
    "article": "Copies index, for the next comparison: a current article, its signature's sample, terms and place.",
    "signature": "Copies index: hashes of an article's stretches of words.",
    "unit": "Copies index: hashes of an article's lines.",
    "block": "Copies index: lines that recur, and whether they are boilerplate.",
    "stock": "Copies index: stretches of words too common to tell copies by.",
    "place": "Copies index: where an article's text stands in the text log beside the warehouse, and its bytes there.",
    "made_by": "Copies index: the version of the readers whose hashes it holds; with another one `wirehouse rebuild` makes it anew.",
}
