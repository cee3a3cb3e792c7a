WITH change AS (
    INSERT INTO organisation_change (recorded_at, what) VALUES (now(), 'full import') RETURNING version
)
SELECT pg_notify('rodtrad_changed', current_schema())::text FROM change
