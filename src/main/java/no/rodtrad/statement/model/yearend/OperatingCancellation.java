package no.rodtrad.statement.model.yearend;

import static no.rodtrad.statement.model.yearend.ClosingSheet.atLeastZero;
import static no.rodtrad.statement.model.yearend.ClosingSheet.least;

import java.util.List;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** Closes the operating accounts: lines 8–18 of § 5-9. */
final class OperatingCancellation {

    static final int LINES = 18;

    /** The order inside the chapter is from memory; that the cover of earlier deficits goes last is the ministry's. */
    private static final String LAW = "budsjett- og regnskapsforskriften kap. 4 *";

    private static final String LAW_COVER =
            "budsjett- og regnskapsforskriften kap. 4 *; departementets brev 13.05.2005 (05/1751) om den tidligere § 9";

    private final OperatingClosing posted;
    private final ClosingSheet sheet = new ClosingSheet(YearEndPart.OPERATION, LINES);
    private Money freeReserve;

    private OperatingCancellation(OperatingClosing posted) {
        this.posted = posted;
        this.freeReserve = posted.freeReserve();
    }

    /**
     * @param struckInInvestment what the closing of investments struck of the transfer, which it did not need; nothing
     *     the first time
     */
    static OperatingCancellation of(OperatingClosing posted, Money struckInInvestment) {
        var cancellation = new OperatingCancellation(posted);
        cancellation.calculate(struckInInvestment);
        return cancellation;
    }

    private void calculate(Money struckInInvestment) {
        sheet.post(1, posted.netResult());
        sheet.post(2, posted.restrictedAllocation());
        sheet.post(3, posted.restrictedUse());
        sheet.post(4, posted.transferToInvestment());
        sheet.post(5, posted.reserveAllocation());
        sheet.post(6, posted.reserveUse());
        sheet.post(7, posted.deficitCover());
        sheet.set(8, sheet.left());
        if (sheet.left().isPositive()) {
            sheet.reduceDeficit(9, posted.transferToInvestment(), Phrase.of("statement.yearend.strike-transfer"), LAW);
        }
        if (struckInInvestment.isPositive()) {
            sheet.record(
                    9,
                    atLeastZero(posted.transferToInvestment().plus(sheet.line(9))),
                    struckInInvestment.negate(),
                    Phrase.of("statement.yearend.transfer-not-needed"),
                    LAW);
        }
        if (sheet.left().isPositive()) strikeAgainstDeficit();
        if (sheet.left().isNegative()) strikeAgainstSurplus();
        sheet.set(13, sheet.left());
        if (sheet.left().isPositive()) useReserve();
        if (sheet.left().isNegative()) useSurplus();
        coverEarlierFromReserve();
        if (sheet.left().isNegative()) {
            var allocated = sheet.reduceSurplus(
                    17, sheet.left().negate(), Phrase.of("statement.yearend.allocate-surplus"), LAW);
            freeReserve = freeReserve.plus(allocated);
        }
        sheet.set(18, sheet.left());
    }

    private void strikeAgainstDeficit() {
        var struck = sheet.reduceDeficit(
                10, posted.reserveAllocation(), Phrase.of("statement.yearend.strike-reserve-allocation"), LAW);
        freeReserve = freeReserve.plus(struck);
        sheet.reduceDeficit(11, posted.deficitCover(), Phrase.of("statement.yearend.strike-deficit-cover"), LAW_COVER);
    }

    private void strikeAgainstSurplus() {
        var struck = sheet.reduceSurplus(
                12, posted.reserveUse().negate(), Phrase.of("statement.yearend.strike-reserve-use"), LAW);
        freeReserve = freeReserve.plus(struck);
    }

    private void useReserve() {
        var used = sheet.reduceDeficit(14, freeReserve, Phrase.of("statement.yearend.use-reserve"), LAW);
        freeReserve = freeReserve.plus(used);
    }

    private void useSurplus() {
        sheet.reduceSurplus(16, earlierLeft(), Phrase.of("statement.yearend.surplus-covers-earlier"), LAW);
    }

    /**
     * No municipality carries a deficit forward while it has a free reserve. The use stands on line 15 and what it
     * covers on line 16, so that the sum of the form holds.
     */
    private void coverEarlierFromReserve() {
        var covered = least(earlierLeft(), atLeastZero(freeReserve));
        if (!covered.isPositive() || sheet.left().isPositive()) return;
        sheet.record(15, freeReserve, covered.negate(), Phrase.of("statement.yearend.use-reserve-for-earlier"), LAW);
        sheet.record(16, covered, covered, Phrase.of("statement.yearend.reserve-covers-earlier"), LAW);
        freeReserve = freeReserve.minus(covered);
    }

    /** What earlier years left that this year's cover does not take. */
    private Money earlierLeft() {
        var covered = posted.deficitCover().plus(sheet.line(11)).plus(sheet.line(16));
        return atLeastZero(posted.earlierDeficit().minus(covered));
    }

    /** What is left of the transfer to investments. */
    Money transfer() {
        return posted.transferToInvestment().plus(sheet.line(9));
    }

    Money struckTransfer() {
        return sheet.line(9).negate();
    }

    List<Money> lines() {
        return sheet.lines();
    }

    List<CancellationStep> steps() {
        return sheet.steps();
    }

    /** As it stands when the proposal is posted. */
    OperatingClosing after() {
        return new OperatingClosing(
                posted.netResult(),
                posted.restrictedAllocation(),
                posted.restrictedUse(),
                transfer(),
                posted.reserveAllocation().plus(sheet.line(10)).plus(sheet.line(17)),
                posted.reserveUse().plus(sheet.line(12)).plus(sheet.line(14)).plus(sheet.line(15)),
                posted.deficitCover().plus(sheet.line(11)).plus(sheet.line(16)),
                freeReserve,
                posted.earlierDeficit());
    }
}
