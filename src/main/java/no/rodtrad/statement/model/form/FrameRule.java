package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * What a municipality keeps outside the frames of its budget areas, for some years. As a rule all is inside that is
 * posted on the cost centres of the area.
 *
 * @param outside steps of the bridge that the frames leave out
 * @param reason why, as shown beside the bridge
 */
public record FrameRule(Set<String> outside, FormVersion years, String reason) {

    static final List<String> HEADER = List.of("outside", "valid_from", "valid_to", "reason");

    public FrameRule {
        outside = Set.copyOf(outside);
    }

    /** Reads the rules of a municipality. @param steps of the bridge, which the rules name */
    public static Outcome<List<FrameRule>> read(FormFile file, List<BridgeStep> steps) {
        var problems = new ArrayList<Problem>();
        var rules = new ArrayList<FrameRule>();
        for (var row : PolicyTable.read(file, HEADER, problems).rows()) {
            var years = FormVersion.read(row);
            row.needed("reason");
            var outside = new LinkedHashSet<>(List.of(row.needed("outside").split(" +")));
            for (var id : outside) {
                boolean there = steps.stream()
                        .anyMatch(step -> step.id().equals(id) && step.years().overlaps(years));
                if (!there) {
                    var known = steps.stream().map(BridgeStep::id).distinct().toList();
                    row.problemWith("outside", id, "statement.form.problem.word", String.join(", ", known));
                }
            }
            var rule = new FrameRule(outside, years, row.text("reason"));
            for (var earlier : rules) {
                if (earlier.years().overlaps(years)) {
                    row.problem("outside", "statement.form.problem.override-twice", earlier.reason());
                }
            }
            rules.add(rule);
        }
        return problems.isEmpty() ? new Accepted<>(List.copyOf(rules)) : new Rejected<>(problems);
    }
}
