package no.rodtrad.statement.model.note;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.yearend.YearEndBasis;
import no.rodtrad.statement.model.yearend.YearEndCancellation;
import no.rodtrad.statement.model.yearend.YearEndDifference;
import no.rodtrad.statement.model.yearend.YearEndPart;

/** The closing of each entity's year as it should be, from what the books say. */
final class YearEnds {

    private static final String RESERVE_CHAPTER = "56";
    private static final String EARLIER_DEFICIT = "5900";
    private static final String EARLIER_UNCOVERED = "5970";
    private static final int OPERATING_LINES = 18;
    private static final int INVESTMENT_LINES = 16;

    private final Map<EntityCode, Optional<Closed>> known = new ConcurrentHashMap<>();

    /**
     * The closing as it should be, and the two statements of § 5-9 as they were posted.
     *
     * @param investment empty when the entity invested nothing
     */
    record Closed(YearEndCancellation proposal, StatementFigures operating, Optional<StatementFigures> investment) {

        /** Where the ledger has posted something else. */
        List<YearEndDifference> differences() {
            return proposal.differences(
                    posted(operating, OPERATING_LINES),
                    investment
                            .map(each -> posted(each, INVESTMENT_LINES))
                            .orElseGet(() -> IntStream.rangeClosed(1, INVESTMENT_LINES)
                                    .mapToObj(proposal::investment)
                                    .toList()));
        }

        Optional<StatementFigures> statement(YearEndPart part) {
            return part == YearEndPart.OPERATION ? Optional.of(operating) : investment;
        }

        private static List<Money> posted(StatementFigures statement, int lines) {
            var posted = new ArrayList<Money>();
            for (int line = 1; line <= lines; line++) {
                posted.add(statement
                        .line(Integer.toString(line))
                        .map(found -> found.posted().getOrDefault(ACCOUNTS, Money.ZERO))
                        .orElse(Money.ZERO));
            }
            return posted;
        }
    }

    /** Empty when the form did not exist that year, or nobody knows what the general reserve began the year with. */
    Optional<Closed> of(NoteBasis basis, EntityCode entity) {
        return known.computeIfAbsent(entity, _ -> make(basis, entity));
    }

    private static Optional<Closed> make(NoteBasis basis, EntityCode entity) {
        var books = basis.books();
        var operating = books.statement("5-9-drift", basis.year(), entity);
        var opening = reserve(basis, entity);
        if (operating.isEmpty() || opening.isEmpty()) return Optional.empty();
        var accounts = books.sums(basis.year(), Set.of(entity)).stream()
                .filter(sum -> sum.accountClass() != AccountClass.BALANCE_SHEET)
                .toList();
        var revised = books.revised(basis.year(), entity);
        var reserve = opening.get().plus(sum(revised, "540")).plus(sum(revised, "940"));
        var facts = new YearEndBasis.Facts(
                reserve.isNegative() ? Money.ZERO : reserve,
                balance(basis, entity, EARLIER_DEFICIT),
                balance(basis, entity, EARLIER_UNCOVERED),
                onLendingAllocation(accounts),
                Money.ZERO);
        var closing = YearEndBasis.of(accounts, revised, facts);
        var proposal = YearEndCancellation.of(closing.operating(), closing.investment());
        // Without the balance nobody knows what earlier years left uncovered.
        var investment = books.opening(basis.year(), Set.of(entity)).isEmpty()
                ? Optional.<StatementFigures>empty()
                : books.statement("5-9-investering", basis.year(), entity);
        return Optional.of(new Closed(proposal, operating.get(), investment));
    }

    /** What the reserve began the year with, by the balance sheet or as it is stated. */
    private static Optional<Money> reserve(NoteBasis basis, EntityCode entity) {
        var opening = basis.books().opening(basis.year(), Set.of(entity));
        if (!opening.isEmpty()) {
            return Optional.of(
                    Money.sum(NoteBasis.on(opening, AccountClass.BALANCE_SHEET, Set.of(RESERVE_CHAPTER)).stream()
                                    .map(AccountSum::amount)
                                    .toList())
                            .negate());
        }
        if (!entity.equals(EntityCode.TREASURY)) return Optional.empty();
        return basis.facts()
                .fact(new NoteKey(FundNote.REGISTER, basis.year(), "opening", FundNote.RESERVE))
                .filter(fact -> fact.value().isPresent())
                .map(NoteFact::money);
    }

    private static Money balance(NoteBasis basis, EntityCode entity, String chapter) {
        return Money.sum(
                NoteBasis.on(
                                basis.books().opening(basis.year(), Set.of(entity)),
                                AccountClass.BALANCE_SHEET,
                                Set.of(chapter))
                        .stream()
                        .map(AccountSum::amount)
                        .toList());
    }

    private static Money sum(List<AccountSum> sums, String art) {
        return Money.sum(sums.stream()
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION)
                .filter(sum -> sum.account().equals(art))
                .map(AccountSum::amount)
                .toList());
    }

    /**
     * No art tells on-lending's fund from the others: what is set aside where money is lent on is taken to be its own,
     * and nothing of what is used.
     */
    private static Money onLendingAllocation(List<AccountSum> sums) {
        var investment = sums.stream()
                .filter(sum -> sum.accountClass() == AccountClass.INVESTMENT)
                .toList();
        if (investment.stream().noneMatch(sum -> sum.account().equals("522"))) return Money.ZERO;
        return Money.sum(investment.stream()
                .filter(sum -> sum.account().equals("550"))
                .map(AccountSum::amount)
                .toList());
    }
}
