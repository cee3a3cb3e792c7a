/** Spoiled files, without end and by seed, given to every way in. */
@NullMarked
package no.rodtrad.fuzz;

import org.jspecify.annotations.NullMarked;
