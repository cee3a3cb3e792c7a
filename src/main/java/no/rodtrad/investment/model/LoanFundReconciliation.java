package no.rodtrad.investment.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.rule.model.Fraction;

/**
 * The standing reconciliation of the loan fund, in three layers. The first alone is blind: when both sides have posted
 * the same wrong amount, it shows nothing.
 *
 * @param borrowers each with what was calculated for it
 * @param findings everything that does not agree, by borrower and layer
 */
public record LoanFundReconciliation(List<Borrower> borrowers, List<ReconciliationFinding> findings) {

    /**
     * @param computed interest of the year by the agreements
     * @param posted interest of the year by the borrower's books
     * @param average balance of the year by day
     * @param percent posted interest in per cent of the average; empty without a balance
     * @param closing debt at 31 December by the agreements
     */
    public record Borrower(
            InternalLoan loan,
            Money computed,
            Money posted,
            Money average,
            Optional<BigDecimal> percent,
            Money closing) {}

    /**
     * What may differ without being a finding.
     *
     * @param interest between computed and posted interest of a month: a fund may round by the day
     * @param percentPoints between the effective rate and the fund's external one
     */
    public record Tolerance(Money interest, BigDecimal percentPoints) {}

    public LoanFundReconciliation {
        borrowers = List.copyOf(borrowers);
        findings = List.copyOf(findings);
    }

    /**
     * Reconciles a year.
     *
     * @param rates the internal rates, one of which must hold in January
     * @param externalPercent the fund's own rate of the year
     */
    public static LoanFundReconciliation of(
            FiscalYear year,
            List<InternalLoan> loans,
            List<InternalRate> rates,
            BigDecimal externalPercent,
            Tolerance tolerance) {
        var borrowers = new ArrayList<Borrower>();
        var findings = new ArrayList<ReconciliationFinding>();
        for (var loan : loans) {
            var interest = new InternalInterest(year, loan, rates);
            var borrower = calculate(interest);
            borrowers.add(borrower);
            mirror(loan, findings);
            recompute(interest, tolerance, findings);
            reason(borrower, externalPercent, tolerance, findings);
        }
        return new LoanFundReconciliation(borrowers, findings);
    }

    /** Findings of one layer. */
    public List<ReconciliationFinding> findings(ReconciliationLayer layer) {
        return findings.stream().filter(finding -> finding.layer() == layer).toList();
    }

    private static Borrower calculate(InternalInterest interest) {
        var loan = interest.loan();
        var posted =
                Money.sum(loan.posted().stream().map(PostedMonth::interestPaid).toList());
        var average = interest.averageOfYear();
        var percent = average.isZero()
                ? Optional.<BigDecimal>empty()
                : Optional.of(Fraction.of(posted)
                        .times(Fraction.HUNDRED)
                        .dividedBy(Fraction.of(average))
                        .rounded(2));
        return new Borrower(loan, interest.ofYear(), posted, average, percent, interest.closing());
    }

    private static void mirror(InternalLoan loan, List<ReconciliationFinding> findings) {
        var layer = ReconciliationLayer.MIRROR;
        for (var month : loan.posted()) {
            compare(
                    layer,
                    loan,
                    Optional.of(month.month()),
                    month.interestClaimed(),
                    month.interestPaid(),
                    "investment.reconciliation.interest-differs",
                    findings);
            compare(
                    layer,
                    loan,
                    Optional.of(month.month()),
                    month.instalmentsReceived(),
                    month.instalmentsPaid(),
                    "investment.reconciliation.instalments-differ",
                    findings);
        }
        compare(
                layer,
                loan,
                Optional.empty(),
                loan.claimOfFund(),
                loan.debtOfBorrower(),
                "investment.reconciliation.debt-differs",
                findings);
    }

    private static void recompute(
            InternalInterest interest, Tolerance tolerance, List<ReconciliationFinding> findings) {
        var loan = interest.loan();
        for (var month : interest.months()) {
            var posted = loan.posted().stream()
                    .filter(each -> each.month().equals(month))
                    .toList();
            var expected = interest.of(month);
            var found = Money.sum(posted.stream().map(PostedMonth::interestPaid).toList());
            if (found.minus(expected).abs().compareTo(tolerance.interest()) > 0) {
                compare(
                        ReconciliationLayer.RECOMPUTATION,
                        loan,
                        Optional.of(month),
                        expected,
                        found,
                        "investment.reconciliation.interest-recomputed",
                        findings);
            }
            compare(
                    ReconciliationLayer.RECOMPUTATION,
                    loan,
                    Optional.of(month),
                    interest.instalments(month),
                    Money.sum(posted.stream().map(PostedMonth::instalmentsPaid).toList()),
                    "investment.reconciliation.instalments-recomputed",
                    findings);
        }
    }

    private static void reason(
            Borrower borrower, BigDecimal externalPercent, Tolerance tolerance, List<ReconciliationFinding> findings) {
        var layer = ReconciliationLayer.REASONABLENESS;
        compare(
                layer,
                borrower.loan(),
                Optional.empty(),
                borrower.closing(),
                borrower.loan().debtOfBorrower(),
                "investment.reconciliation.closing",
                findings);
        var away = borrower.percent()
                .map(percent -> percent.subtract(externalPercent).abs());
        if (away.isEmpty() || away.get().compareTo(tolerance.percentPoints()) <= 0) return;
        var expected = Fraction.of(borrower.average())
                .times(Fraction.of(externalPercent))
                .dividedBy(Fraction.HUNDRED)
                .toMoney();
        compare(
                layer,
                borrower.loan(),
                Optional.empty(),
                expected,
                borrower.posted(),
                "investment.reconciliation.effective-rate",
                findings);
    }

    private static void compare(
            ReconciliationLayer layer,
            InternalLoan loan,
            Optional<YearMonth> month,
            Money expected,
            Money found,
            String key,
            List<ReconciliationFinding> findings) {
        if (expected.equals(found)) return;
        findings.add(new ReconciliationFinding(layer, loan.borrower(), month, expected, found, Phrase.of(key)));
    }
}
