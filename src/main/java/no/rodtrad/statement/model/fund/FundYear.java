package no.rodtrad.statement.model.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * A fund through a year: its balance comes from its movements, and what was printed stands beside it.
 *
 * @param opening balance at 1 January, positive
 * @param printedClosing as the source has it, empty when it has none
 * @param printedChange as the source has it, empty when it has none
 */
public record FundYear(
        Fund fund,
        FiscalYear year,
        Money opening,
        List<FundMovement> movements,
        Optional<Money> printedClosing,
        Optional<Money> printedChange) {

    public FundYear {
        movements = List.copyOf(movements);
    }

    /** A movement and the balance after it. */
    public record Line(FundMovement movement, Money balance) {}

    public Money change() {
        return Money.sum(movements.stream().map(FundMovement::change).toList());
    }

    public Money closing() {
        return opening.plus(change());
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var balance = opening;
        for (var movement : movements) {
            balance = balance.plus(movement.change());
            lines.add(new Line(movement, balance));
        }
        return List.copyOf(lines);
    }

    /** What had been decided of change when a stage was over: original, voted, revised (delegated), posted. */
    public Money changeUpTo(FundStage stage) {
        return Money.sum(movements.stream()
                .filter(movement -> movement.stage().compareTo(stage) <= 0)
                .map(FundMovement::change)
                .toList());
    }

    /** Printed less ours; empty when nothing was printed or the two agree. */
    public Optional<Money> closingDiffers() {
        return printedClosing.map(printed -> printed.minus(closing())).filter(difference -> !difference.isZero());
    }

    /** Printed less ours; empty when nothing was printed or the two agree. */
    public Optional<Money> changeDiffers() {
        return printedChange.map(printed -> printed.minus(change())).filter(difference -> !difference.isZero());
    }

    /** What last year closed with beyond what this year opened with; zero when the fund goes on unbroken. */
    public Money breakFrom(FundYear lastYear) {
        if (!lastYear.fund().key().equals(fund.key()) || !lastYear.year().equals(year.previous())) {
            throw new IllegalArgumentException("Not the year before of the same fund");
        }
        return lastYear.closing().minus(opening);
    }
}
