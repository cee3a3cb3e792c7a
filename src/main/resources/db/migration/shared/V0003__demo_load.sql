-- Which version of the demonstration a municipality holds, so that a newer program can say that it is old.
CREATE TABLE demo_load (
    municipality text        NOT NULL,
    version      integer     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (municipality, recorded_at)
);
GRANT SELECT, INSERT ON demo_load TO rodtrad_app;
