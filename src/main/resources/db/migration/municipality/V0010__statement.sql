-- V0010: what the source printed for a figure of ours, kept beside it.
-- Kept for ever and never edited: a reader who finds another number in the printed report must find out why here.
-- The same figure may be printed in several tables of the source, and not with the same value.
CREATE TABLE statement_published_figure (
    figure         text        NOT NULL,
    source_table   text        NOT NULL,
    printed        numeric     NOT NULL,
    unit           text        NOT NULL CHECK (unit IN ('thousands', 'percent')),
    printed_column text,
    note           text,
    known_at       timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (figure, source_table)
);
GRANT SELECT, INSERT ON statement_published_figure TO rodtrad_app;

-- What a source or a register states for the notes to the accounts: balances of funds and loans, rules' inputs.
-- A corrected statement is a new row with a later known_at; a page as of an earlier day keeps the old one.
CREATE TABLE statement_note_fact (
    register    text        NOT NULL,
    year        integer     NOT NULL,
    item        text        NOT NULL,
    part        text        NOT NULL,
    position    integer     NOT NULL,
    name        text        NOT NULL,
    value       numeric,
    unit        text        NOT NULL CHECK (unit IN ('kroner', 'percent', 'words')),
    rounded_to  bigint      NOT NULL CHECK (rounded_to >= 1),
    words       text,
    decision    text,
    source      text        NOT NULL,
    place       text        NOT NULL,
    origin      text        NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (register, year, item, part, known_at),
    CHECK ((unit = 'words') = (value IS NULL)),
    CHECK (value IS NOT NULL OR words IS NOT NULL)
);
GRANT SELECT, INSERT ON statement_note_fact TO rodtrad_app;

-- What a municipality has chosen for its statements: whom entities dealt with, own placings, own signs, own frames.
-- Each file replaces the one before it as a whole, from the day it was known; earlier days keep what they had.
-- Kept as it was handed in: it is read against the forms of the day it is used, and no statement asks for a line of it.
CREATE TABLE statement_choice (
    id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('counterparts', 'placings', 'signs', 'frames')),
    file        text        NOT NULL,
    content     text        NOT NULL,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at)
);
CREATE INDEX ON statement_choice (kind, known_at);
GRANT SELECT, INSERT ON statement_choice TO rodtrad_app;
