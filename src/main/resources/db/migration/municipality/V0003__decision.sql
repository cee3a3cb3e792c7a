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

GRANT SELECT, INSERT ON decision_decision TO rodtrad_app;
