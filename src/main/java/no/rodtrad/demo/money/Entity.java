package no.rodtrad.demo.money;

/**
 * Somebody with accounts of their own besides the treasury, which every municipality has.
 *
 * @param kind as in {@code organisation_entity}: municipal_undertaking, loan_fund, intermunicipal_company, other_entity
 */
public record Entity(String code, String name, String kind) {

    /** The code of the treasury, to which everything belongs that says nothing else. */
    public static final String TREASURY = "KK";
}
