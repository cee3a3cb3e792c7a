package no.rodtrad.demo.eksempelvik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Counterpart;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters.Version;
import no.rodtrad.demo.money.BudgetLine;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.kernel.Lookup;
import org.junit.jupiter.api.Test;

/** The registers say the same as the entries. */
class EksempelvikRegistersTest {

    private static final DemoMoney MONEY = no.rodtrad.demo.ShippedFacts.moneyOfEksempelvik();
    private static final EksempelvikRegisters REGISTERS = ShippedBooks.REGISTERS;

    @Test
    void both_sides_of_a_pair_come_to_zero_in_every_year() {
        for (int year = 2021; year <= 2024; year++) {
            var sums = new TreeMap<String, Long>();
            for (var side : REGISTERS.counterparts()) sums.merge(side.dealing(), sum(year, side), Math::addExact);
            assertThat(sums.values()).as("%d %s", year, sums).containsOnly(0L);
        }
    }

    /** Nobody else's trade stands on an account that is said to be internal, and none is left out. */
    @Test
    void the_counterparts_are_all_that_is_left_out_of_the_legal_person() {
        for (int year = 2021; year <= 2024; year++) {
            int wanted = year;
            long operation = REGISTERS.counterparts().stream()
                    .filter(side -> side.accountClass() == 1)
                    .mapToLong(side -> sum(wanted, side))
                    .sum();
            assertThat(REGISTERS.expected())
                    .anyMatch(each -> each.year() == wanted
                            && each.form().equals("elimination")
                            && each.line().equals("operation")
                            && each.ore() == operation);
        }
    }

    private static long sum(int year, Counterpart side) {
        return MONEY.postings().stream()
                .filter(batch -> batch.fiscalYear() == year && batch.entity().equals(side.entity()))
                .map(PostingBatch::postings)
                .flatMap(java.util.List::stream)
                .filter(posting -> posting.accountClass() == side.accountClass()
                        && posting.costCentre().equals(side.costCentre())
                        && digits(posting).startsWith(side.account()))
                .mapToLong(Posting::ore)
                .sum();
    }

    private static String digits(Posting posting) {
        return WrittenAccount.of(posting.art(), posting.accountClass() == 2)
                .orElseThrow()
                .digits();
    }

    @Test
    void the_loans_are_what_the_balance_sheets_owe_outside() {
        var owed = REGISTERS.externalLoans().stream()
                .collect(Collectors.groupingBy(
                        EksempelvikRegisters.ExternalLoan::entity,
                        Collectors.summingLong(EksempelvikRegisters.ExternalLoan::ore)));
        for (var entity : Map.of("KK", "451", "LF", "451").entrySet()) {
            long booked = MONEY.postings().stream()
                    .filter(batch ->
                            batch.fiscalYear() == 2024 && batch.entity().equals(entity.getKey()))
                    .flatMap(batch -> batch.postings().stream())
                    .filter(posting -> posting.art().startsWith("2" + entity.getValue()))
                    .mapToLong(Posting::ore)
                    .sum();
            assertThat(owed.get(entity.getKey())).as(entity.getKey()).isEqualTo(-booked);
        }
        assertThat(REGISTERS.externalLoans()).allMatch(loan -> loan.ore() > 0);
    }

    @Test
    void every_project_of_the_entries_is_in_the_register_and_none_besides() {
        var centres = MONEY.costCentres().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::entity));
        var posted = MONEY.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(posting ->
                        posting.accountClass() == 0 && !posting.project().isEmpty())
                .map(posting -> posting.project() + " " + Lookup.in(centres, posting.costCentre()))
                .collect(Collectors.toSet());

        assertThat(REGISTERS.projects().stream().map(project -> project.code() + " " + project.entity()))
                .containsExactlyInAnyOrderElementsOf(posted);
    }

    @Test
    void dividends_are_the_art_of_dividends() {
        for (int year = 2021; year <= 2024; year++) {
            int wanted = year;
            long listed = REGISTERS.dividends().stream()
                    .filter(each -> each.year() == wanted)
                    .mapToLong(EksempelvikRegisters.Dividend::accountsOre)
                    .sum();
            long posted = MONEY.postings().stream()
                    .filter(batch -> batch.fiscalYear() == wanted)
                    .flatMap(batch -> batch.postings().stream())
                    .filter(posting ->
                            posting.accountClass() == 1 && posting.art().startsWith("905"))
                    .mapToLong(Posting::ore)
                    .sum();
            assertThat(listed).isEqualTo(posted).isNegative();
        }
    }

    @Test
    void the_first_estimate_is_the_budget_and_the_last_is_near_the_outcome() {
        var tax = REGISTERS.estimates().stream()
                .filter(each -> each.year() == 2024 && each.line().equals("Skatt på inntekt og formue"))
                .toList();
        long budget = MONEY.budgets().stream()
                .filter(batch -> batch.key().equals("2024-original"))
                .flatMap(batch -> batch.lines().stream())
                .filter(line -> line.art().equals("8700"))
                .mapToLong(BudgetLine::ore)
                .sum();

        assertThat(tax).extracting(EksempelvikRegisters.Estimate::version).containsExactly(Version.values());
        assertThat(tax.getFirst().ore()).isEqualTo(budget);
        assertThat(tax.getLast().ore()).isEqualTo(-5_890_000_000L);
        assertThat(REGISTERS.estimates()).hasSize(4 * 4 * 5);
    }
}
