-- V0009: values that a source states, kept as printed with the heading they stand under.
-- A corrected value is a new row with a later known_at; a report as of an earlier day keeps the old one.
CREATE TABLE statistic_value (
    key         text        NOT NULL,
    series      text        NOT NULL,
    year        integer     NOT NULL,
    part        text,
    part_name   text,
    value       numeric     NOT NULL,
    unit        text        NOT NULL CHECK (unit IN ('percent', 'persons', 'count', 'thousand-kroner')),
    source      text        NOT NULL,
    place       text        NOT NULL,
    origin      text        NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (key, known_at)
);
CREATE INDEX statistic_value_series ON statistic_value (series);
GRANT SELECT, INSERT ON statistic_value TO rodtrad_app;
