package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.TableRow;

/** Builds a finding. */
final class Found {

    private final NumberIssueKind kind;
    private NumberIssueLevel level = NumberIssueLevel.HARD;
    private final List<Spot> where = new ArrayList<>();
    private final List<Spot> evidence = new ArrayList<>();
    private String quote = "";
    private String printed = "";
    private String computed = "";
    private String calculation = "";
    private final List<String> arguments = new ArrayList<>();
    private String reason;

    Found(NumberIssueKind kind) {
        this.kind = kind;
        this.reason = kind.word();
    }

    Found level(NumberIssueLevel chosen) {
        level = chosen;
        return this;
    }

    Found in(TableRow row, int column) {
        where.add(row.spot(column));
        quote = row.quote();
        return this;
    }

    /** The words from {@code from} to {@code to}, quoted with what is around them. */
    Found in(ReportSentence sentence, int from, int to) {
        where.add(sentence.spot(from, to));
        quote = sentence.text();
        return this;
    }

    /** A number of a sentence, printed as it stands there, and what it should be. */
    Found is(ReportSentence sentence, NumberMention number, String shouldBe) {
        var text = sentence.text().substring(number.start(), number.end()).strip();
        return in(sentence, number.start(), number.end()).values(text, shouldBe);
    }

    Found is(Quantity said, String shouldBe) {
        return is(said.sentence(), said.number(), shouldBe);
    }

    Found at(Spot spot, String words) {
        where.add(spot);
        quote = words;
        return this;
    }

    Found because(Spot spot) {
        evidence.add(spot);
        return this;
    }

    Found because(Quantity said) {
        return because(said.sentence().spot(said.number().start(), said.number().end()));
    }

    Found values(String isPrinted, String shouldBe) {
        printed = isPrinted;
        computed = shouldBe;
        return this;
    }

    Found calculation(String plain) {
        calculation = plain;
        return this;
    }

    /** Another explanation than the usual one of the kind. */
    Found reason(String key) {
        reason = key;
        return this;
    }

    Found says(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    NumberIssue done() {
        return new NumberIssue(kind, level, where, evidence, quote, printed, computed, calculation, reason, arguments);
    }
}
