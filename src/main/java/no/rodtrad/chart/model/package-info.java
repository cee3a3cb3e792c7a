/** Codes of the chart of accounts and how they are put together. Pure. */
@NamedInterface("model")
@NullMarked
package no.rodtrad.chart.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
