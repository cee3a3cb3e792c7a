/** Datasets and their columns. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.opendata.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
