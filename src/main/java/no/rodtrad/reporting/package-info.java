/**
 * What became of measures and priorities, year by year, and the thread of one measure from vision to result.
 *
 * <p>Red thread: an outcome is the lower end of a measure's thread; the page of a measure gathers the whole of it.
 *
 * <p>Always true: an outcome stands as the report has it; where the report and our reading of it differ, both are
 * shown; a measure that no report names is a loose end.
 *
 * <p>Owns the tables {@code reporting_*}. Start reading at {@link no.rodtrad.reporting.ReportingService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "access",
            "thread",
            "thread::model",
            "document",
            "document::model",
            "organisation",
            "organisation::model",
            "decision",
            "decision::model",
            "statistic",
            "statistic::model",
            "plan",
            "plan::model"
        })
@NullMarked
package no.rodtrad.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
