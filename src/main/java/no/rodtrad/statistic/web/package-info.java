/** The parts of the front page that show stated values, and the pages of statistics. */
@NullMarked
package no.rodtrad.statistic.web;

import org.jspecify.annotations.NullMarked;
