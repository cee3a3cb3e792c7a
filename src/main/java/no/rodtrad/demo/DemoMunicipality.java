package no.rodtrad.demo;

import java.util.List;
import java.util.function.Supplier;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;

/** A municipality that the demonstration can load, step by step. */
interface DemoMunicipality {

    MunicipalityKey key();

    String name();

    /** Where its facts lie among the resources. */
    String folder();

    /** What is to be done with the facts; refused before anything is stored when one of them is wrong. */
    Outcome<List<Step>> steps(FactFolder facts);

    /** A step says how many rows it stored, or why it stored nothing. */
    record Step(String name, Supplier<Outcome<Integer>> work) {}
}
