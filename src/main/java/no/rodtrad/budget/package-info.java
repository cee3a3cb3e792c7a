/**
 * The budget: what the council adopted for the year, and every later adjustment.
 *
 * <p>Red thread: each adjustment names its decision in {@code decision}, and each of its entries an account in
 * {@code chart}; original, voted and revised budget are sums over kinds of adjustment.
 *
 * <p>Always true: what is decided is in balance; nothing is edited afterwards; the revised budget is the original one
 * plus its adjustments. An import that is a part says so.
 *
 * <p>Owns the tables {@code budget_*}. Start reading at {@link no.rodtrad.budget.BudgetService}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "web",
            "organisation",
            "organisation::model",
            "chart",
            "chart::model",
            "decision",
            "decision::model",
            "ledger",
            "ledger::model"
        })
@NullMarked
package no.rodtrad.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
