@NullMarked
package no.rodtrad.intake;

import org.jspecify.annotations.NullMarked;
