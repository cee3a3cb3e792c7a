package no.rodtrad.demo.eksempelvik;

import java.util.List;
import java.util.Map;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Counterpart;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.ExternalLoan;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Project;
import no.rodtrad.demo.money.Season;

/**
 * All that the books are made of, as it was read and found right. What comes to something in each year is listed by
 * year. Start reading at {@link BookReader}.
 *
 * @param areas budget area of each cost centre
 * @param surpluses planned result before the year is closed, in øre; a surplus is positive
 */
record BookFacts(
        Map<String, String> areas,
        List<Account> accounts,
        List<Central> central,
        Map<Integer, List<BudgetBook.Case>> cases,
        List<Adjustment> adjustments,
        Map<Integer, List<Disposition>> dispositions,
        Map<Integer, List<InvestmentRow>> investments,
        Map<Integer, PensionYear> pension,
        Map<Integer, Map<Entity, Long>> surpluses,
        List<Opening.Amount> opening,
        List<Fund> funds,
        List<InternalLoan> internalLoans,
        Interest interest,
        List<SelfCost.Service> services,
        List<Origin> origins,
        PlanFacts plan,
        Registers registers) {

    /** An account of a service in the last year; the earlier years follow from it. */
    record Account(Item item, Season season, long accountsKroner, long originalKroner) {}

    /** An account that is planned year by year. */
    record Central(Item item, Season season, Map<Integer, Planned> years) {}

    /** How an account comes to its amount. */
    enum Taking {
        GIVEN,
        /** It takes what is left. */
        CLOSE,
        /** It takes the same as the closing account of its counterpart, with the other sign. */
        MIRROR
    }

    /** What an account comes to in a year, in øre; nothing unless it is given. */
    record Planned(Taking taking, long accountsOre, long originalOre) {}

    /** One line of a budget adjustment of the last year. */
    record Adjustment(String key, String centre, String art, String project, long ore) {}

    /** In øre, all positive or zero. */
    record PensionYear(
            long premium,
            long netCost,
            long amortised,
            long amortisedNegative,
            long premiumFundUsed,
            long early,
            long assets,
            long obligations) {}

    /** @param years that it is repaid over */
    record InternalLoan(String code, Entity borrower, long openingOre, int years) {}

    record Interest(Rates internal, Rates external, Rates selfCost) {}

    /** What a service brought with it from a year before the books; a surplus is positive. */
    record Origin(String service, int year, long ore) {}

    /** @param takesRest its debt is what the named loans leave of the balance sheet */
    record LoanFact(ExternalLoan loan, boolean takesRest) {}

    /** What stands beside the entries, and no entry is made of. */
    record Registers(List<Counterpart> counterparts, List<Project> projects, List<LoanFact> loans) {}
}
