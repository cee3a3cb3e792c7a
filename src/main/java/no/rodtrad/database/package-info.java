/** PostgreSQL and the municipalities in it: one schema each, search path set for each transaction. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package no.rodtrad.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
