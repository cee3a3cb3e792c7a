package no.rodtrad.statement.model.yearend;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/**
 * The closing of one entity's year, as the regulation demands it: § 5-9 filled, each step explained. It proposes; the
 * accounting system posts.
 *
 * <p>Operation closes first, since a transfer that is struck there is less income for investments. When investments
 * strike a transfer that they did not need, operation is computed once more with it.
 *
 * @param operating lines 1–18 of § 5-9 drift
 * @param investment lines 1–16 of § 5-9 investering
 * @param steps in the order they were taken: operation, then investment
 * @param recomputed whether operation was computed once more
 * @param operatingAfter as it stands when the proposal is posted
 * @param investmentAfter as it stands when the proposal is posted
 */
public record YearEndCancellation(
        List<Money> operating,
        List<Money> investment,
        List<CancellationStep> steps,
        List<YearEndFinding> findings,
        boolean recomputed,
        OperatingClosing operatingAfter,
        InvestmentClosing investmentAfter) {

    public YearEndCancellation {
        operating = List.copyOf(operating);
        investment = List.copyOf(investment);
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    /** Closes one entity. Never several together: each has its own accounts and its own dispositions. */
    public static YearEndCancellation of(OperatingClosing operatingPosted, InvestmentClosing investmentPosted) {
        var first = OperatingCancellation.of(operatingPosted, Money.ZERO);
        var investment = InvestmentCancellation.of(investmentPosted, first.struckTransfer());
        var notNeeded = ClosingSheet.least(investment.struckHere(), ClosingSheet.atLeastZero(first.transfer()));
        boolean again = notNeeded.isPositive();
        var operating = again ? OperatingCancellation.of(operatingPosted, notNeeded) : first;
        var steps = new ArrayList<>(operating.steps());
        steps.addAll(investment.steps());
        var findings = new ArrayList<>(investment.findings());
        var unequal = operatingPosted.transferToInvestment().plus(investmentPosted.transferFromOperation());
        if (!unequal.isZero()) {
            var what = Phrase.of("statement.yearend.finding.transfer-unequal");
            findings.add(new YearEndFinding(YearEndPart.OPERATION, what, unequal));
        }
        return new YearEndCancellation(
                operating.lines(), investment.lines(), steps, findings, again, operating.after(), investment.after());
    }

    /** A line of § 5-9 drift, 1–18. Line 18 is the deficit carried forward. */
    public Money operating(int line) {
        return operating.get(line - 1);
    }

    /** A line of § 5-9 investering, 1–16. Line 16 is the uncovered amount carried forward. */
    public Money investment(int line) {
        return investment.get(line - 1);
    }

    /** Where the ledger has posted something else than this proposal; empty when the year is closed as it should be. */
    public List<YearEndDifference> differences(List<Money> postedOperating, List<Money> postedInvestment) {
        var found = new ArrayList<YearEndDifference>();
        compare(YearEndPart.OPERATION, operating, postedOperating, found);
        compare(YearEndPart.INVESTMENT, investment, postedInvestment, found);
        return List.copyOf(found);
    }

    private static void compare(
            YearEndPart part, List<Money> proposed, List<Money> posted, List<YearEndDifference> found) {
        if (posted.size() != proposed.size()) {
            throw new IllegalArgumentException("The form has " + proposed.size() + " lines, not " + posted.size());
        }
        for (int i = 0; i < proposed.size(); i++) {
            if (proposed.get(i).equals(posted.get(i))) continue;
            found.add(new YearEndDifference(part, i + 1, proposed.get(i), posted.get(i)));
        }
    }
}
