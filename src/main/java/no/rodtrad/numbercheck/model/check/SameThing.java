package no.rodtrad.numbercheck.model.check;

import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Section;

/**
 * Whether two sentences of different sections speak of the same. "Sykefraværet var 7,2 prosent" is said of each unit in
 * its own chapter, so the words must name a thing that a municipality has one of, or both must name the municipality.
 */
final class SameThing {

    private static final QuickPattern WHOLE = QuickPattern.of("(?<!\\p{L})kommune(?:n|ns|s)?(?!\\p{L})");
    /** "Kvernvik kommune gjorde opp ..." and "Kommunen hadde ...": what follows in the paragraph is of it too. */
    private static final Pattern WHOLE_FIRST = Pattern.compile("^(?:\\p{Lu}[\\p{L}-]+ )?[Kk]ommune[nr]?(?= ).*");

    private static final QuickPattern SECTOR = QuickPattern.of("(?<!\\p{L})sektoren(?!\\p{L})");
    private static final QuickPattern COMPANY = QuickPattern.of(
            "(?<!\\p{L})(?:kf|iks|as|foretak\\p{L}*|føretak\\p{L}*|konsern\\p{L}*|selskap\\p{L}*)(?!\\p{L})");

    private SameThing() {}

    static boolean may(Facts facts, Quantity one, Quantity other) {
        var first = one.sentence();
        var second = other.sentence();
        if (first.section() == second.section()) return true;
        if (isOfCompany(facts, first) != isOfCompany(facts, second)) return false;
        if (isOnce(facts, one) && isOnce(facts, other)) return !isOfCompany(facts, first);
        if (isOfWhole(facts, first) && isOfWhole(facts, second)) return true;
        boolean chapter = facts.report().sections().get(first.section()).parent() > 0
                && section(facts, first).parent() == section(facts, second).parent();
        return chapter && SECTOR.in(first) && SECTOR.in(second);
    }

    /** Whether what stands before the number names a thing that a municipality has one of. */
    private static boolean isOnce(Facts facts, Quantity said) {
        return facts.words()
                .has("once", said.sentence().lower().substring(0, said.number().start()));
    }

    private static boolean isOfWhole(Facts facts, ReportSentence sentence) {
        if (WHOLE.in(sentence)) return true;
        for (var before : facts.paragraph(sentence.paragraph())) {
            if (before == sentence) break;
            if (WHOLE_FIRST.matcher(before.text()).matches()) return true;
        }
        return false;
    }

    private static boolean isOfCompany(Facts facts, ReportSentence sentence) {
        return COMPANY.in(sentence)
                || COMPANY.matcher(section(facts, sentence).title().toLowerCase(java.util.Locale.ROOT))
                        .find();
    }

    private static Section section(Facts facts, ReportSentence sentence) {
        return facts.report().sections().get(sentence.section());
    }
}
