/** Tests of facts that a source states. */
@NullUnmarked
package no.rodtrad.statistic;

import org.jspecify.annotations.NullUnmarked;
