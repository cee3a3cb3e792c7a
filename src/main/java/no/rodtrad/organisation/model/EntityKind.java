package no.rodtrad.organisation.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an accounting entity is to the municipality. */
public enum EntityKind {
    /** The municipality's own accounts (kommunekasse). There is one. */
    MUNICIPAL_TREASURY,
    /** A part of the municipality with its own board and accounts (kommunalt foretak). */
    MUNICIPAL_UNDERTAKING,
    /** Borrows for the others and lends to them. */
    LOAN_FUND,
    /** Owned by several municipalities, so no part of this one as a legal person. */
    INTERMUNICIPAL_COMPANY,
    OTHER_ENTITY;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntityKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Whether its accounts go into those of the municipality as one legal person (kommuneloven § 14-6). */
    public boolean isLegalPerson() {
        return this != INTERMUNICIPAL_COMPANY && this != OTHER_ENTITY;
    }
}
