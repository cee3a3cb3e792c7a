-- Who answers for what, and the log of changes.
-- A code means one thing for ever, so the application may add and read, and nothing else.
CREATE TABLE organisation_committee (
    code text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE organisation_budget_area (
    code         text PRIMARY KEY,
    name         text NOT NULL,
    committee    text REFERENCES organisation_committee,
    budget_table text NOT NULL CHECK (budget_table IN
        ('programme', 'central_income', 'central_expenditure', 'finance', 'dispositions', 'counter_item',
         'other_entity')),
    position     integer NOT NULL
);

CREATE TABLE organisation_service_unit (
    code text PRIMARY KEY,
    name text NOT NULL
);

CREATE TABLE organisation_district (
    code text PRIMARY KEY,
    name text NOT NULL
);

-- Who keeps accounts of its own. A municipality always has its treasury, and what names no entity belongs to it.
CREATE TABLE organisation_entity (
    code text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN
        ('municipal_treasury', 'municipal_undertaking', 'loan_fund', 'intermunicipal_company', 'other_entity')),
    CHECK ((code = 'KK') = (kind = 'municipal_treasury'))
);

INSERT INTO organisation_entity (code, name, kind) VALUES ('KK', 'Kommunekassen', 'municipal_treasury');

-- One row for each transaction that added something that a page is built from. What is kept in memory is kept with the
-- highest version it was read at, and dropped when a higher one appears.
CREATE TABLE organisation_change (
    version     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recorded_at timestamptz NOT NULL,
    what        text NOT NULL
);

GRANT SELECT, INSERT ON organisation_committee, organisation_budget_area, organisation_service_unit,
    organisation_district, organisation_entity, organisation_change TO rodtrad_app;
