-- Files on their way in. A job is a file that somebody put in, to be taken into use at once when all of it is sound, or
-- when somebody says so; what happens to it afterwards is rows of their own, and
-- nothing is overwritten: moves from state to state with who and why, the mappings it was read by, what each reading
-- found, and the control sums it was held against. The file itself lies in a folder until the job is done.
CREATE TABLE intake_job (
    id          integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    name        text NOT NULL,
    bytes       bigint NOT NULL,
    sha256      text NOT NULL,
    kind        text NOT NULL,
    at_once     boolean NOT NULL,
    put_in_by   text NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE intake_job_move (
    job_id   integer NOT NULL REFERENCES intake_job,
    number   integer NOT NULL,
    state    text NOT NULL,
    moved_by text NOT NULL,
    reason   text NOT NULL,
    moved_at timestamptz NOT NULL,
    PRIMARY KEY (job_id, number)
);

CREATE TABLE intake_job_mapping (
    job_id    integer NOT NULL REFERENCES intake_job,
    number    integer NOT NULL,
    yaml      text NOT NULL,
    chosen_by text NOT NULL,
    chosen_at timestamptz NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- What somebody says of the file: whose accounts it is, whether it is all of them, and the only year it may hold. The
-- last word holds.
CREATE TABLE intake_job_choice (
    job_id      integer NOT NULL REFERENCES intake_job,
    number      integer NOT NULL,
    entity      text NOT NULL,
    scope       text NOT NULL,
    fiscal_year smallint,
    said_by     text NOT NULL,
    said_at     timestamptz NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- Where each job stands, with what was said last.
CREATE VIEW intake_job_now AS
SELECT j.id, j.name, j.bytes, j.sha256, j.kind, j.at_once, j.put_in_by, j.recorded_at,
    m.state, m.moved_by, m.moved_at, m.reason, c.entity, c.scope, c.fiscal_year
FROM intake_job j
JOIN LATERAL (
    SELECT state, moved_by, moved_at, reason
    FROM intake_job_move
    WHERE job_id = j.id
    ORDER BY number DESC
    LIMIT 1) m ON true
JOIN LATERAL (
    SELECT entity, scope, fiscal_year
    FROM intake_job_choice
    WHERE job_id = j.id
    ORDER BY number DESC
    LIMIT 1) c ON true;

-- What a reading found, as the page shows it: rows, sums, and the first thousand problems.
CREATE TABLE intake_reading (
    job_id  integer NOT NULL REFERENCES intake_job,
    number  integer NOT NULL,
    found   jsonb NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- place is what is summed, such as lines or 2024.1.P01; typed is as somebody wrote it, empty when it was taken away.
CREATE TABLE intake_control (
    job_id   integer NOT NULL REFERENCES intake_job,
    number   integer NOT NULL,
    place    text NOT NULL,
    typed    text NOT NULL,
    scale    text NOT NULL,
    typed_by text NOT NULL,
    typed_at timestamptz NOT NULL,
    PRIMARY KEY (job_id, number)
);

-- What a job became. A job is taken into use once; batches are the references of the imports, with a space between, as
-- far as they can be taken back.
CREATE TABLE intake_taken (
    job_id    integer PRIMARY KEY REFERENCES intake_job,
    batches   text NOT NULL,
    left_out  integer NOT NULL,
    explained text NOT NULL
);

-- Mappings that the municipality keeps. Each change is a new version; files read by an older one say so.
CREATE TABLE intake_mapping (
    name     text NOT NULL,
    version  integer NOT NULL,
    yaml     text NOT NULL,
    saved_by text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);

-- A program that asks twice by the same word means the same file, and gets the same job.
CREATE TABLE intake_request (
    idempotency_key text PRIMARY KEY,
    sent            text NOT NULL,
    job_id          integer NOT NULL REFERENCES intake_job,
    recorded_at     timestamptz NOT NULL
);

-- An import that was taken back by another, whose entries are its own with the sign turned. The same file may then be
-- taken in again, by another mapping for instance, so a file is no longer alone in the table of imports; the importer,
-- which lets in one batch at a time, still refuses a file that is there and was not taken back.
ALTER TABLE ledger_import DROP CONSTRAINT ledger_import_entity_sha256_key;
CREATE INDEX ledger_import_sha256 ON ledger_import (sha256);

CREATE TABLE ledger_reversal (
    import_id    integer PRIMARY KEY REFERENCES ledger_import,
    reversing_id integer NOT NULL UNIQUE REFERENCES ledger_import,
    reversed_by  text NOT NULL,
    reason       text NOT NULL
);

GRANT SELECT, INSERT ON intake_job, intake_job_move, intake_job_mapping, intake_reading, intake_control,
    intake_taken, intake_mapping, intake_request, intake_job_choice, ledger_reversal TO rodtrad_app;
GRANT SELECT ON intake_job_now TO rodtrad_app;
