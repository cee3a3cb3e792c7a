-- The budget as entries: the original one, and every later change with its decision or authority.
-- Kept for ever: reports show original, voted and revised budget side by side, and an auditor must see who changed what
-- in which case. So the application may add and read, and nothing else.
CREATE TABLE budget_import (
    id          integer PRIMARY KEY,
    name        text NOT NULL,
    sha256      text NOT NULL UNIQUE,
    scope       text NOT NULL CHECK (scope IN ('whole', 'partial')),
    origin      text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    entries     bigint NOT NULL,
    debit_ore   bigint NOT NULL,
    credit_ore  bigint NOT NULL,
    CHECK (known_at <= recorded_at)
);

-- number stands for the id in entries and sums. finding is the key of a text about what the source leaves open.
CREATE TABLE budget_adjustment (
    number      integer PRIMARY KEY,
    id          text NOT NULL UNIQUE,
    fiscal_year smallint NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('original', 'voted', 'reappropriation', 'delegated', 'technical')),
    authority   text NOT NULL CHECK (authority IN ('council', 'other_body', 'delegated', 'technical')),
    decision    text REFERENCES decision_decision,
    round       text NOT NULL,
    what        text NOT NULL,
    finding     text,
    scope       text NOT NULL CHECK (scope IN ('whole', 'partial')),
    origin      text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    import_id   integer REFERENCES budget_import,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    entries     integer NOT NULL,
    balance_ore bigint NOT NULL,
    CHECK (known_at <= recorded_at),
    CHECK (scope = 'partial' OR balance_ore = 0)
);

-- account_class is 0 investment or 1 operation; art is four digits without it.
CREATE TABLE budget_entry (
    adjustment    integer NOT NULL,
    cost_centre   integer NOT NULL,
    account_class smallint NOT NULL CHECK (account_class IN (0, 1)),
    art           smallint NOT NULL,
    function      smallint NOT NULL,
    project       text,
    amount_ore    bigint NOT NULL,
    origin        text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    text          text NOT NULL
);

CREATE INDEX budget_entry_drill ON budget_entry (cost_centre, adjustment);

-- Sums of operations, written in the transaction that adds the entries. art_group is the first digit, sick-pay refunds
-- (710) in 0.
CREATE TABLE budget_total (
    adjustment  integer NOT NULL REFERENCES budget_adjustment,
    cost_centre integer NOT NULL,
    art_group   smallint NOT NULL,
    amount_ore  bigint NOT NULL,
    entries     integer NOT NULL,
    origin      text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    PRIMARY KEY (adjustment, cost_centre, art_group)
);

CREATE INDEX budget_total_unit ON budget_total (cost_centre);

-- By which power a delegated adjustment changed an appropriation, and how much of the year's limit it took.
CREATE TABLE budget_authority_use (
    adjustment integer PRIMARY KEY REFERENCES budget_adjustment,
    authority  text NOT NULL REFERENCES decision_delegated_authority,
    amount_ore bigint NOT NULL CHECK (amount_ore > 0)
);

GRANT SELECT, INSERT ON budget_authority_use, budget_import, budget_adjustment, budget_entry, budget_total
    TO rodtrad_app;

-- Only the owner may bring statistics up to date, and the application owns nothing. (To grant it MAINTAIN would let it
-- lock and rewrite the tables too, and PostgreSQL 16 does not know the word.)
CREATE FUNCTION budget_analyze() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    BEGIN
        ANALYZE budget_adjustment (number, fiscal_year),
            budget_entry (adjustment, cost_centre, account_class),
            budget_total (adjustment, cost_centre, art_group);
    END
    $$;
GRANT EXECUTE ON FUNCTION budget_analyze() TO rodtrad_app;
