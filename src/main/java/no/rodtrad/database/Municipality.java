package no.rodtrad.database;

import java.time.Instant;
import no.rodtrad.kernel.MunicipalityKey;

/** A municipality on this installation. */
public record Municipality(MunicipalityKey key, String name, Instant recordedAt) {}
