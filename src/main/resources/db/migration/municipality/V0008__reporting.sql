-- V0008: what reports say became of measures and priorities, as printed.
-- Which measure an item is, is a link in thread_link with its state and reason, so it is not a column here.
CREATE TABLE reporting_item (
    id          text        PRIMARY KEY,
    year        integer     NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('measure', 'priority')),
    area        text        NOT NULL,
    focus_area  text        NOT NULL,
    title       text        NOT NULL,
    quoted      boolean     NOT NULL,
    outcome     text        NOT NULL,
    note_nb     text,
    note_nn     text,
    note_en     text,
    source      text        NOT NULL,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at),
    CHECK ((note_nb IS NULL) = (note_nn IS NULL) AND (note_nb IS NULL) = (note_en IS NULL))
);
CREATE INDEX reporting_item_year ON reporting_item (year);

-- Our reading of a whole report for each measure. It counts where the report has no item with the measure's title.
CREATE TABLE reporting_reading (
    measure         text        NOT NULL,
    year            integer     NOT NULL,
    outcome         text,
    title_in_report text,
    by_title        boolean     NOT NULL,
    note            text,
    known_at        timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (measure, year)
);
GRANT SELECT, INSERT ON reporting_item, reporting_reading TO rodtrad_app;
