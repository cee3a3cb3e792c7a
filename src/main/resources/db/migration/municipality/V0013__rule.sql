-- V0013: financial rules that the council has set, with the years they hold. The law's own rules come with the program.
-- A rule is changed by ending it and adding the next version, so that an old year is judged by what held in it.
CREATE TABLE rule_rule (
    key         text        NOT NULL,
    position    integer     NOT NULL,
    name_nb     text        NOT NULL,
    name_nn     text        NOT NULL,
    name_en     text        NOT NULL,
    value       text        NOT NULL,
    base        text,
    direction   text        NOT NULL CHECK (direction IN ('AT_LEAST', 'AT_MOST', 'INFORMATION')),
    threshold   text,
    unit        text        NOT NULL CHECK (unit IN ('PERCENT', 'KRONER')),
    decision    text        NOT NULL,
    source      text        NOT NULL,
    valid_from  integer     NOT NULL,
    valid_to    integer,
    mark        text        NOT NULL,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (key, valid_from, known_at)
);
GRANT SELECT, INSERT ON rule_rule TO rodtrad_app;
