-- V0012: investment projects, what they may cost in all, and how they are said to go.
-- Kept for ever: what the council was told of a project one year must be found again the next. So the application may
-- add and read, and nothing else. A frame that is changed is a new row with its decision.
CREATE TABLE investment_project (
    key          text PRIMARY KEY CHECK (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
    position     integer NOT NULL,
    name         text NOT NULL,
    entity       text NOT NULL REFERENCES organisation_entity,
    committee    text REFERENCES organisation_committee,
    budget_area  text REFERENCES organisation_budget_area,
    part         integer NOT NULL CHECK (part BETWEEN 1 AND 4),
    place        text,
    district     text,
    description  text,
    priority     integer CHECK (priority > 0),
    started      integer,
    planned_end  integer,
    origin       text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL CHECK (known_at <= recorded_at)
);

CREATE TABLE investment_frame (
    project      text NOT NULL REFERENCES investment_project,
    amount_ore   bigint NOT NULL CHECK (amount_ore > 0),
    decision     text REFERENCES decision_decision,
    origin       text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (project, known_at)
);

-- A row of a table of status: one project, or several that the table shows as one.
CREATE TABLE investment_status (
    fiscal_year  integer NOT NULL,
    committee    text NOT NULL REFERENCES organisation_committee,
    section      text NOT NULL CHECK (section ~ '^[A-Z][A-Z0-9]{0,9}$'),
    position     integer NOT NULL CHECK (position > 0),
    name         text NOT NULL,
    projects     text[] NOT NULL CHECK (cardinality(projects) > 0),
    state        text NOT NULL CHECK (state IN
        ('on_plan', 'delayed', 'not_assessed', 'completed', 'stopped', 'none')),
    note         text,
    known_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL CHECK (known_at <= recorded_at),
    PRIMARY KEY (fiscal_year, committee, section, position, known_at)
);

GRANT SELECT, INSERT ON investment_project, investment_frame, investment_status TO rodtrad_app;
