-- Cost centres with validity. The budget area of an entry follows from its cost centre, so a reorganisation adds rows
-- here and never touches an entry. Periods are whole fiscal years: within a year a cost centre has one area.
CREATE TABLE chart_cost_centre (
    code         text NOT NULL,
    name         text NOT NULL,
    service_unit text NOT NULL,
    budget_area  text NOT NULL REFERENCES organisation_budget_area,
    employees    integer CHECK (employees >= 0),
    valid        daterange NOT NULL CHECK (NOT isempty(valid)),
    origin       text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (code, valid)
);

GRANT SELECT, INSERT ON chart_cost_centre TO rodtrad_app;
