package no.rodtrad.investment.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.rule.model.Fraction;

/** The interest of an internal loan, month by month: the balance of each day × the rate of the month / 12. */
final class InternalInterest {

    private static final Fraction MONTHS = Fraction.of(12);

    private final FiscalYear year;
    private final InternalLoan loan;
    private final List<InternalRate> rates;

    InternalInterest(FiscalYear year, InternalLoan loan, List<InternalRate> rates) {
        this.year = year;
        this.loan = loan;
        this.rates = rates;
    }

    InternalLoan loan() {
        return loan;
    }

    List<YearMonth> months() {
        var months = new ArrayList<YearMonth>();
        for (int month = 1; month <= 12; month++) months.add(YearMonth.of(year.value(), month));
        return months;
    }

    Money of(YearMonth month) {
        return average(month)
                .times(Fraction.of(percent(month)))
                .dividedBy(Fraction.HUNDRED)
                .dividedBy(MONTHS)
                .toMoney();
    }

    Money ofYear() {
        return Money.sum(months().stream().map(this::of).toList());
    }

    Money instalments(YearMonth month) {
        return Money.sum(loan.movements().stream()
                        .filter(movement -> YearMonth.from(movement.day()).equals(month))
                        .map(LoanMovement::change)
                        .filter(Money::isNegative)
                        .toList())
                .negate();
    }

    Money closing() {
        return balance(year.lastDay());
    }

    /** By day, so that a draw in December does not count as if it had been owed all year. */
    Money averageOfYear() {
        var weighted = Fraction.ZERO;
        for (var month : months()) {
            weighted = weighted.plus(average(month).times(Fraction.of(month.lengthOfMonth())));
        }
        return weighted.dividedBy(Fraction.of(year.lastDay().lengthOfYear())).toMoney();
    }

    private Fraction average(YearMonth month) {
        var days = Fraction.ZERO;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            days = days.plus(Fraction.of(balance(month.atDay(day))));
        }
        return days.dividedBy(Fraction.of(month.lengthOfMonth()));
    }

    private Money balance(LocalDate day) {
        var moved = loan.movements().stream()
                .filter(movement -> !movement.day().isAfter(day))
                .map(LoanMovement::change)
                .toList();
        return loan.opening().plus(Money.sum(moved));
    }

    private BigDecimal percent(YearMonth month) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(month))
                .max(Comparator.comparing(InternalRate::from))
                .map(InternalRate::percent)
                .orElseThrow(() -> new IllegalArgumentException("No internal rate holds in " + month));
    }
}
