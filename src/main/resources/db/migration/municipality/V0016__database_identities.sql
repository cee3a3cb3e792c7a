-- A full import brings rows with the numbers they had, and what is added later must go on after them. Only the owner
-- may set a sequence, and the application owns nothing.
CREATE FUNCTION database_continue_identities() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    AS $$
    DECLARE
        identity record;
    BEGIN
        FOR identity IN
            SELECT t.relname AS table_name, a.attname AS column_name
            FROM pg_class t
            JOIN pg_attribute a ON a.attrelid = t.oid
            WHERE t.relnamespace = current_schema()::regnamespace AND a.attidentity <> ''
        LOOP
            EXECUTE format(
                'SELECT setval(pg_get_serial_sequence(%1$L, %2$L), coalesce(max(%2$I), 1), max(%2$I) IS NOT NULL)
                FROM %3$I',
                format('%I', identity.table_name), identity.column_name, identity.table_name);
        END LOOP;
    END
    $$;
GRANT EXECUTE ON FUNCTION database_continue_identities() TO rodtrad_app;
