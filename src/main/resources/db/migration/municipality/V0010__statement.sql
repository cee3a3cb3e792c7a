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
