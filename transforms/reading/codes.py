"""Why something that was read is not an article: every reject code, stated once. Docs list these."""

from __future__ import annotations

from transforms.reading.mending import MENDINGS

REJECT_CODES = {
    "empty_file": "The file has no bytes in it.",
    "no_records": "The file, archive or stream is readable but holds no record.",
    "no_text": "The record or page has no text, or only white space.",
    "no_text_field": "No column or field of the file is recognised as the text; the message suggests one for --map.",
    "text_too_long": "The record is longer than the limit for one record.",
    "reader_fault": "Reading the record failed; the message holds the error. Please report it.",
    "binary_file": "The file is not text in any encoding.",
    "unknown_format": "This kind of file is not supported.",
    "broken_json": "The line, or the rest of the document, is not JSON.",
    "not_a_record": "The JSON value is not an object with fields.",
    "broken_row": "The row is not valid CSV, for example because a quote is never closed.",
    "ragged_row": "The row has more or fewer cells than the header.",
    "broken_html": "The page could not be parsed.",
    "broken_xml": "The feed or news XML could not be parsed.",
    "broken_pdf": "The PDF could not be read.",
    "broken_rtf": "The RTF document could not be read.",
    "scanned_pdf": "The PDF holds scanned pages without text; run OCR on it first.",
    "error_page": "The server answered the crawler with an error; the page is not an article.",
    "own_file": "The file is part of a warehouse, not a source of articles.",
    "not_parquet": "The file is not Parquet, or is damaged.",
    "damaged_archive": "The archive or compressed file is damaged; what came before the damage was read.",
    "truncated": "The file is cut off; the last record is lost, those before it were read.",
    "encrypted_member": "The document, or the member of the archive, is encrypted.",
    "unsafe_path": "The member's path leads outside the archive; it was not read.",
    "unsupported_member": "The member of the archive is a link, a device or a sparse file, or its compression is not supported.",
    "nested_archive": "Archives inside archives are not read; unpack the outer one.",
    "archive_bomb": "The compressed data expands beyond the limit; reading stopped.",
    "unreadable": "The system refused to open or read the file.",
    "not_a_file": "This is a socket, a pipe or a device, not a file.",
    "symlink_loop": "The link leads to a folder that is being read already.",
    "outside_source": "The link leads out of the source; to read its target, name that as a source too.",
}

NOTES = {
    "encoding": "The file's encoding was taken from a byte order mark or guessed from its bytes.",
    "encoding_mixed": "Bytes that are not UTF-8 were read as Windows-1252.",
    "surrogates": "Unpaired surrogates became U+FFFD.",
    "html_in_text": "A text file that holds an HTML page was read as HTML.",
    "feed_summary": "The feed has only a summary of the article; that is the text.",
    "text_cut": "The document exceeds the limit; only its beginning was read.",
    "text_joined": "The text came as a list of paragraphs and was joined.",
    "unused:FIELD": "The field's value could not be used; it is kept in extra.",
    "day_first:DATE": "Other dates in the file show that the day comes before the month; this date was read that way.",
    "day_order_unsure:DATE": "Day and month could be swapped; nothing in the file decides. Read with the month first.",
    **MENDINGS,
}
"""Repairs made while reading, as they stand in a record's ``notes``; ``encoding:NAME`` names the encoding."""
