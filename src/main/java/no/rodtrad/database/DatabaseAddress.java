package no.rodtrad.database;

/**
 * How to reach a PostgreSQL.
 *
 * @param url for JDBC
 * @param user may create schemas and the role {@code rodtrad_app}
 */
record DatabaseAddress(String url, String user, String password) {

    /** Never shows the password, wherever it is written. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
