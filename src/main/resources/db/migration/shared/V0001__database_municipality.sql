-- The municipalities of this installation. Each has a schema of its own, named by its key.
CREATE TABLE database_municipality (
    key         text        PRIMARY KEY,
    name        text        NOT NULL,
    recorded_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON database_municipality TO rodtrad_app;
