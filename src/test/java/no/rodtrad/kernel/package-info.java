@NullMarked
package no.rodtrad.kernel;

import org.jspecify.annotations.NullMarked;
