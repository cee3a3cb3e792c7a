package no.rodtrad.budget.folder;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;

/**
 * Which adjustment a line of {@code budget.csv} belongs to: all lines of one year, kind and case are one adjustment.
 *
 * @param id of the adjustment
 * @param caseNumber body and number as they stand, such as «KS 44/24»; empty for delegated and technical ones without
 * @param what the text of its first line
 */
record BudgetCase(String id, FiscalYear year, AdjustmentKind kind, String caseNumber, String what) {

    /** «KS 44/24»: a body and a number. */
    private static final Pattern CASE = Pattern.compile("(\\p{L}[\\p{L}\\p{N}]*) +(\\d[\\d/.-]*)");

    /** What municipalities call their council for short. */
    private static final Set<String> COUNCIL = Set.of("KS", "KST");

    /** The case of a line; empty when kind or case number is wrong, which is then told. */
    static Optional<BudgetCase> of(CsvFile file, FiscalYear year) {
        var caseNumber = file.text("case_no");
        var kind = kind(file.text("kind"));
        if (kind.isEmpty()) {
            file.problem("kind", "budget.problem.kind");
            return Optional.empty();
        }
        boolean needed = kind.get() != AdjustmentKind.DELEGATED && kind.get() != AdjustmentKind.TECHNICAL;
        if (!isCaseNumber(caseNumber) && (needed || !caseNumber.isEmpty())) {
            file.problem("case_no", "budget.problem.case-number");
            return Optional.empty();
        }
        var name = caseNumber.isEmpty() ? file.text("text") : caseNumber;
        var id = year + "-" + file.text("kind") + "-" + name.replaceAll("[^A-Za-z0-9]+", "-");
        var cut = id.length() > 100 ? id.substring(0, 100) : id;
        return Optional.of(new BudgetCase(cut, year, kind.get(), caseNumber, file.text("text")));
    }

    static boolean isCaseNumber(String text) {
        return CASE.matcher(text).matches() && DecisionId.isCase(text);
    }

    private static Optional<AdjustmentKind> kind(String letter) {
        return switch (letter) {
            case "O" -> Optional.of(AdjustmentKind.ORIGINAL);
            case "J" -> Optional.of(AdjustmentKind.VOTED);
            case "R" -> Optional.of(AdjustmentKind.REAPPROPRIATION);
            case "D" -> Optional.of(AdjustmentKind.DELEGATED);
            case "T" -> Optional.of(AdjustmentKind.TECHNICAL);
            default -> Optional.empty();
        };
    }

    AdjustmentHead head(Origin origin, Instant knownAt) {
        var adjustment = new AdjustmentId(id);
        return new AdjustmentHead(
                adjustment, year, kind, authority(), decisionId(), caseNumber, what, Optional.empty(), origin, knownAt);
    }

    Optional<Decision> decision(Instant knownAt) {
        var matcher = CASE.matcher(caseNumber);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(new Decision(
                DecisionId.ofCase(caseNumber),
                matcher.group(1),
                Optional.of(matcher.group(2)),
                DecisionDate.UNKNOWN,
                what,
                knownAt));
    }

    private Optional<DecisionId> decisionId() {
        return caseNumber.isEmpty() ? Optional.empty() : Optional.of(DecisionId.ofCase(caseNumber));
    }

    private AdjustmentAuthority authority() {
        return switch (kind) {
            case DELEGATED -> AdjustmentAuthority.DELEGATED;
            case TECHNICAL -> AdjustmentAuthority.TECHNICAL;
            case ORIGINAL, VOTED, REAPPROPRIATION -> {
                var matcher = CASE.matcher(caseNumber);
                boolean council = matcher.matches() && COUNCIL.contains(matcher.group(1));
                yield council ? AdjustmentAuthority.COUNCIL : AdjustmentAuthority.OTHER_BODY;
            }
        };
    }
}
