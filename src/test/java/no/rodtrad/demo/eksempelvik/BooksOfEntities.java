package no.rodtrad.demo.eksempelvik;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.WrittenAccount;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.LocalSum;

/** Eksempelvik's entries of a year, added up by account as the ledger does it, for every entity. */
final class BooksOfEntities {

    private static final DemoMoney MONEY = ShippedFacts.moneyOfEksempelvik();
    private static final Set<String> CHAPTERS = Set.of("451", "5900", "5970", "5990", "9100", "9110", "9999");
    private static final Map<String, CostCentre> CENTRES =
            MONEY.costCentres().stream().collect(Collectors.toMap(CostCentre::code, centre -> centre));

    private record Local(String entity, String digits) {}

    private BooksOfEntities() {}

    static List<AccountSum> sums(int year) {
        return merged(MONEY.postings().stream()
                .filter(batch -> batch.fiscalYear() == year)
                .flatMap(batch -> batch.postings().stream().map(each -> sum(batch.entity(), each)))
                .toList());
    }

    static List<AccountSum> merged(List<AccountSum> sums) {
        var merged = new LinkedHashMap<AccountSum.Key, AccountSum>();
        for (var sum : sums) merged.merge(sum.key(), sum, AccountSum::plus);
        return List.copyOf(merged.values());
    }

    /** What the balance accounts come to, below the chapters. */
    static List<LocalSum> locals(int year) {
        var sums = new LinkedHashMap<Local, Long>();
        for (var batch : MONEY.postings()) {
            if (batch.fiscalYear() != year) continue;
            for (var each : batch.postings()) {
                if (each.accountClass() != 2) continue;
                sums.merge(new Local(batch.entity(), written(each).digits()), each.ore(), Math::addExact);
            }
        }
        return sums.entrySet().stream()
                .map(each -> new LocalSum(
                        new EntityCode(each.getKey().entity()), each.getKey().digits(), Money.ore(each.getValue())))
                .toList();
    }

    /** What one side of internal trade comes to. */
    static long of(int year, EksempelvikRegisters.Counterpart side) {
        return MONEY.postings().stream()
                .filter(batch -> batch.fiscalYear() == year && batch.entity().equals(side.entity()))
                .flatMap(batch -> batch.postings().stream())
                .filter(each -> each.accountClass() == side.accountClass()
                        && each.costCentre().equals(side.costCentre())
                        && written(each).digits().startsWith(side.account()))
                .mapToLong(Posting::ore)
                .sum();
    }

    private static WrittenAccount written(Posting posting) {
        return WrittenAccount.of(posting.art(), posting.accountClass() == 2).orElseThrow();
    }

    private static AccountSum sum(String entity, Posting posting) {
        var written = written(posting);
        boolean balance = written.accountClass() == AccountClass.BALANCE_SHEET;
        return new AccountSum(
                new EntityCode(entity),
                written.accountClass(),
                balance ? chapter(written.digits()) : written.art(),
                some(posting.function()),
                balance
                        ? Optional.empty()
                        : Optional.of(new BudgetAreaCode(
                                Lookup.in(CENTRES, posting.costCentre()).area())),
                written.accountClass() == AccountClass.INVESTMENT ? some(posting.project()) : Optional.empty(),
                Money.ore(posting.ore()),
                1,
                Origin.GENERATED);
    }

    private static String chapter(String digits) {
        return CHAPTERS.stream().filter(digits::startsWith).findFirst().orElse(digits.substring(0, 2));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
