-- Who has read which sentence with which figure in it.
-- The annual report is put together anew from its figures each time, so a late entry can turn a number inside a
-- sentence that somebody wrote when it was another. An edition is refused until each such sentence has been read with
-- the number it now has. A reading is an act by a person: kept for ever, never changed, never taken back.
CREATE TABLE document_reading (
    document    text        NOT NULL,
    chapter     text        NOT NULL,
    -- Key of the sentence's text. A sentence that says «less» has another key than one that says «more».
    sentence    text        NOT NULL,
    -- The figure, and which one it is when a sentence has the same figure more than once (from 0).
    figure      text        NOT NULL,
    place       int         NOT NULL CHECK (place >= 0),
    -- As it was written, with its sign, in bokmål: a reading holds for every language.
    shown       text        NOT NULL,
    -- The value behind it, before it was rounded: an amount that moves is read again although it is written the same.
    exact       text        NOT NULL,
    read_by     text        NOT NULL CHECK (read_by <> ''),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (document, chapter, sentence, figure, place, shown, exact)
);
GRANT SELECT, INSERT ON document_reading TO rodtrad_app;
