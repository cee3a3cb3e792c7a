package no.rodtrad.demo;

import java.util.List;
import java.util.function.LongSupplier;
import no.rodtrad.kernel.MunicipalityKey;

/** A municipality that the demonstration can load, step by step. */
interface DemoMunicipality {

    MunicipalityKey key();

    String name();

    List<Step> steps();

    /** A step says how many rows it stored. */
    record Step(String name, LongSupplier work) {}
}
