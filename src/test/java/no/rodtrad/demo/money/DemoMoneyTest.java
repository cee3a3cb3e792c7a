package no.rodtrad.demo.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.eksempelvik.EksempelvikMoney;
import no.rodtrad.kernel.Money;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What must hold for the money of any demonstration. */
@RodtradTest
class DemoMoneyTest {

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private ChartService chart;

    static Stream<DemoMoney> demonstrations() {
        return Stream.of(ShippedFacts.moneyOfDrammen(), ShippedFacts.moneyOfEksempelvik());
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void every_voucher_balances_and_ends_on_the_balance_sheet(DemoMoney money) {
        var sums = new HashMap<Long, Long>();
        var lasts = new HashMap<Long, Posting>();
        for (var batch : money.postings()) {
            for (var posting : batch.postings()) {
                sums.merge(posting.voucher(), posting.ore(), Long::sum);
                lasts.put(posting.voucher(), posting);
            }
        }

        assertThat(new HashSet<>(sums.values())).containsExactly(0L);
        assertThat(lasts.values().stream().filter(Posting::isOperation)).isEmpty();
        assertThat(money.postings().stream()
                        .flatMap(batch -> batch.postings().stream())
                        .filter(posting -> posting.ore() == 0))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void a_period_is_known_on_the_tenth_of_the_next_month_and_the_closing_in_february(DemoMoney money) {
        var treasury = money.postings().stream()
                .filter(batch ->
                        batch.entity().equals(Entity.TREASURY) && batch.fiscalYear() == 2024 && batch.period() > 0)
                .toList();
        assertThat(treasury).hasSize(13);
        assertThat(treasury.getFirst().knownOn()).isEqualTo(LocalDate.of(2024, 2, 10));
        assertThat(treasury.get(11).knownOn()).isEqualTo(LocalDate.of(2025, 1, 10));
        assertThat(treasury.getLast().knownOn()).isEqualTo(LocalDate.of(2025, 2, 22));
        for (var batch : money.postings()) {
            assertThat(batch.postings().stream()
                            .filter(posting -> posting.period() != batch.period()
                                    || posting.date().getYear() != batch.fiscalYear()
                                    || posting.date().getMonthValue() != Math.clamp(batch.period(), 1, 12)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void every_account_is_in_the_code_lists_of_the_year(DemoMoney money) {
        var kostra = municipalities.in(TestMunicipality.fresh(municipalities), () -> chart.kostra());
        var refused = new HashSet<String>();
        for (var batch : money.postings()) {
            for (var posting : batch.postings()) {
                var account = posting.art() + " " + posting.function();
                if (!isKnown(kostra, posting.art(), posting.function(), batch.fiscalYear())) refused.add(account);
            }
        }
        for (var batch : money.budgets()) {
            int year = batch.decisionDate().getYear() + (batch.kind() == BudgetKind.ORIGINAL ? 1 : 0);
            for (var line : batch.lines()) {
                if (!isKnown(kostra, line.art(), line.function(), year))
                    refused.add(line.art() + " " + line.function());
            }
        }

        assertThat(refused).isEmpty();
    }

    private static boolean isKnown(KostraCodes kostra, String art, String function, int year) {
        var written = WrittenAccount.of(art, function.isEmpty()).orElseThrow();
        return switch (written.accountClass()) {
            case BALANCE_SHEET -> kostra.chapterOf(written.digits()).isPresent();
            case OPERATION ->
                kostra.operation().hasArt(written.digits(), year)
                        && kostra.operation().hasFunction(function, year);
            case INVESTMENT ->
                kostra.investment().hasArt(written.digits(), year)
                        && kostra.investment().hasFunction(function, year);
        };
    }

    @ParameterizedTest
    @MethodSource("demonstrations")
    void cost_centres_units_and_areas_belong_together(DemoMoney money) {
        var units = money.units().stream().collect(Collectors.toMap(ServiceUnit::code, ServiceUnit::area));
        var codes = money.costCentres().stream().map(CostCentre::code).collect(Collectors.toSet());
        var committees = money.committees().stream().map(Committee::code).collect(Collectors.toSet());

        assertThat(money.costCentres())
                .allMatch(centre -> units.get(centre.serviceUnit()).equals(centre.area()) && centre.employees() > 0);
        assertThat(codes).hasSameSizeAs(money.costCentres());
        assertThat(money.areas())
                .allMatch(area -> area.isProgramme() == area.committee().isPresent());
        assertThat(money.areas())
                .allMatch(area -> area.committee().map(committees::contains).orElse(true));
        assertThat(money.budgets())
                .allSatisfy(batch -> assertThat(batch.lines()).allMatch(line -> codes.contains(line.costCentre())));
    }

    @Test
    void generates_the_same_bytes_every_time(@TempDir Path first, @TempDir Path second) throws IOException {
        new MoneyFolder(ShippedFacts.moneyOfDrammen(), 3005).write(first);
        new MoneyFolder(ShippedFacts.moneyOfDrammen(), 3005).write(second);

        for (var name : new String[] {"program.csv", "org.csv", "postings.csv", "budget.csv", "expected.csv"}) {
            assertThat(hash(first.resolve(name))).as(name).isEqualTo(hash(second.resolve(name)));
        }
        // Whoever changes the generator changes the demonstration: raise its version, and this.
        assertThat(hash(first.resolve("postings.csv")).substring(0, 16)).isEqualTo("3373ab3da7e20c6c");
    }

    @Test
    void eksempelvik_has_every_account_in_balance() {
        var money = ShippedFacts.moneyOfEksempelvik();

        assertThat(new Sums(money).accounts(_ -> true)).isEqualTo(Money.ZERO);
        assertThat(money.entities()).extracting(Entity::code).containsExactly("EKF", "LF");
    }

    @Test
    void the_benches_carry_their_project_from_budget_to_voucher() {
        var money = ShippedFacts.moneyOfEksempelvik();
        var spent = money.postings().stream()
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.project().equals(EksempelvikMoney.BENCHES))
                .mapToLong(Posting::ore)
                .sum();
        var granted = money.budgets().stream()
                .flatMap(batch -> batch.lines().stream())
                .filter(line -> line.project().equals(EksempelvikMoney.BENCHES))
                .mapToLong(BudgetLine::ore)
                .sum();

        assertThat(Money.ore(spent)).isEqualTo(Money.kroner(234_985));
        assertThat(Money.ore(granted)).isEqualTo(Money.kroner(240_000));
    }

    private static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(
                            Files.readString(file, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
