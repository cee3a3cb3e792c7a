-- What elected bodies and those with delegated power decided, as the source prints it. Case number and exact day are
-- not always printed; then they are empty, and date_state says whether the day was printed or assumed.
CREATE TABLE decision_decision (
    id             text PRIMARY KEY,
    body           text NOT NULL,
    case_number    text,
    decided_on     date,
    date_precision text NOT NULL CHECK (date_precision IN ('day', 'month', 'year', 'unknown')),
    date_state     text NOT NULL CHECK (date_state IN ('printed', 'assumed')),
    subject        text NOT NULL,
    known_at       timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    CHECK (known_at <= recorded_at),
    CHECK ((decided_on IS NULL) = (date_precision = 'unknown'))
);

-- Powers over the budget that the council gave away, each with a limit for a fiscal year. subject is the budget area of
-- a reserve, or the art of the use of a fund.
CREATE TABLE decision_delegated_authority (
    id          text PRIMARY KEY,
    power       text NOT NULL CHECK (power IN ('spread_reserve', 'use_fund', 'transfer_to_investment')),
    subject     text NOT NULL CHECK ((subject = '') = (power = 'transfer_to_investment')),
    limit_ore   bigint NOT NULL CHECK (limit_ore > 0),
    valid       daterange NOT NULL CHECK (NOT isempty(valid)),
    decision    text NOT NULL REFERENCES decision_decision,
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (known_at <= recorded_at)
);

GRANT SELECT, INSERT ON decision_decision, decision_delegated_authority TO rodtrad_app;
