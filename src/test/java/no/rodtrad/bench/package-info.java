/** Measurements: run by {@code ./rodtrad bench}, never by a test. */
@NullMarked
package no.rodtrad.bench;

import org.jspecify.annotations.NullMarked;
