/**
 * The tests that keep the house in order: walls between modules, a pure core, tidy files, complete texts, prepared SQL.
 * They read the sources and the compiled classes; each failure says what to do.
 */
@NullMarked
package no.rodtrad.house;

import org.jspecify.annotations.NullMarked;
