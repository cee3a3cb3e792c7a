/**
 * Investments and what pays for them: projects, loans, the loan fund and the least that must be repaid.
 *
 * <p>Red thread: entries name the project, and a measure may be financed by one; what was borrowed and repaid is
 * followed to the entries of the entity that posted it.
 *
 * <p>Always true: each accounting entity is calculated for itself before the legal person is; a reconciliation shows
 * both amounts, and never only that they differ.
 *
 * <p>Owns the tables {@code investment_*}. Start reading at {@link no.rodtrad.investment.InvestmentService}.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "organisation", "organisation::model", "decision::model", "rule", "rule::model"
        })
@NullMarked
package no.rodtrad.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
