/** The parts of the front page that show stated values. */
@NullMarked
package no.rodtrad.statistic.web;

import org.jspecify.annotations.NullMarked;
