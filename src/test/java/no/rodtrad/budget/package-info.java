@NullMarked
package no.rodtrad.budget;

import org.jspecify.annotations.NullMarked;
