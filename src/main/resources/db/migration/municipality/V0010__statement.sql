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
CREATE TABLE statement_choice_batch (
    id          integer     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('counterparts', 'placings', 'signs', 'frames')),
    file        text        NOT NULL,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at)
);
CREATE INDEX ON statement_choice_batch (kind, known_at);

CREATE TABLE statement_counterpart_rule (
    batch_id    integer NOT NULL REFERENCES statement_choice_batch,
    position    integer NOT NULL,
    entity      text    NOT NULL,
    pair        text    NOT NULL,
    account     text    NOT NULL,
    function    text    NOT NULL,
    area        text    NOT NULL,
    project     text    NOT NULL,
    counterpart text    NOT NULL,
    valid_from  integer NOT NULL,
    valid_to    integer CHECK (valid_to >= valid_from),
    reason      text    NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (batch_id, position)
);

CREATE TABLE statement_mapping_override (
    batch_id      integer NOT NULL REFERENCES statement_choice_batch,
    position      integer NOT NULL,
    form          text    NOT NULL,
    account_class integer NOT NULL CHECK (account_class IN (0, 1, 2)),
    accounts      text    NOT NULL,
    functions     text    NOT NULL,
    line          text    NOT NULL,
    valid_from    integer NOT NULL,
    valid_to      integer CHECK (valid_to >= valid_from),
    reason        text    NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (batch_id, position)
);

CREATE TABLE statement_sign_override (
    batch_id   integer NOT NULL REFERENCES statement_choice_batch,
    position   integer NOT NULL,
    form       text    NOT NULL,
    convention text    NOT NULL CHECK (convention IN ('statutory', 'posted')),
    valid_from integer NOT NULL,
    valid_to   integer CHECK (valid_to >= valid_from),
    reason     text    NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (batch_id, position)
);

CREATE TABLE statement_frame_rule (
    batch_id   integer NOT NULL REFERENCES statement_choice_batch,
    position   integer NOT NULL,
    outside    text    NOT NULL,
    valid_from integer NOT NULL,
    valid_to   integer CHECK (valid_to >= valid_from),
    reason     text    NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (batch_id, position)
);
GRANT SELECT, INSERT ON statement_choice_batch, statement_counterpart_rule, statement_mapping_override,
    statement_sign_override, statement_frame_rule TO rodtrad_app;
