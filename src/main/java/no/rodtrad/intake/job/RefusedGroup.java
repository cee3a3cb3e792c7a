package no.rodtrad.intake.job;

import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.TargetField;

/**
 * Lines that are refused for one reason. Codes that are unknown make a group each; of dates and amounts that cannot be
 * read there may be as many as there are lines, so they are together.
 *
 * @param column as the file calls it; empty when the whole line is meant
 * @param found what stands there; examples when the lines differ
 * @param written the same before the mapping did anything with it; empty when it is not known
 * @param count how many lines
 * @param lines the first of them; none when the whole file is meant
 * @param ore sum of the amounts that can be read on the lines
 * @param amounts how many amounts that is the sum of
 * @param hasMeanings whether another form of numbers or dates reads more of the file
 */
public record RefusedGroup(
        String column,
        List<String> found,
        String written,
        String messageKey,
        List<String> arguments,
        long count,
        List<Integer> lines,
        long ore,
        long amounts,
        boolean hasMeanings) {

    public RefusedGroup {
        found = List.copyOf(found);
        arguments = List.copyOf(arguments);
        lines = List.copyOf(lines);
    }

    RefusedGroup withMeanings() {
        return new RefusedGroup(column, found, written, messageKey, arguments, count, lines, ore, amounts, true);
    }

    /** What it is called in an address: the same in each reading of the file. */
    public String key() {
        var what =
                String.join("|", messageKey, column, String.join("|", arguments), isOfValue() ? found.getFirst() : "");
        return "%08x".formatted(what.hashCode());
    }

    /** Whether all its lines have the same value. */
    boolean isOfValue() {
        return RefusedLines.isOfValue(messageKey) && found.size() == 1;
    }

    /** The field whose value we do not know, though it can be read; empty when something else is wrong. */
    public Optional<TargetField> unknown(MappingKind kind) {
        var code = switch (messageKey) {
            case "ledger.problem.unknown-cost-centre", "ledger.problem.cost-centre-not-valid" -> "cost_centre";
            case "ledger.problem.unknown-art", "ledger.problem.unknown-chapter", "ledger.problem.art-of-other-class" ->
                "art";
            case "ledger.problem.unknown-function" -> "function";
            case "ledger.problem.project" -> "project";
            default -> "";
        };
        return kind.field(code);
    }

    /** What stands in the file, as far as it is known. */
    public List<String> shown() {
        return written.isEmpty() ? found : List.of(written);
    }

    /** The field of ours that is refused, where that can be told from what is wrong. */
    Optional<TargetField> refused(MappingKind kind) {
        return messageKey.equals("ledger.problem.date-outside-year") && found.size() == 1
                ? kind.field("date")
                : unknown(kind);
    }

    /** Whether a number or a date stands there that may be read by another form. */
    public boolean isOfForm() {
        return switch (messageKey) {
            case "intake.problem.two-ways",
                    "intake.problem.no-amount",
                    "intake.problem.too-fine",
                    "intake.problem.date" -> true;
            default -> false;
        };
    }
}
