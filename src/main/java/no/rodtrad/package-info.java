@NullMarked
package no.rodtrad;

import org.jspecify.annotations.NullMarked;
