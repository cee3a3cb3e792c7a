package no.rodtrad.demo.eksempelvik;

import java.util.List;

/** Who keeps accounts of its own; the codes of the accounting entities. */
public enum Entity {
    /** The treasury. */
    KK,
    /** The undertaking that owns the buildings. */
    EKF,
    /** The loan fund. */
    LF;

    static final List<Entity> BORROWERS = List.of(KK, EKF);

    /** Digit of internal claims and debts in balance accounts. */
    String digit() {
        return Integer.toString(ordinal() + 1);
    }
}
