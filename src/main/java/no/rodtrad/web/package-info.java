/** What every page shares: frame, components, texts, numbers and dates in three languages, and the page that explains a figure. */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package no.rodtrad.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
