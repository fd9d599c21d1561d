"""A hundred kinds of text in which a reader might look back, or ahead, from each place: its time would grow with the square."""

from __future__ import annotations

FRAGMENTS = (
    # marks
    ".", "?!", "...", ". ", ".\u201d ", "!)", "-", "\u2014", " - ", ",", ", ", ":", ";", "/", " / ", "|", " | ", "(", ")", "()", "[", "<", "<>", "\"", "\" ",
    "\u201c", "\u201d", "'", "\u2018a\u2019 ", "' ", "*", "&", "&#", "%", "$", "@", "#", "\u2022 ", "_", "=",
    # blanks
    " ", "\t", "\u00a0", " \t", "\n", "\n ", "\r\n",
    # figures
    "1", "1,", "1,000", ",111", "1.", "1 ", "1/", "1-", "12:", "\u2155", "2019 ", "2019-", "'68 ", "$1 ", "50% ", "3 million ", "it cost $5m, $6m paid, 3 saw it by May ", "7 of ",
    "between 3 and ", "from 2 to ", "more than ", "one hundred and ", "hundred ", "1 of 2 ", "5 a year ", "twice three times ",
    # denials, reports, quotations
    "denied that 3 million ", "not 3 but ", "he said ", "he said. ", "said Ann Lee, ", "\u201cYes,\u201d said Ann. ", "told that ",
    "according to ", "who said that ", "\"No. \"No. ", "'s ", "neither 3 nor 4 ",
    # names
    "A", "Aa", "Ann Lee ", "A. ", "A.", "Mr. ", "Ann and ", "Ann of the ", "U.S. ", "AP/", "Lusa/ ", "Ann/AFP ", "Ann via ", "Acme Corp. ",
    "van der ", "Ministry of ",
    # dates
    "May ", "Monday ", "last year ", "the week after ", "in May of that year ", "1/2/19 ",
    # layout
    "By Ann Lee ", "OSLO (AP) - ", "(AP Photo/", "Photo: ", "Page 3\n", "5\n\n", "mil-\n", "a\n5\n", "12,-\n",
)  # fmt: skip
