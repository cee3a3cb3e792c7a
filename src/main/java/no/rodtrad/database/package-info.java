/**
 * PostgreSQL and the municipalities in it.
 *
 * <p>Red thread: none of its own; it keeps the threads of different municipalities apart.
 *
 * <p>Always true: a municipality is a schema, code lists for all are in the schema {@code shared}, a connection
 * looks into the schema of the municipality that the caller works in when it is taken, and into none when the caller
 * works in none. The server runs with fsync on. A full export holds every table of a municipality that is not secret,
 * and an empty municipality filled from it is the same as of any day.
 *
 * <p>Owns the tables {@code shared.database_*}. Start reading at {@link no.rodtrad.database.Municipalities}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package no.rodtrad.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
