package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.Spot;

/** All checks, and what they find together: one finding for one fault. */
public final class Checks {

    /** What explains others comes first: these note what a cell should be, and the rest read it. */
    private static final List<Check> TABLES = List.of(
            new FigureCheck(),
            new TwoTablesCheck(),
            new TableArithmeticCheck(),
            new TablePercentCheck(),
            new PercentRowCheck(),
            new ColumnShareCheck());

    /** Each looks for itself, so that they can be run side by side; told in this order. */
    private static final List<Check> REST = List.of(
            new TextTableCheck(),
            new WrongCellCheck(),
            new BaseAsLevelCheck(),
            new TwoYearsCheck(),
            new ResultSignCheck(),
            new ParallelCheck(),
            new ChangeShareCheck(),
            new ChangeCheck(),
            new ProportionCheck(),
            new DifferenceCheck(),
            new FamilyShareCheck(),
            new ShareCheck(),
            new ShareOfNamedCheck(),
            new PartsCheck(),
            new TotalCheck(),
            new TableClaimCheck(),
            new RankingCheck(),
            new TwoCountsCheck(),
            new SaidTwiceCheck(),
            new SwappedDigitsCheck(),
            new LongNumberCheck());

    /** These ask for no cell that may have been told of, so that they need not wait for the tables. */
    private static final List<Check> TEXT = List.of(
            new FromToCheck(),
            new OrderCheck(),
            new RowCountCheck(),
            new StatusCheck(),
            new StatusCountCheck(),
            new DateCheck(),
            new CaseDateCheck(),
            new PlanYearsCheck(),
            new ListCountCheck(),
            new DuplicateCheck());

    private Checks() {}

    /** Findings in the order of the report. */
    public static List<NumberIssue> of(Facts facts) {
        var found = new ArrayList<NumberIssue>();
        var text = ForkJoinTask.adapt(
                        () -> TEXT.stream().map(check -> run(check, facts)).toList())
                .fork();
        for (var check : TABLES) for (var finding : run(check, facts)) add(found, finding);
        var rest = REST.parallelStream().map(check -> run(check, facts)).toList();
        for (var each : rest) for (var finding : each) add(found, finding);
        for (var each : text.join()) for (var finding : each) add(found, finding);
        found.sort(Comparator.comparingInt(finding -> finding.where().getFirst().from()));
        return List.copyOf(found);
    }

    private static List<NumberIssue> run(Check check, Facts facts) {
        var found = new ArrayList<NumberIssue>();
        check.run(facts, found::add);
        return found;
    }

    /** The same value at the same place is told once: by the check that came first, unless the later is surer. */
    private static void add(List<NumberIssue> found, NumberIssue next) {
        for (int i = 0; i < found.size(); i++) {
            var other = found.get(i);
            if (!isSame(other, next)) continue;
            if (next.level().compareTo(other.level()) < 0 && other.level() != NumberIssueLevel.ROUNDING)
                found.set(i, next);
            return;
        }
        found.add(next);
    }

    private static boolean isSame(NumberIssue one, NumberIssue other) {
        boolean duplicate = one.kind() == NumberIssueKind.DUPLICATE || other.kind() == NumberIssueKind.DUPLICATE;
        boolean value = duplicate ? one.kind() == other.kind() : one.printed().equals(other.printed());
        return value && Spot.anyOverlap(one.where(), other.where());
    }
}
