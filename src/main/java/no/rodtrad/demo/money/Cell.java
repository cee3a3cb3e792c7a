package no.rodtrad.demo.money;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One account of the generator, as it is filled: a cost centre with art, function and project, and what it comes to in
 * each column, in øre. Lives only while the money is made.
 */
final class Cell {

    /** What kind of money it is, which decides its months, its vouchers and what a budget adjustment may touch. */
    enum Kind {
        PAY,
        GOODS,
        PURCHASE,
        TRANSFER,
        VAT_PAID,
        VAT_BACK,
        INCOME,
        RESTRICTED_TO,
        RESTRICTED_FROM,
        TO_INVESTMENT,
        CENTRAL;

        static Optional<Kind> named(String name) {
            return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }

        boolean isExpenditure() {
            return this == PAY || this == GOODS || this == PURCHASE || this == TRANSFER;
        }

        boolean isDisposition() {
            return this == RESTRICTED_TO || this == RESTRICTED_FROM || this == TO_INVESTMENT;
        }
    }

    final Kind kind;
    final CostCentre centre;
    final String art;
    final String function;
    final String project;
    final Season season;
    final String text;

    /** How much of its kind it draws; no unit. */
    final long weight;

    long accounts;
    long original;
    long revised;

    /** What the adjustments have brought so far. */
    long moved;

    Cell(
            Kind kind,
            CostCentre centre,
            String art,
            String function,
            String project,
            Season season,
            String text,
            long weight) {
        this.kind = kind;
        this.centre = centre;
        this.art = art;
        this.function = function;
        this.project = project;
        this.season = season;
        this.text = text;
        this.weight = weight;
    }

    /** What no adjustment has explained yet. */
    long unexplained() {
        return revised - original - moved;
    }
}
