package no.rodtrad.organisation.model;

/** A unit that keeps its own accounts, with its own vouchers and its own statements. */
public record AccountingEntity(EntityCode code, String name, EntityKind kind) {

    /** What every municipality has from the beginning. */
    public static final AccountingEntity TREASURY =
            new AccountingEntity(EntityCode.TREASURY, "Kommunekassen", EntityKind.MUNICIPAL_TREASURY);

    public AccountingEntity {
        // One treasury, with the code that everything without a code belongs to.
        if (code.equals(EntityCode.TREASURY) != (kind == EntityKind.MUNICIPAL_TREASURY)) {
            throw new IllegalArgumentException("The treasury, and nothing else, is " + EntityCode.TREASURY);
        }
    }
}
