/** One policy decides what the public may see. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web"})
@NullMarked
package no.rodtrad.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
