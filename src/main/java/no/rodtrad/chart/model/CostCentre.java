package no.rodtrad.chart.model;

import java.util.OptionalInt;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Where money is used: a unit or a part of one.
 *
 * @param serviceUnit code of the unit it is part of
 * @param entity whose accounts it is in
 * @param employees how many work there; empty when not known. Few of them are protected on public pages
 * @param valid whole fiscal years
 */
public record CostCentre(
        CostCentreCode code,
        String name,
        String serviceUnit,
        BudgetAreaCode area,
        EntityCode entity,
        OptionalInt employees,
        ValidityPeriod valid,
        Origin origin) {

    public CostCentre {
        // Sums are kept by fiscal year and cost centre, so the area of a cost centre cannot change within one.
        if (valid.from().getDayOfYear() != 1) {
            throw new IllegalArgumentException("A cost centre begins on 1 January: " + code + " " + valid);
        }
        if (valid.to().isPresent() && valid.to().get().plusDays(1).getDayOfYear() != 1) {
            throw new IllegalArgumentException("A cost centre ends on 31 December: " + code + " " + valid);
        }
    }

    /** One of the treasury's. */
    public CostCentre(
            CostCentreCode code,
            String name,
            String serviceUnit,
            BudgetAreaCode area,
            OptionalInt employees,
            ValidityPeriod valid,
            Origin origin) {
        this(code, name, serviceUnit, area, EntityCode.TREASURY, employees, valid, origin);
    }
}
