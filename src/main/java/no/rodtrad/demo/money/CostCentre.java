package no.rodtrad.demo.money;

import java.time.LocalDate;

/**
 * A cost centre (ansvar), six digits. The name is neutral and generated.
 *
 * @param entity whose accounts it is in
 * @param employees how many people stand behind its pay, for the privacy rule; of a central line it is everyone in the
 *     municipality, since its pay and pension are theirs
 */
public record CostCentre(
        String code, String name, String serviceUnit, String area, String entity, int employees, LocalDate validFrom) {

    /** One of the treasury's. */
    public CostCentre(String code, String name, String serviceUnit, String area, int employees, LocalDate validFrom) {
        this(code, name, serviceUnit, area, Entity.TREASURY, employees, validFrom);
    }
}
