package no.rodtrad.intake.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import no.rodtrad.intake.job.FileChoices;
import no.rodtrad.intake.job.ImportJob;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.KostraFacts;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.job.SaftFacts;
import no.rodtrad.intake.saft.SaftFinding;
import no.rodtrad.intake.saft.SaftHead;
import no.rodtrad.intake.saft.SaftSeverity;
import no.rodtrad.intake.web.FileFacts.Control;
import no.rodtrad.intake.web.FileFacts.Finding;
import no.rodtrad.intake.web.FileFacts.Row;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.kostra.model.Severity;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;

/** Makes what the page shows of the file itself. */
final class FileFactsMaker {

    private final Shown shown;
    private final PageContext context;
    private final Texts text;

    FileFactsMaker(Shown shown, PageContext context) {
        this.shown = shown;
        this.context = context;
        this.text = context.text();
    }

    FileFacts facts() {
        var saft = shown.reading().flatMap(each -> each.saft());
        var kostra = shown.reading().flatMap(each -> each.kostra());
        var findings = new ArrayList<Finding>();
        saft.ifPresent(each -> each.remarks().forEach(remark -> findings.add(finding(remark))));
        kostra.ifPresent(each -> each.findings().forEach(found -> findings.add(finding(found))));
        long more = saft.map(SaftFacts::more).orElse(0L)
                + kostra.map(KostraFacts::more).orElse(0);
        boolean isKostra = kostra.isPresent();
        return new FileFacts(
                shown.job().state().isWorking() ? List.of() : warnings(shown, context),
                rows(),
                saft.map(this::controls).orElse(List.of()),
                findings,
                isKostra ? "intake.job.kostra.findings" : "intake.job.saft.findings",
                isKostra ? "intake.job.kostra.rule" : "intake.job.saft.element",
                more == 0 ? "" : text.get("intake.job.and-more", count(more)),
                shown.deleted().map(day -> text.get("intake.job.deleted", day)).orElse(""));
    }

    /** What has to be known of a file before anything is done with it, for pages and for programs. */
    static List<Phrase> warnings(Shown shown, PageContext context) {
        var job = shown.job();
        var warnings = new ArrayList<Phrase>();
        if (!job.state().isOver()) {
            for (var each : shown.closed()) {
                warnings.add(Phrase.of("intake.job.warning.closed", each.year().toString(), each.authority()));
            }
            shown.reading()
                    .flatMap(found -> job.choices().contradicted(job.name(), found.years()))
                    .ifPresent(year -> warnings.add(Phrase.of(
                            "intake.job.warning.name",
                            Integer.toString(year),
                            years(shown.reading().orElseThrow().years()))));
            // One that was refused is in nobody's way.
            var twins = shown.twins().stream()
                    .filter(twin -> twin.state() != JobState.REFUSED && twin.state() != JobState.GIVEN_UP)
                    .toList();
            for (var twin : twins) {
                warnings.add(Phrase.of(
                        "intake.job.warning.twin",
                        twin.name(),
                        context.text().get("intake.job.state." + twin.state().word())));
            }
        }
        return warnings;
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var job = shown.job();
        var what = shown.reading()
                .map(found -> "what." + found.what())
                .orElse("kind." + job.kind().word());
        if (shown.reading().flatMap(found -> found.saft()).isPresent()) what = "kind.saft";
        boolean isUnknown = shown.reading().stream()
                .flatMap(found -> found.problems().stream())
                .anyMatch(problem ->
                        Reading.isNoTable(problem) || problem.messageKey().equals("intake.job.problem.unknown-heads"));
        add(rows, "kind", text.get(isUnknown ? "intake.job.kind.unknown" : "intake.job." + what));
        shown.reading().flatMap(found -> found.saft()).ifPresent(facts -> saft(rows, facts));
        shown.reading().flatMap(found -> found.kostra()).ifPresent(facts -> kostra(rows, facts));
        if (shown.reading().flatMap(found -> found.kostra()).isEmpty()) said(rows, job);
        return rows;
    }

