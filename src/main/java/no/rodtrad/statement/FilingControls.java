package no.rodtrad.statement;

import java.util.OptionalInt;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.EntityCode;

/** What those who receive our accounts will say of them. Owned here, so that the closing board can ask. */
public interface FilingControls {

    /** How many errors would stop an entity's accounts of a year; empty when there is nothing to send in. */
    OptionalInt errors(FiscalYear year, EntityCode entity, AsOf asOf);
}
