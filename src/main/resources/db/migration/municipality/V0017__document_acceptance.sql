-- Who has taken it on themselves that something a gate found in a document may stand, and why.
-- An acceptance is bound to what it is about: when the sentence, the number, or what it was held against becomes
-- another, the finding has another fingerprint, and is open again. Never changed: it is taken back by a later entry.
CREATE TABLE document_acceptance (
    document    text        NOT NULL,
    -- SHA-256 of all that has to be the same for it to be the same finding.
    finding     text        NOT NULL CHECK (finding ~ '^[0-9a-f]{64}$'),
    -- 1 accepts, 2 takes it back, 3 accepts again. Two people who say the same at once cannot both be written.
    turn        int         NOT NULL CHECK (turn > 0),
    accepted    boolean     NOT NULL CHECK (accepted = (turn % 2 = 1)),
    -- What was found, so that the entry can be read when the document is another.
    chapter     text        NOT NULL,
    kind        text        NOT NULL,
    quote       text        NOT NULL,
    printed     text        NOT NULL,
    computed    text        NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    said_by     text        NOT NULL CHECK (said_by <> ''),
    -- Whether the name is that of a key; otherwise it is what the one who ran the command called themselves.
    signed_in   boolean     NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (document, finding, turn)
);
GRANT SELECT, INSERT ON document_acceptance TO rodtrad_app;
