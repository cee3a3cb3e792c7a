-- V0006: plans and what is in them.
-- Keys are for life and never reused. What a source says of a plan's status is a row of its own with the time it was
-- known, so that the register can be shown as of an earlier day.
CREATE TABLE plan_source (
    key         text        PRIMARY KEY,
    title       text        NOT NULL,
    known_at    timestamptz NOT NULL,
    why         text        NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at)
);

CREATE TABLE plan_register (
    key          text        PRIMARY KEY,
    position     integer     NOT NULL,
    name         text        NOT NULL,
    name_printed boolean     NOT NULL,
    kind         text        NOT NULL,
    kind_printed text        NOT NULL,
    level        text        NOT NULL,
    -- Not checked row by row: a plan may stand before its parent in the file.
    parent       text        REFERENCES plan_register DEFERRABLE INITIALLY DEFERRED,
    ordered_by   text        REFERENCES plan_register DEFERRABLE INITIALLY DEFERRED,
    period       text,
    adopted_by   text,
    case_number  text,
    dated        text,
    dated_what   text,
    next_step    text,
    note         text,
    recorded_at  timestamptz NOT NULL,
    CHECK ((dated IS NULL) = (dated_what IS NULL))
);

CREATE TABLE plan_status (
    plan        text        NOT NULL REFERENCES plan_register,
    status      text        NOT NULL,
    source      text        NOT NULL REFERENCES plan_source,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (plan, known_at)
);

CREATE TABLE plan_element (
    key           text        PRIMARY KEY,
    kind          text        NOT NULL,
    position      integer     NOT NULL,
    parent        text        REFERENCES plan_element DEFERRABLE INITIALLY DEFERRED,
    plan          text        REFERENCES plan_register,
    printed_order integer     NOT NULL,
    title         text        NOT NULL,
    title_printed boolean     NOT NULL,
    summary       text,
    shared        boolean     NOT NULL,
    owners        text[]      NOT NULL,
    committees    text[]      NOT NULL,
    partial       boolean     NOT NULL,
    measurement   text,
    ambition      text,
    note          text,
    source        text        NOT NULL REFERENCES plan_source,
    known_at      timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL CHECK (known_at <= recorded_at)
);
GRANT SELECT, INSERT ON plan_source, plan_register, plan_status, plan_element TO rodtrad_app;
