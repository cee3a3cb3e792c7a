package no.rodtrad.statement.model.form;

import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;

/**
 * What was posted or budgeted on one account of one entity in a year. Every statement is made of these.
 *
 * @param account the art of three digits, or on the balance sheet the chapter of two to four
 * @param function three digits; empty on the balance sheet
 * @param amount expenditure and assets positive
 * @param entries in how many entries
 * @param origin of the loosest of them
 */
public record AccountSum(
        String entity,
        AccountClass accountClass,
        String account,
        Optional<String> function,
        Optional<BudgetAreaCode> area,
        Optional<String> project,
        Money amount,
        long entries,
        Origin origin) {}
