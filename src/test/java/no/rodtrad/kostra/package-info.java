@NullMarked
package no.rodtrad.kostra;

import org.jspecify.annotations.NullMarked;
