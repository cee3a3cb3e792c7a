package no.rodtrad.chart.model;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What was posted or budgeted on one account of one entity in a year. Every statement is made of these.
 *
 * @param account the art of three digits, or on the balance sheet the chapter of two to four
 * @param function three digits; empty on the balance sheet
 * @param area by the cost centre; empty on the balance sheet
 * @param project of investments; empty when there is none, and in the other classes
 * @param amount expenditure and assets positive
 * @param entries in how many entries
 * @param origin of the loosest of them
 */
public record AccountSum(
        EntityCode entity,
        AccountClass accountClass,
        String account,
        Optional<String> function,
        Optional<BudgetAreaCode> area,
        Optional<String> project,
        Money amount,
        long entries,
        Origin origin) {}
