@NullMarked
package no.rodtrad.intake.saft;

import org.jspecify.annotations.NullMarked;
