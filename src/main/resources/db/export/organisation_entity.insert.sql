-- The treasury is there from the beginning, in every municipality.
INSERT INTO organisation_entity (code, name, kind)
SELECT code, name, kind FROM incoming
ON CONFLICT (code) DO NOTHING
