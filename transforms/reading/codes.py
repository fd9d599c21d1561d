"""Why something that was read is not an article: every reject code, stated once. Docs list these."""

from __future__ import annotations

from transforms.reading.mending import MENDINGS

REJECT_CODES = {
    "empty_file": "The file has no bytes in it.",
    "no_records": "The file, archive or stream is readable but holds no record.",
    "no_text": "The record or page has no text, or nothing but blanks.",
    "no_text_field": "No column or field of the file is recognised as the text; the message says which to name with --map.",
    "text_too_long": "The record is longer than the limit for one record.",
    "reader_fault": "Reading the record failed; the message holds the error. Please report it.",
    "binary_file": "The file is not text in any encoding.",
    "unknown_format": "The kind of file is not one that is read.",
    "broken_json": "The line, or the rest of the document, is not JSON.",
    "not_a_record": "The JSON value is not an object with fields.",
    "broken_row": "The row breaks the rules of CSV, as with a quote that is never closed.",
    "ragged_row": "The row has more or fewer cells than the header.",
    "broken_html": "The page could not be parsed.",
    "broken_xml": "The feed or news XML could not be parsed.",
    "broken_pdf": "The PDF could not be read.",
    "broken_rtf": "The RTF document could not be read.",
    "scanned_pdf": "The PDF has pictures of pages and no text; it needs OCR first.",
    "error_page": "The crawler was answered with an error; the page is no article.",
    "own_file": "The file is part of a warehouse, not a source of articles.",
    "not_parquet": "The file is not Parquet, or is damaged.",
    "damaged_archive": "The archive or compressed file is damaged; what came before the damage was read.",
    "truncated": "The file ends before its end; the record that was cut off is lost, those before it were read.",
    "encrypted_member": "The archive's member or the document is encrypted.",
    "unsafe_path": "The archive's member names a place outside the archive; it was not read.",
    "unsupported_member": "The archive's member is a link, a device or a sparse file, or its compression is not supported.",
    "nested_archive": "An archive within an archive is not read; unpack the outer one.",
    "archive_bomb": "The compressed data grows beyond all reason; reading stopped.",
    "unreadable": "The system refused to open or read the file.",
    "not_a_file": "A socket, a pipe or a device was found where a file was expected.",
    "symlink_loop": "The link leads to a folder that is read already.",
    "outside_source": "The link leads out of the source; name what it leads to as a source of its own.",
}

NOTES = {
    "encoding": "The file's encoding was told by a byte order mark or guessed from its bytes.",
    "encoding_mixed": "Bytes that are not UTF-8 were read as Windows-1252.",
    "surrogates": "Half surrogate pairs became U+FFFD.",
    "html_in_text": "A text file that holds an HTML page was read as HTML.",
    "feed_summary": "The feed has only a summary of the article; the text is that.",
    "text_cut": "The document is longer than the limit; only its beginning was read.",
    "text_joined": "The text came as a list of paragraphs and was joined.",
    "unused:FIELD": "The value given for the field could not be used for it; it is kept in extra.",
    "day_first:DATE": "The other dates of the file show that the day stands before the month; the date was read so.",
    "day_order_unsure:DATE": "Day and month may be meant the other way round; nothing in the file tells. Read month first.",
    **MENDINGS,
}
"""Repairs made while reading, as they stand in a record's ``notes``; ``encoding:NAME`` names the encoding."""
