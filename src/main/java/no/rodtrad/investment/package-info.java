/**
 * Investments and what pays for them: projects, loans, the loan fund and the least that must be repaid.
 *
 * <p>Red thread: what was borrowed and repaid is followed to the entries of the entity that posted it.
 *
 * <p>Always true: each accounting entity is calculated for itself before the legal person is; a reconciliation shows
 * both amounts, and never only that they differ.
 *
 * <p>Owns no tables yet. Start reading at {@link no.rodtrad.investment.model.LoanFundReconciliation}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "rule", "rule::model"})
@NullMarked
package no.rodtrad.investment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
