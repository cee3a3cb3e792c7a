-- Keys of the staff, and the sessions begun with them. They stand in the municipality's own schema: a key of another
-- municipality cannot be found here, and goes with its municipality when that is moved or removed.
--
-- A key is told once, when it is made; here is only its SHA-256. The key is 32 random bytes, so a fast hash is enough:
-- there is nothing to guess. A key is never changed: it ends by a row of its own, or on its last day. A session is
-- taken away when its user signs out, and says nothing that has to be kept.
CREATE TABLE access_key (
    id          integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    sha256      bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
    role        text NOT NULL,
    name        text NOT NULL,
    recorded_at timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    CHECK (recorded_at < ends_at)
);

CREATE TABLE access_key_end (
    key_id   integer PRIMARY KEY REFERENCES access_key,
    ended_at timestamptz NOT NULL
);

CREATE TABLE access_session (
    sha256   bytea PRIMARY KEY CHECK (length(sha256) = 32),
    key_id   integer NOT NULL REFERENCES access_key,
    begun_at timestamptz NOT NULL,
    ends_at  timestamptz NOT NULL,
    CHECK (begun_at < ends_at)
);

GRANT SELECT, INSERT ON access_key, access_key_end TO rodtrad_app;
GRANT SELECT, INSERT, DELETE ON access_session TO rodtrad_app;
