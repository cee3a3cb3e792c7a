package no.rodtrad.intake.saft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.rodtrad.intake.saft.SaftPart.Analysis;
import no.rodtrad.intake.saft.SaftPart.Line;

/** Finds function, cost centre and project among the analysis codes of a line. */
final class SaftDimensions {

    /** A part of a line that belongs in one place. */
    record Share(String function, String costCentre, String project, long amountOre) {}

    private static final String KEY = "unmapped-analysis";
    static final String UNMAPPED = "intake.saft.problem." + KEY;

    private final SaftMapping mapping;
    private final SaftFindings findings;

    SaftDimensions(SaftMapping mapping, SaftFindings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** The parts of a line, which add up to it; none when that cannot be had, which is told. */
    List<Share> shares(Line line) {
        for (var analysis : line.analyses()) {
            if (!mapping.knows(analysis.type())) {
                findings.once(SaftSeverity.WARNING, line.line(), "AnalysisType", analysis.type(), KEY);
            }
        }
        var functions = codes(line, mapping.function());
        var costCentres = codes(line, mapping.costCentre());
        var projects = codes(line, mapping.project());
        long split = List.of(functions, costCentres, projects).stream()
                .filter(each -> each.size() > 1)
                .count();
        if (split == 0) {
            return List.of(new Share(only(functions), only(costCentres), only(projects), line.amountOre()));
        }
        var divided = functions.size() > 1 ? functions : costCentres.size() > 1 ? costCentres : projects;
        var amounts = amounts(line, divided);
        if (split > 1 || amounts.isEmpty()) {
            var found = String.join(" ", divided.keySet());
            findings.error(line.line(), "Analysis", found, split > 1 ? "analysis-crossed" : "analysis-split");
            return List.of();
        }
        var shares = new ArrayList<Share>();
        amounts.forEach((code, amount) -> shares.add(new Share(
                divided == functions ? code : only(functions),
                divided == costCentres ? code : only(costCentres),
                divided == projects ? code : only(projects),
                amount)));
        return shares;
    }

    /** The codes of the first of these types that the line has, with what they are for. */
    private static Map<String, List<Analysis>> codes(Line line, List<String> types) {
        var codes = new LinkedHashMap<String, List<Analysis>>();
        for (var type : types) {
            for (var analysis : line.analyses()) {
                if (analysis.type().equals(type)) {
                    codes.computeIfAbsent(analysis.id(), _ -> new ArrayList<>()).add(analysis);
                }
            }
            if (!codes.isEmpty()) break;
        }
        return codes;
    }

    private static String only(Map<String, List<Analysis>> codes) {
        return codes.isEmpty() ? "" : codes.keySet().iterator().next();
    }

    /** What each code is for; nothing unless all of them together are for the line and no more. */
    private static Map<String, Long> amounts(Line line, Map<String, List<Analysis>> codes) {
        var amounts = new LinkedHashMap<String, Long>();
        long sum = 0;
        boolean signed = true;
        for (var code : codes.entrySet()) {
            for (var analysis : code.getValue()) {
                OptionalLong amount = analysis.amountOre();
                if (amount.isEmpty()) return Map.of();
                signed &= analysis.signed();
                sum = Math.addExact(sum, amount.getAsLong());
                amounts.merge(code.getKey(), amount.getAsLong(), Math::addExact);
            }
        }
        if (sum == line.amountOre()) return amounts;
        // Before 1.30 the amount of an analysis has the side of its line.
        if (!signed && sum == -line.amountOre()) {
            amounts.replaceAll((_, amount) -> -amount);
            return amounts;
        }
        return Map.of();
    }
}
