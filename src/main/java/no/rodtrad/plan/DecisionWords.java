package no.rodtrad.plan;

import java.time.LocalDate;
import java.util.Set;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate.Precision;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.Organisation;

/** Says who decided, when, and in which case, as far as the source tells. */
public final class DecisionWords {

    /** Bodies that every municipality has, and that are no committees. */
    private static final Set<String> BODIES = Set.of("KST", "KU");

    private DecisionWords() {}

    /** «Kommunestyret 24.09.2024, sak 129/24». */
    public static Phrase whole(Decision decision, Organisation organisation) {
        var body = body(decision.body(), organisation);
        var date = date(decision);
        return decision.caseNumber()
                .map(number -> Phrase.of("plan.decided.case", body, date, number))
                .orElseGet(() -> Phrase.of("plan.decided", body, date));
    }

    /** «24.09.2024», «september 2024», «2024», or that the source has no date. */
    public static Phrase date(Decision decision) {
        if (decision.date().precision() == Precision.UNKNOWN) return Phrase.of("plan.date.unknown");
        var day = decision.date().day().orElse(LocalDate.MIN);
        return switch (decision.date().precision()) {
            case DAY -> Phrase.of("plan.date.day", day);
            case MONTH -> Phrase.of("plan.date.month." + day.getMonthValue(), day.getYear());
            case YEAR, UNKNOWN -> Phrase.of("plan.date.year", day.getYear());
        };
    }

    /** Whether the body has a name of the municipality's own, not one that all municipalities share. */
    static boolean isOwnName(String code) {
        return !BODIES.contains(code);
    }

    /** The body's name: of a committee as the municipality has it. */
    public static Phrase body(String code, Organisation organisation) {
        if (BODIES.contains(code)) return Phrase.of("plan.body." + code);
        var name = organisation.committees().stream()
                .filter(committee -> committee.code().value().equals(code))
                .map(committee -> committee.name())
                .findFirst()
                .orElse(code);
        return Phrase.of("plan.body.named", name);
    }
}
