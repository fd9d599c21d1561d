"""Meanings of the columns that only views have, and of the tables of the copies index; the rest is in ``warehouse.fields``."""

from __future__ import annotations

SHOWN = {
    # of articles
    "outlet": "Name of the outlet.",
    "story": "Headline of the story, else of the article.",
    "original": "Title of the text that the copies come from.",
    "original_outlet": "Outlet of the original.",
    "wire": "Agencies credited in the texts of the group.",
    "kept_share": "Share of the fullest text's own prose kept by the article, 0 to 1.",
    "added_words": "Words of the article's own prose that are not in the fullest text.",
    "cut_words": "Words of the fullest text's own prose that are not in the article.",
    "story_articles": "How many articles tell the story, copies included.",
    "story_outlets": "How many outlets carry the story.",
    "days_in": "Days since the story's first known day of publication.",
    "outlet_order": "1 for the outlets that carried the story first, by day, 2 for the next, …",
    "own_share": "Share of the article's words that no earlier article has, 0 to 1.",
    "texts": "How many distinct texts: copies count once.",
    "carried_by": "How many articles carry it, copies included.",
    "first_on": "Earliest known publication day.",
    # of who stands beside whom
    "other_name": "Name of the other entity.",
    "other_kind": "What the other entity is.",
    "other_entity_key": "The other entity.",
    "together": "How often the two are named close together, copies apart.",
    "passage": "One place where they are, from the one name to the other.",
    # of days
    "day": "The day, UTC.",
    "runs": "How many runs.",
    "refused_runs": "Of these, how many the audit stopped.",
    "quarantined_share": "Share of the records that were rejected, 0 to 1.",
    "rejected_for": "Codes of the rejections with their numbers, the most frequent first.",
    "usual_articles": "New and revised articles of such a day: the median of the ten before.",
    "undated_share": "Share of the articles loaded that day that have no day of publication, 0 to 1.",
    "copied_share": "Share of them that are copies, 0 to 1.",
    "not_english_share": "Share of them that facts are not read from, because of their language, 0 to 1.",
    "unmet": "Checks of that day's runs that warned or failed.",
    "audits": "How many audits of the whole warehouse were made that day.",
    "audits_failed": "Critical checks that failed in them.",
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
    "is_rejected": "Whether an analyst rejected the claim or quotation.",
    "is_named": "Whether entity_key takes the place of the speaker as read.",
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
    "place": "Where the figure holds; null if its clause does not say.",
    "base_unit": "The unit without what it is per.",
    "series": "level, change (rose by 3 %) or new (1,200 new cases): figures of different series are never compared.",
    "as_of_basis": "stated: as_of is what the text says; published: it is the day of publication.",
    "source": "Who gives the figure; null in the outlet's own voice.",
    # of disputes
    "against": "The opposing statement.",
    "against_by": "Who makes the opposing statement.",
    "against_outlets": "Outlets that carry the opposing statement.",
    "against_low": "Lower bound of the opposing statement.",
    "against_high": "Upper bound of the opposing statement.",
    "confidence": "high: the text itself contests the figure; medium: two sources side by side, or a figure that another text turns down; low: the rest.",
    "reasons": "What the row is believed for: the words of the text that contest the figure, or what both statements share.",
    "against_sentence": "The sentence of the opposing statement.",
    "against_articles": "Articles that carry the opposing statement.",
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
    "changes": "What the wording changed, cut or added compared with the fullest.",
    "fullest": "The wording with most words: of the quotation, or the article with the fullest text of the copies.",
    "fullest_outlet": "The outlet that printed it.",
    "quotations": "How many quotations.",
    "similar_lineages": "Other occasions on which similar words were said.",
    "denials": "How many numbers were denied.",
}  # fmt: skip

OF_VIEWS = {
    "disputed_figures": {
        "kind": "rejected, excluded or corrected: how a text sets the two against each other; differs: two texts that exclude each other.",
        "outlets": "Outlets that carry the statement.",
        "articles": "article_id of the articles that carry the statement.",
        "against_articles": "article_id of the articles that carry the opposing statement.",
    },
    "paired_statements": {
        "cue": "The words that contest the figure, and whether they do so by themselves (contest), set two sources side by side (contrast), or only hint at it (hint)."
    },
    "syndication": {
        "articles": "How many articles the group of copies has.",
        "outlets": "How many outlets print the group's text.",
        "published_on": "Day of publication of this article; null if nothing gives it.",
    },
    "quote_lineage": {
        "text": "The words quoted in this article.",
        "articles": "How many articles quote the utterance.",
        "quotations": "How many quotations of the utterance there are.",
    },
    "data_quality_daily": {"outlets": "How many outlets the articles loaded that day are from."},
}
"""Columns with a special meaning in one view; that of a column which a table gives it is the table's (``warehouse.view_columns``)."""

INDEX = {
    "article": "Copies index, for the next comparison: each current article, with a sample of its signature, its terms and its place.",
    "signature": "Copies index: hashes of an article's stretches of words.",
    "unit": "Copies index: hashes of an article's lines.",
    "block": "Copies index: lines that recur, and whether they are boilerplate.",
    "stock": "Copies index: stretches of words too common to identify copies.",
    "place": "Copies index: where an article's text stands in the text log beside the warehouse, and its bytes there.",
    "made_by": "Copies index: version of the code that made its hashes; `wirehouse rebuild` rebuilds an older one.",
}
