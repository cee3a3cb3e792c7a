/** Tests of the register of projects. */
@NullMarked
package no.rodtrad.investment;

import org.jspecify.annotations.NullMarked;
