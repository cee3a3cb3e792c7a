package no.rodtrad.statement.model.yearend;

import static no.rodtrad.statement.model.yearend.ClosingSheet.atLeastZero;
import static no.rodtrad.statement.model.yearend.ClosingSheet.least;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** Closes the investment accounts: lines 9–16 of § 5-9, after the operating accounts have had their say. */
final class InvestmentCancellation {

    static final int LINES = 16;

    private static final String LAW = "budsjett- og regnskapsforskriften kap. 4 *";

    private final InvestmentClosing posted;
    private final ClosingSheet sheet = new ClosingSheet(YearEndPart.INVESTMENT, LINES);
    private final List<YearEndFinding> findings = new ArrayList<>();
    private Money onLendingLoanStruck = Money.ZERO;
    private Money onLendingAllocated = Money.ZERO;
    private Money struckHere = Money.ZERO;

    private InvestmentCancellation(InvestmentClosing posted) {
        this.posted = posted;
    }

    /** @param struckInOperation what the closing of operation struck of the transfer, zero or more */
    static InvestmentCancellation of(InvestmentClosing posted, Money struckInOperation) {
        var cancellation = new InvestmentCancellation(posted);
        cancellation.calculate(struckInOperation);
        return cancellation;
    }

    private void calculate(Money struckInOperation) {
        var onLending = posted.onLending();
        closeOnLending(onLending);
        sheet.post(
                1,
                posted.netExpenditure()
                        .plus(onLending.netWithoutLoans())
                        .plus(onLending.loanUse())
                        .plus(onLendingLoanStruck));
        sheet.post(2, posted.restrictedAllocation().plus(onLending.allocation()).plus(onLendingAllocated));
        sheet.post(3, posted.restrictedUse().plus(onLending.fundUse()));
        sheet.post(4, posted.loanUse());
        sheet.post(5, posted.transferFromOperation());
        sheet.post(6, posted.unrestrictedAllocation());
        sheet.post(7, posted.unrestrictedUse());
        sheet.post(8, posted.uncoveredCover());
        sheet.set(9, sheet.left());
        var transfer = atLeastZero(posted.transferFromOperation().negate());
        if (struckInOperation.isPositive()) {
            sheet.record(
                    12,
                    transfer,
                    least(struckInOperation, transfer),
                    Phrase.of("statement.yearend.transfer-struck-in-operation"),
                    LAW);
        }
        if (sheet.left().isPositive()) {
            sheet.reduceDeficit(
                    10,
                    posted.unrestrictedAllocation(),
                    Phrase.of("statement.yearend.strike-unrestricted-allocation"),
                    LAW);
        } else if (sheet.left().isNegative()) {
            strikeUnused(transfer.minus(sheet.line(12)));
        }
        sheet.set(14, sheet.left());
        if (sheet.left().isNegative()) {
            sheet.reduceSurplus(15, sheet.left().negate(), Phrase.of("statement.yearend.allocate-unused"), LAW);
        }
        sheet.set(16, sheet.left());
        var notCovered = posted.earlierUncovered().minus(posted.uncoveredCover());
        if (!notCovered.isZero()) find("statement.yearend.finding.earlier-uncovered", notCovered);
    }

    /**
     * Borrows no more than it lends, and sets aside what borrowers repay beyond the instalments on its loans. This
     * comes before any cancellation (§ 4-1 fourth paragraph b *), so it stands in lines 1 and 2.
     */
    private void closeOnLending(OnLendingClosing onLending) {
        onLendingLoanStruck = atLeastZero(onLending.loanUse().negate().minus(atLeastZero(onLending.lending())));
        if (onLendingLoanStruck.isPositive()) {
            find("statement.yearend.finding.on-lending-loan", onLendingLoanStruck);
        }
        var balance = onLending.balance().plus(onLendingLoanStruck);
        if (balance.isNegative()) {
            onLendingAllocated = balance.negate();
            find("statement.yearend.finding.on-lending-surplus", onLendingAllocated);
        } else if (balance.isPositive()) {
            find("statement.yearend.finding.on-lending-from-others", balance);
        }
    }

    private void strikeUnused(Money transferLeft) {
        sheet.reduceSurplus(11, posted.loanUse().negate(), Phrase.of("statement.yearend.strike-loan"), LAW);
        struckHere = sheet.reduceSurplus(
                12, transferLeft, Phrase.of("statement.yearend.strike-transfer-from-operation"), LAW);
        sheet.reduceSurplus(
                13, posted.unrestrictedUse().negate(), Phrase.of("statement.yearend.strike-unrestricted-use"), LAW);
    }

    private void find(String key, Money amount) {
        findings.add(new YearEndFinding(YearEndPart.INVESTMENT, Phrase.of(key), amount));
    }

    /** What was struck of the transfer since investments did not need it, and operation gets back. */
    Money struckHere() {
        return struckHere;
    }

    List<Money> lines() {
        return sheet.lines();
    }

    List<CancellationStep> steps() {
        return sheet.steps();
    }

    List<YearEndFinding> findings() {
        return List.copyOf(findings);
    }

    /** As it stands when the proposal is posted. */
    InvestmentClosing after() {
        var onLending = posted.onLending();
        return new InvestmentClosing(
                posted.netExpenditure(),
                new OnLendingClosing(
                        onLending.lending(),
                        onLending.loanUse().plus(onLendingLoanStruck),
                        onLending.instalmentsPaid(),
                        onLending.instalmentsReceived(),
                        onLending.allocation().plus(onLendingAllocated),
                        onLending.fundUse()),
                posted.restrictedAllocation(),
                posted.restrictedUse(),
                posted.loanUse().plus(sheet.line(11)),
                posted.transferFromOperation().plus(sheet.line(12)),
                posted.unrestrictedAllocation().plus(sheet.line(10)).plus(sheet.line(15)),
                posted.unrestrictedUse().plus(sheet.line(13)),
                posted.uncoveredCover(),
                posted.earlierUncovered());
    }
}
