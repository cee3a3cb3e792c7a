package no.rodtrad.budget.model;

import java.util.Collection;
import java.util.List;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Money;

/** The accounts that a law or a voted line names, by class and art of three digits. */
final class AdjustmentArts {

    record Where(AccountClass accountClass, String art) {}

    static final Where TRANSFER_GIVEN = new Where(AccountClass.OPERATION, "570");
    static final Where TRANSFER_RECEIVED = new Where(AccountClass.INVESTMENT, "970");
    static final Where INSTALMENTS = new Where(AccountClass.OPERATION, "510");

    /** Use of loan, and of loan to be lent on. */
    static final List<Where> LOANS =
            List.of(new Where(AccountClass.INVESTMENT, "910"), new Where(AccountClass.INVESTMENT, "912"));

    private AdjustmentArts() {}

    static boolean isOn(BudgetEntry entry, Where where) {
        var account = entry.account();
        return account.accountClass() == where.accountClass() && account.art().startsWith(where.art());
    }

    static Money sum(Collection<BudgetEntry> entries, Where where) {
        return Money.sum(entries.stream()
                .filter(entry -> isOn(entry, where))
                .map(BudgetEntry::amount)
                .toList());
    }
}
