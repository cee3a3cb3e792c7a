@NullMarked
package no.rodtrad.numbercheck;

import org.jspecify.annotations.NullMarked;
