package no.rodtrad.organisation;

import no.rodtrad.kernel.MunicipalityKey;

/** Data of a municipality changed in this process. Listen after the commit; other processes hear of it otherwise. */
public record DataChanged(MunicipalityKey municipality) {}
