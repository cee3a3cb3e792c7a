package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence speaks of when it names no row: that of another number in it that stands in one row only, that of the
 * sentence before, or that of the heading.
 */
final class Topics {

    /** Words that stand for what has been named: "området", "merforbruket", "utgiftene". */
    private static final QuickPattern GENERAL = QuickPattern.of("(?:(?:området|sektoren|enheten|eininga|avdelingen"
            + "|avdelinga|virksomheten|verksemda|etaten|tenesta|tjenesten|seksjonen)"
            + "|(?<![\\p{L}\\d])(?:regnskapet|rekneskapet|resultatet|(?:års)?prognosen|(?:mer|meir|mindre|over)?"
            + "forbruket|overskridelsen|avviket|netto (?:drifts)?utgift\\p{L}*|nettoutgift\\p{L}*|driftsutgift\\p{L}*"
            + "|overskuddet|underskuddet|overskotet|underskotet|det (?:er|var|gir|gav|ga|utgjør|tilsvarer)|dette))"
            + "(?![\\p{L}\\d])");

    private static final int DIGITS = 3;

    private Topics() {}

    /** The rows that a number of a sentence without a named row is of; empty when it cannot be told. */
    static List<TableLine> of(Facts facts, ReportSentence sentence, NumberMention number) {
        var beside = anchored(facts, sentence, number);
        if (!beside.isEmpty()) return beside;
        return GENERAL.in(sentence) ? before(facts, sentence) : ofHead(facts, sentence);
    }

    /** "Bygg og eiendom: Strømmen ble billigere. Merforbruk 625 000 kroner." is of what its paragraph begins with. */
    private static List<TableLine> ofHead(Facts facts, ReportSentence sentence) {
        var paragraph = facts.paragraph(sentence.paragraph());
        var first = paragraph.isEmpty() ? sentence : paragraph.getFirst();
        var named = facts.subjects(first);
        if (first == sentence || named.isEmpty()) return List.of();
        var head = named.getFirst();
        if (head.start() > 0 || !first.text().startsWith(":", head.end())) return List.of();
        boolean others = named.size() > 1
                || paragraph.subList(1, paragraph.indexOf(sentence)).stream()
                        .anyMatch(between -> !facts.subjects(between).isEmpty());
        return others ? List.of() : head.lines();
    }

    /** What the sentences before it, or else the heading, speak of. */
    private static List<TableLine> before(Facts facts, ReportSentence sentence) {
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence);
        for (int back = 1; back <= 2 && at - back >= 0; back++) {
            var before = paragraph.get(at - back);
            // "Dette er det største området" names no area.
            var named = facts.subjects(before).stream()
                    .filter(subject -> subject.lines().stream()
                            .anyMatch(line -> !line.row().isSum()))
                    .toList();
            if (named.size() == 1)
                return withNumbers(facts, before, named.getFirst().lines());
            if (!named.isEmpty()) return List.of();
            var told = anchored(facts, before, null);
            if (!told.isEmpty()) return told;
        }
        return ofTitle(facts, sentence);
    }

    /** A sentence with long numbers of its own is of the rows that have one of them. */
    private static List<TableLine> withNumbers(Facts facts, ReportSentence sentence, List<TableLine> lines) {
        var numbers = facts.mentions(sentence).stream()
                .filter(number -> number.number().digitCount() >= DIGITS)
                .toList();
        if (numbers.isEmpty()) return lines;
        return lines.stream()
                .filter(line -> numbers.stream().anyMatch(facts.values(line)::explains))
                .toList();
    }

    /** The rows in which the other numbers of a sentence stand; empty when these are of different things. */
    static List<TableLine> anchored(Facts facts, ReportSentence sentence, @Nullable NumberMention but) {
        List<TableLine> told = List.of();
        Set<String> name = Set.of();
        for (var mention : facts.mentions(sentence)) {
            if (mention == but) continue;
            var lines = new ArrayList<TableLine>();
            Set<String> own = null;
            for (var hit : facts.cells().of(mention)) {
                var label = Stems.name(hit.line().row().label());
                if (own != null && !own.equals(label)) return List.of();
                own = label;
                lines.add(hit.line());
            }
            if (own == null || own.isEmpty()) continue;
            if (!name.isEmpty() && !name.equals(own)) return List.of();
            name = own;
            told = lines;
        }
        return told;
    }

    /** The rows that have the name of the section. */
    static List<TableLine> ofTitle(Facts facts, ReportSentence sentence) {
        var title = facts.report().sections().get(sentence.section()).title();
        return facts.named(Stems.name(title));
    }
}
