package no.rodtrad.intake;

import java.util.List;
import java.util.OptionalLong;
import no.rodtrad.intake.model.mapping.TargetField;

/** A line as it stands in its file, for as long as it is the current one. */
public interface WrittenLine {

    /** Counted from 1. */
    int number();

    List<String> fields();

    /** What the file has of a field of ours, before any other value is put in its place; empty when nothing. */
    String written(TargetField field);

    /** The amount in øre, debit positive; empty when it cannot be read. */
    OptionalLong ore();
}
