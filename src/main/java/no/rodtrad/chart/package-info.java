/**
 * The chart of accounts: KOSTRA's arts, functions and balance chapters, and the municipality's own cost centres.
 *
 * <p>Red thread: an entry carries an account string; through its cost centre it belongs to a budget area in {@code
 * organisation}, whose committee answers for it.
 *
 * <p>Always true: codes have validity in years; a cost centre has one budget area in a fiscal year; entries are never
 * changed when the organisation is.
 *
 * <p>Owns the tables {@code chart_*}, the code lists of them in schema {@code shared}. Start reading at
 * {@link no.rodtrad.chart.ChartService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "organisation", "organisation::model"})
@NullMarked
package no.rodtrad.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
