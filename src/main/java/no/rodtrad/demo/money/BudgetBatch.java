package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.List;
import no.rodtrad.kernel.Origin;

/**
 * The original budget, or one adjustment: all lines of one decision, in balance.
 *
 * @param key its name for life, such as {@code 2024-1-tertial}
 * @param fiscalYear the year that it is a budget for
 * @param round the name of the round in the source, or in Norwegian what kind of adjustment it is
 * @param decidedBy KST for the council, or the office that decided on its authority
 * @param caseNumber empty when it is not printed
 * @param dateState printed or assumed
 * @param what one sentence, in Norwegian
 * @param origin of the decision itself: published or stated when the source tells of it, generated when we made it;
 *     its lines have an origin of their own
 */
public record BudgetBatch(
        String key,
        int fiscalYear,
        BudgetKind kind,
        String round,
        String decidedBy,
        String caseNumber,
        LocalDate decisionDate,
        String dateState,
        LocalDate knownOn,
        String what,
        Origin origin,
        List<BudgetLine> lines) {

    public BudgetBatch {
        lines = List.copyOf(lines);
    }
}
