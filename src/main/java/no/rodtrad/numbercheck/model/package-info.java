/** A report as it is read for the number check: lines, tables, sentences and lists. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.numbercheck.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
