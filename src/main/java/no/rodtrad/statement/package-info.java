/**
 * The operating statement: what was budgeted and what came of it, by committee, budget area, public unit and art group.
 *
 * <p>Red thread: every amount is a figure that can be followed down to its entries and up to the decision behind it.
 *
 * <p>Always true: a line is the exact sum of its parts in øre; rounding happens when a figure is written; nothing is
 * shown below the public depth of {@code access}; what a source printed is kept beside ours, also where it differs.
 *
 * <p>Owns the tables {@code statement_*}. Start reading at {@link no.rodtrad.statement.model.OperatingFigures}.
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
            "plan",
            "rule",
            "rule::model",
            "ledger",
            "ledger::model",
            "budget",
            "budget::model",
            "budget::folder",
            "investment",
            "investment::model"
        })
@NullMarked
package no.rodtrad.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
