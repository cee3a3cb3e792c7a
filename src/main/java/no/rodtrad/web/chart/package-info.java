/** Charts: what they show, and how they are drawn. The same drawing serves the site and documents. */
@NullMarked
package no.rodtrad.web.chart;

import org.jspecify.annotations.NullMarked;
