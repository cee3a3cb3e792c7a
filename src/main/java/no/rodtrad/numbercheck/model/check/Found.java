package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
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

    Found at(Spot spot, String words) {
        where.add(spot);
        quote = words;
        return this;
    }

    Found because(Spot spot) {
        evidence.add(spot);
        return this;
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
