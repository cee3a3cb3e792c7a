/** The pages of measures, strategies and focus areas with what became of them. */
@NullMarked
package no.rodtrad.reporting.web;

import org.jspecify.annotations.NullMarked;
