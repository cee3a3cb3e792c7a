package no.rodtrad.demo.eksempelvik;

import java.util.List;

/** Who keeps accounts of its own; the codes of the accounting entities. */
public enum Entity {
    /** The treasury. */
    KK("Kommunekassen"),
    /** The undertaking that owns the buildings. */
    EKF("Eksempelvik Eiendom KF"),
    /** The loan fund. */
    LF("Eksempelvik lånefond");

    static final List<Entity> BORROWERS = List.of(KK, EKF);

    private final String title;

    Entity(String title) {
        this.title = title;
    }

    /** Its name in words. */
    public String title() {
        return title;
    }

    /** Digit of internal claims and debts in balance accounts. */
    String digit() {
        return Integer.toString(ordinal() + 1);
    }
}