    private void said(List<Row> rows, ImportJob job) {
        var said = job.choices();
        if (!said.entity().equals(FileChoices.USUAL.entity())) {
            add(rows, "entity", said.entity().value());
        }
        if (said.scope() == ImportScope.PARTIAL) add(rows, "scope", text.get("intake.job.scope.partial"));
        said.year().ifPresent(year -> add(rows, "year", Integer.toString(year)));
        shown.reading()
                .filter(found -> !found.years().isEmpty())
                .ifPresent(found -> add(rows, "years", years(found.years())));
    }

    private void saft(List<Row> rows, SaftFacts facts) {
        facts.head().ifPresent(head -> head(rows, head));
        add(rows, "vouchers", count(facts.totals().transactions()));
        add(rows, "accounts", count(facts.totals().accounts()));
        facts.passedOver().forEach((table, number) -> add(rows, "passed-over." + table, count(number)));
    }

    private void head(List<Row> rows, SaftHead head) {
        add(rows, "version", head.writtenVersion());
        head.period().ifPresent(period -> add(rows, "period", period.toString()));
        add(rows, "company", (head.company() + " " + head.organisationNumber()).strip());
        add(rows, "software", (head.software() + " " + head.created()).strip());
    }

    private void kostra(List<Row> rows, KostraFacts facts) {
        add(rows, "form", facts.form());
        add(rows, "year", facts.year());
        add(rows, "quarter", facts.quarter());
        add(rows, "region", facts.region());
        add(rows, "records", count(facts.records()));
        if (!facts.year().equals(Integer.toString(facts.codesOfYear()))) {
            add(rows, "codes", Integer.toString(facts.codesOfYear()));
        }
    }

    private void add(List<Row> rows, String label, String value) {
        if (!value.isEmpty()) rows.add(new Row(text.get("intake.job.fact." + label), value));
    }

    private List<Control> controls(SaftFacts facts) {
        if (facts.control().isEmpty()) return List.of();
        var said = facts.control().get();
        var totals = facts.totals();
        var entries = said.entries();
        // The standard does not say whether entries are vouchers or lines.
        boolean ofLines = entries.isPresent() && entries.getAsLong() == totals.lines();
        return List.of(
                control("entries", entries, ofLines ? totals.lines() : totals.transactions(), false),
                control("debit", said.debitOre(), totals.debitOre(), true),
                control("credit", said.creditOre(), totals.creditOre(), true));
    }

    private Control control(String name, OptionalLong stated, long read, boolean isMoney) {
        var label = text.get("intake.job.saft.control." + name);
        if (stated.isEmpty()) {
            return new Control(label, "", written(read, isMoney), "", text.get("intake.job.saft.not-stated"), "off");
        }
        long difference = Math.subtractExact(read, stated.getAsLong());
        return new Control(
                label,
                written(stated.getAsLong(), isMoney),
                written(read, isMoney),
                written(difference, isMoney),
                text.get("intake.job.verdict." + (difference == 0 ? "matches" : "differs")),
                difference == 0 ? "ok" : "late");
    }

    private Finding finding(SaftFinding found) {
        var problem = found.problem();
        return new Finding(
                found.severity() == SaftSeverity.INFO ? "off" : "late",
                text.get("intake.saft.severity." + found.severity().code()),
                (problem.column() + " " + problem.found()).strip(),
                problem.line() == 0 ? text.get("intake.job.whole-file") : count(problem.line()),
                problem.phrase());
    }

    private Finding finding(KostraFacts.Found found) {
        var lines = found.lines().stream().map(this::count).collect(Collectors.joining(", "));
        if (found.allLines() > found.lines().size()) {
            lines = text.get(
                    "intake.job.kostra.lines-more",
                    lines,
                    count(found.allLines() - found.lines().size()));
        }
        return new Finding(
                found.severity() == Severity.INFO ? "off" : "late",
                text.get("kostra.severity." + found.severity().word()),
                found.rule(),
                found.allLines() == 0 ? text.get("intake.job.whole-file") : lines,
                Phrase.of(found.messageKey(), found.arguments().toArray()));
    }

    private String written(long number, boolean isMoney) {
        return isMoney ? text.number(new FigureValue.Amount(Money.ore(number)), NumberStyle.EXACT) : count(number);
    }

    private String count(long number) {
        return text.number(new FigureValue.Number(BigDecimal.valueOf(number), ValueUnit.COUNT), NumberStyle.WHOLE);
    }
}
