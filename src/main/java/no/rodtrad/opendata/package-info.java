/**
 * Open data: every public table as a dataset with described columns, in formats that other programs read.
 *
 * <p>Red thread: the links of the thread are a dataset too, and each row of a table names the figure it shows, so the
 * walk from goal to krone can be made outside of our pages.
 *
 * <p>Always true: a dataset holds what the pages show and nothing more; a column without a description stops the
 * program; the same rows stand behind every format.
 *
 * <p>Owns no tables. Start reading at {@link no.rodtrad.opendata.OpenData}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "access",
            "access::model",
            "thread",
            "thread::model",
            "document",
            "document::model",
            "organisation",
            "organisation::model",
            "chart",
            "chart::model",
            "decision",
            "decision::model",
            "statistic",
            "statistic::model",
            "plan",
            "plan::model",
            "ledger",
            "ledger::model",
            "budget",
            "budget::model",
            "investment",
            "investment::model",
            "statement",
            "statement::form",
            "statement::model",
            "kostra",
            "kostra::model",
            "reporting",
            "reporting::model"
        })
@NullMarked
package no.rodtrad.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
