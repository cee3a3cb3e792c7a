/** The published facts of a municipality's investments, and the entries generated below them. */
@NullMarked
package no.rodtrad.demo.investment;

import org.jspecify.annotations.NullMarked;
