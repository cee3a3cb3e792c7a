package no.rodtrad.statement;

import java.util.List;
import java.util.stream.Collectors;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.ledger.model.LedgerImport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries behind a line of any statement, as far as the public may see them: only such as are made up. */
@Service
public class AccountLines {

    /** How many entries a page holds. */
    public static final int PAGE = 200;

    private final LedgerService ledger;
    private final BudgetOverview budget;

    AccountLines(LedgerService ledger, BudgetOverview budget) {
        this.ledger = ledger;
        this.budget = budget;
    }

    /**
     * A page of entries.
     *
     * @param someHidden whether some were left out because they are real
     * @param more whether there is a next page
     */
    public record Page<T>(List<T> entries, boolean someHidden, boolean more) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What was posted, by period, date and voucher.
     *
     * @param number of the page, from 1
     */
    @Transactional(readOnly = true)
    public Page<LedgerEntry> posted(AccountFilter filter, int number, AsOf asOf) {
        var found = ledger.entries(filter, asOf, PAGE + 1, Math.multiplyExact(number - 1, PAGE));
        var shown = ledger.imports(asOf).stream()
                .filter(each -> PublicDepth.showsLines(each.origin()))
                .map(LedgerImport::id)
                .collect(Collectors.toSet());
        var onPage = found.subList(0, Math.min(PAGE, found.size()));
        var lines = onPage.stream()
                .filter(entry -> shown.contains(entry.importId()))
                .toList();
        return new Page<>(lines, lines.size() < onPage.size(), found.size() > PAGE);
    }

    /**
     * What was budgeted, by adjustment from the oldest.
     *
     * @param number of the page, from 1
     */
    @Transactional(readOnly = true)
    public Page<AdjustmentEntry> budgeted(AccountFilter filter, int number, AsOf asOf) {
        var found = budget.entries(filter, asOf, PAGE + 1, Math.multiplyExact(number - 1, PAGE));
        var onPage = found.subList(0, Math.min(PAGE, found.size()));
        var lines = onPage.stream()
                .filter(each -> PublicDepth.showsLines(each.entry().origin()))
                .toList();
        return new Page<>(lines, lines.size() < onPage.size(), found.size() > PAGE);
    }
}
