@NullMarked
package no.rodtrad.intake.model.mapping;

import org.jspecify.annotations.NullMarked;
