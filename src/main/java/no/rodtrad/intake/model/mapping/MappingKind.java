package no.rodtrad.intake.model.mapping;

import static no.rodtrad.intake.model.mapping.RowField.Form.AMOUNT;
import static no.rodtrad.intake.model.mapping.RowField.Form.NUMBER;
import static no.rodtrad.intake.model.mapping.RowField.Form.TEXT;
import static no.rodtrad.intake.model.mapping.RowField.Form.WHOLE;
import static no.rodtrad.intake.model.mapping.RowField.may;
import static no.rodtrad.intake.model.mapping.RowField.must;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** What the rows of a file are. Each kind has its fields, and ends in the service that owns such rows. */
@NamedInterface("model")
public enum MappingKind {
    /** Ledger entries. */
    POSTINGS(true, EntryField.values()),

    /** The original budget of a year, line by line. */
    BUDGET(true, budgetLine(may("kind", "kind", TEXT), must("case", "case_no", TEXT))),

    /** Changes to the budget: J voted, R reappropriated, D delegated, T technical. */
    ADJUSTMENTS(true, budgetLine(must("kind", "kind", TEXT), may("case", "case_no", TEXT))),

    /** Investment projects. */
    PROJECTS(
            false,
            must("key", "key", TEXT),
            must("name", "name", TEXT),
            may("entity", "entity", TEXT),
            may("committee", "committee", TEXT),
            may("area", "area", TEXT),
            may("part", "part", WHOLE),
            may("place", "place", TEXT),
            may("description", "description", TEXT),
            may("priority", "priority", WHOLE),
            may("started", "started", WHOLE),
            may("planned_end", "planned_end", WHOLE),
            may("frame", "frame_ore", AMOUNT)),

    /** Cost centres with their unit and budget area. */
    ORGANISATION(
            false,
            must("cost_centre", "ansvar", TEXT),
            must("name", "name", TEXT),
            must("unit", "virksomhet", TEXT),
            must("area", "program", TEXT),
            may("employees", "employees", WHOLE),
            may("entity", "entity", TEXT)),

    /** Measures of a plan. */
    MEASURES(
            false,
            must("key", "key", TEXT),
            must("title", "title", TEXT),
            must("parent", "parent", TEXT),
            may("summary", "summary", TEXT),
            may("committee", "committee", TEXT)),

    /** Values of a statistic; its dimensions are named by the mapping. */
    STATISTICS(false, must("value", "value", NUMBER), may("status", "status", TEXT));

    private final boolean amounts;
    private final List<TargetField> fields;

    MappingKind(boolean amounts, TargetField... fields) {
        this.amounts = amounts;
        this.fields = List.of(fields);
    }

    private static TargetField[] budgetLine(RowField kind, RowField caseNumber) {
        return new TargetField[] {
            must("year", "year", WHOLE),
            kind,
            caseNumber,
            must("art", "art", TEXT),
            must("function", "funksjon", TEXT),
            must("cost_centre", "ansvar", TEXT),
            may("project", "prosjekt", TEXT),
            may("text", "text", TEXT)
        };
    }

    /** Whether each row has an amount with a side, told by {@code amount} in the mapping. */
    public boolean hasAmounts() {
        return amounts;
    }

    /** What a row has besides its amount, in the order of our own form. */
    public List<TargetField> fields() {
        return fields;
    }

    public Optional<TargetField> field(String code) {
        return fields.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** As written in a mapping after {@code for}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MappingKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
