-- Cost centres with validity. The budget area of an entry follows from its cost centre, so a reorganisation adds rows
-- here and never touches an entry. Periods are whole fiscal years: within a year a cost centre has one area
-- and belongs to one accounting entity.
-- number stands for the code in entries, of which there are millions; it is the same for all periods of a code.
CREATE TABLE chart_cost_centre (
    code         text NOT NULL,
    number       integer NOT NULL CHECK (number BETWEEN 1 AND 500000),
    name         text NOT NULL,
    service_unit text NOT NULL,
    budget_area  text NOT NULL REFERENCES organisation_budget_area,
    entity       text NOT NULL DEFAULT 'KK' REFERENCES organisation_entity,
    employees    integer CHECK (employees >= 0),
    valid        daterange NOT NULL CHECK (NOT isempty(valid)),
    origin       text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (code, valid),
    UNIQUE (number, valid)
);

GRANT SELECT, INSERT ON chart_cost_centre TO rodtrad_app;
