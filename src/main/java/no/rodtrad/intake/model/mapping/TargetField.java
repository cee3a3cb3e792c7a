package no.rodtrad.intake.model.mapping;

import org.springframework.modulith.NamedInterface;

/** What a row of ours has, that a mapping finds in a file. */
@NamedInterface("model")
public sealed interface TargetField permits EntryField, RowField {

    /** As written in a mapping. */
    String code();

    /** The column of our own form that it ends in. */
    String column();

    /** How it is written in our own form. */
    RowField.Form form();

    /** Whether a mapping must say where it is. */
    boolean isNeeded();
}
