/**
 * Facts that a source states as they are: sick leave, emissions, population, tax. Nothing is calculated here.
 *
 * <p>Red thread: a goal is measured by a figure from here, named {@code stated.KEY}.
 *
 * <p>Always true: each value carries the document and the heading it was read from, and is shown as printed.
 *
 * <p>Owns the tables {@code statistic_*}. Start reading at {@link no.rodtrad.statistic.StatisticService}, and for
 * tables with dimensions at {@link no.rodtrad.statistic.CubeService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "document", "organisation"})
@NullMarked
package no.rodtrad.statistic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
