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

-- Small tables of numbers with dimensions, as a statistical office publishes them. An edition is never edited: a new
-- one with a later known_at counts from then on, and a report as of an earlier day keeps the old.
CREATE TABLE statistic_cube (
    id          integer     PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    key         text        NOT NULL,
    title       text        NOT NULL,
    unit        text        NOT NULL,
    decimals    smallint    NOT NULL CHECK (decimals BETWEEN 0 AND 6),
    source      text        NOT NULL,
    file        text        NOT NULL,
    origin      text        NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at)
);
CREATE INDEX statistic_cube_key ON statistic_cube (key, known_at);

-- The categories of a dimension are read and written together, and never one by one.
CREATE TABLE statistic_dimension (
    cube     integer  NOT NULL REFERENCES statistic_cube,
    position smallint NOT NULL,
    code     text     NOT NULL,
    title    text     NOT NULL,
    role     text     NOT NULL CHECK (role IN ('time', 'geo', 'metric', 'other')),
    codes    text[]   NOT NULL,
    titles   text[]   NOT NULL,
    units    text[]   NOT NULL,
    PRIMARY KEY (cube, position),
    CHECK (cardinality(codes) = cardinality(titles) AND cardinality(codes) = cardinality(units))
);

-- place: the number of the value when all are counted in the order of the dimensions, the last one fastest.
CREATE TABLE statistic_cell (
    cube   integer NOT NULL REFERENCES statistic_cube,
    place  integer NOT NULL CHECK (place >= 0),
    value  numeric,
    status text    NOT NULL,
    PRIMARY KEY (cube, place)
);
GRANT SELECT, INSERT ON statistic_cube, statistic_dimension, statistic_cell TO rodtrad_app;
