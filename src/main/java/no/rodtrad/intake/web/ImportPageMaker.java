package no.rodtrad.intake.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.intake.job.ControlSum;
import no.rodtrad.intake.job.ControlSum.Verdict;
import no.rodtrad.intake.job.ImportJob;
import no.rodtrad.intake.job.JobKind;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobService.TypedControl;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.web.ImportPage.Attempt;
import no.rodtrad.intake.web.ImportPage.Count;
import no.rodtrad.intake.web.ImportPage.Field;
import no.rodtrad.intake.web.ImportPage.Point;
import no.rodtrad.intake.web.ImportPage.Step;
import no.rodtrad.intake.web.ImportPage.SumRow;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the page of a file on its way in. */
final class ImportPageMaker {

    static final String LINES = "lines";
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";

    private static final BigDecimal KRONE = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(100_000);
    private static final int SHORTEST_MS = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    private static final Set<String> AMOUNTS = Set.of("postings", "budget", "adjustments", Reading.FOLDER);

    private final PageContext context;
    private final Texts text;
    private final Shown shown;
    private final ImportJob job;
    private final Optional<Reading> reading;
    private final Map<String, TypedControl> typed = new HashMap<>();

    ImportPageMaker(Shown shown, PageContext context) {
        this.context = context;
        this.text = context.text();
        this.shown = shown;
        this.job = shown.job();
        this.reading = shown.job().state().isWorking() ? Optional.empty() : shown.reading();
    }

    ImportPage page() {
        return page(Attempt.NONE);
    }

    ImportPage page(Attempt attempt) {
        var controls = attempt.controls().isEmpty() ? shown.controls() : attempt.controls();
        typed.clear();
        for (var each : controls) typed.put(each.place(), each);
        var sums = reading.map(this::sums).orElse(List.of());
        long differing = sums.stream().filter(row -> row.look().equals("late")).count();
        boolean read = job.state() == JobState.READ;
        boolean mustLeaveOut = read && reading.map(each -> each.refused() > 0).orElse(false);
        return new ImportPage(
                job.id(),
                text.get(title(), job.name()),
                lead(),
                note(),
                attempt.about(fields(attempt, sums)),
                job.state().isWorking(),
                progress(),
                steps(),
                reading.map(each -> counts(each, sums)).orElse(List.of()),
                sums,
                !controls.isEmpty() && controls.stream().allMatch(TypedControl::thousands),
                reading.map(this::refused).orElse(List.of()),
                reading.map(this::refusedLead).orElse(""),
                reading.map(each -> points(each, differing)).orElse(List.of()),
                shown.canTake(),
                mustLeaveOut,
                read && differing > 0,
                !job.state().isWorking() && !job.state().isOver() && shown.hasFile(),
                !job.state().isWorking() && !job.state().isOver(),
                job.state() == JobState.TAKEN && shown.lasting().isEmpty(),
                hasMapping(),
                !isKostra(),
                reading.filter(ImportPageMaker::hasAmounts).isPresent(),
                job.state() == JobState.READ || job.state() == JobState.TAKEN ? shown.lasting() : Optional.empty());
    }

    /** Those the refusal names itself, and the control sums that are no numbers. */
    private List<Field> fields(Attempt attempt, List<SumRow> sums) {
        var fields = new ArrayList<>(attempt.fields());
        for (var row : sums) {
            if (!row.wrong()) continue;
            fields.add(new Field(row.id(), text.get("intake.job.no-number.which", row.typed(), row.name())));
        }
        return fields;
    }

    static String when(Instant at, Texts text) {
        var local = at.atZone(AsOf.ZONE);
        return text.get("intake.job.when", local.toLocalDate(), TIME.format(LocalTime.from(local)));
    }

    static String look(JobState state) {
        return switch (state) {
            case TAKEN -> "ok";
            case REFUSED, GIVEN_UP -> "late";
            case WITHDRAWN, TAKEN_BACK -> "off";
            case RECEIVED, READING, READ, TAKING -> "run";
        };
    }

    private boolean isKostra() {
        return job.kind() == JobKind.KOSTRA;
    }

    /** Who did the last thing to it, when that was a person, and why. */
    private String note() {
        if (job.reason().startsWith("intake.")) return text.get(job.reason());
        var key = "intake.job.note." + job.state().word();
        if (!text.has(key)) return job.reason();
        var done = text.get(key, job.movedBy(), when(job.movedAt(), text));
        return job.reason().isEmpty() ? done : done + " " + text.get("intake.job.note.why", job.reason());
    }

    /** A file that is no table at all is not helped by another mapping. */
    private boolean hasMapping() {
        boolean mapped = job.kind() == JobKind.MAPPED || job.kind() == JobKind.SAFT;
        return mapped
                && shown.hasFile()
                && reading.stream().flatMap(found -> found.problems().stream()).noneMatch(Reading::isNoTable);
    }

    private String title() {
        boolean isChecked =
                isKostra() && shown.reading().flatMap(Reading::kostra).isPresent();
        if (isChecked && job.state() == JobState.READ) return "intake.job.title.checked";
        if (isChecked && job.state() == JobState.REFUSED) return "intake.job.title.checked-stops";
        return "intake.job.title." + job.state().word();
    }

    /** Whether rows of that kind have a debit and a credit. */
    private static boolean hasAmounts(Reading found) {
        return AMOUNTS.contains(found.what());
    }

    private String lead() {
        return text.get("intake.job.lead", job.name(), size(), job.putInBy(), when(job.recordedAt(), text));
    }

    private String size() {
        if (job.bytes() < 1_000) return text.get("intake.job.bytes", job.bytes());
        boolean isSmall = job.bytes() < 100_000;
        var size = number(BigDecimal.valueOf(job.bytes()).movePointLeft(isSmall ? 3 : 6), 1);
        return text.get(isSmall ? "intake.job.kilobytes" : "intake.job.megabytes", size);
    }

    private String progress() {
        if (!job.state().isWorking()) return "";
        long lines = shown.linesRead().orElse(0);
        return lines == 0 ? text.get("intake.job.waiting") : text.get("intake.job.progress", count(lines));
    }

    private List<Step> steps() {
        int at = switch (job.state()) {
            case RECEIVED, READING, REFUSED, GIVEN_UP, WITHDRAWN -> 1;
            case READ -> 2;
            case TAKING, TAKEN_BACK -> 3;
            case TAKEN -> 4;
        };
        // What is taken back is not in use, and nobody is about to take it.
        boolean isGoing = job.state() != JobState.TAKEN_BACK;
        var steps = new ArrayList<Step>();
        var names = List.of("file", "read", "compare", "take");
        if (isKostra()) return List.of();
        for (int i = 0; i < names.size(); i++) {
            boolean isCurrent = isGoing && i == at;
            var look = i < at ? "done" : isCurrent ? "" : "n";
            steps.add(new Step(text.get("intake.job.step." + names.get(i)), look, isCurrent));
        }
        return steps;
    }

    private List<Count> counts(Reading found, List<SumRow> sums) {
        long stated = sums.stream()
                .filter(row -> !row.typed().isEmpty() && !row.wrong())
                .count();
        long agreeing = sums.stream()
                .filter(row ->
                        !row.typed().isEmpty() && !row.wrong() && !row.look().equals("late"))
                .count();
        var counts = new ArrayList<Count>();
        if (isKostra() || found.lines() == 0) return counts;
        counts.add(counted("lines", found.lines()));
        counts.add(counted("rows", found.rows()));
        if (found.refused() > 0) counts.add(counted("refused", found.refused()));
        if (found.passedOver() > 0) counts.add(counted("passed", found.passedOver()));
        if (stated > 0) {
            var number = text.get("intake.job.count.of", count(agreeing), count(stated));
            counts.add(new Count(
                    number, text.get(stated == 1 ? "intake.job.count.controls.one" : "intake.job.count.controls")));
        }
        boolean isShort = found.millis() < SHORTEST_MS;
        var seconds = number(BigDecimal.valueOf(Math.max(SHORTEST_MS, found.millis()), 3), 1);
        var time = text.get(isShort ? "intake.job.seconds.short" : "intake.job.seconds", seconds);
        counts.add(new Count(time, text.get("intake.job.count.time")));
        return counts;
    }

    private Count counted(String what, long number) {
        var key = "intake.job.count." + what;
        return new Count(count(number), text.get(number == 1 ? key + ".one" : key));
    }

    private List<SumRow> sums(Reading found) {
        if (!found.hasSums()) return List.of();
        var rows = new ArrayList<SumRow>();
        rows.add(row(LINES, text.get("intake.job.sum.lines"), found.rows(), BigDecimal.ONE));
        if (!hasAmounts(found)) return rows;
        rows.add(row(DEBIT, text.get("intake.job.sum.debit"), found.debitOre(), null));
        rows.add(row(CREDIT, text.get("intake.job.sum.credit"), found.creditOre(), null));
        for (var sum : found.sums()) {
            var name = sum.area().isEmpty()
                    ? text.get("intake.job.sum.class." + sum.accountClass(), "" + sum.year())
                    : text.get("intake.job.sum.area", sum.area(), "" + sum.year());
            rows.add(row(sum.place(), name, sum.ore(), null));
        }
        return rows;
    }

    /** @param fixedUnit for what is no money; else kroner or thousands, as typed */
    private SumRow row(String place, String name, long read, @Nullable BigDecimal fixedUnit) {
        var control = Optional.ofNullable(typed.get(place))
                .filter(each -> !each.typed().isEmpty());
        var unit = fixedUnit != null
                ? fixedUnit
                : control.map(TypedControl::thousands).orElse(false) ? THOUSAND : KRONE;
        var stated = control.flatMap(each -> text.numbers().read(each.typed()));
        var sum = ControlSum.of(read, stated, unit);
        var verdict = sum.verdict();
        long apart = sum.difference().longValue();
        var difference = fixedUnit != null ? count(apart) : money(apart);
        return new SumRow(
                place,
                name,
                fixedUnit == null,
                control.map(TypedControl::typed).orElse(""),
                control.isPresent() && stated.isEmpty(),
                fixedUnit != null ? count(read) : money(read),
                verdict == Verdict.OPEN ? "" : (apart > 0 ? "+" : "") + difference,
                verdict == Verdict.OPEN
                        ? ""
                        : text.get("intake.job.verdict." + verdict.name().toLowerCase(Locale.ROOT)),
                switch (verdict) {
                    case OPEN -> "";
                    case MATCHES -> "ok";
                    case ROUNDING -> "off";
                    case DIFFERS -> "late";
                },
                note(sum, unit == THOUSAND ? stated : Optional.empty()));
    }

    /** What stands between a sum and the one that was typed, when it can be seen. */
    private String note(ControlSum sum, Optional<BigDecimal> inThousands) {
        boolean isKroner = inThousands
                .filter(each ->
                        ControlSum.of(sum.read(), Optional.of(each), KRONE).verdict() == Verdict.MATCHES)
                .isPresent();
        if (isKroner && sum.verdict() == Verdict.DIFFERS) return text.get("intake.job.verdict.unit.note");
        if (sum.verdict() == Verdict.ROUNDING) return text.get("intake.job.verdict.rounding.note");
        if (sum.verdict() != Verdict.DIFFERS || reading.isEmpty()) return "";
        var missing = sum.difference().negate();
        for (var group : reading.get().groups()) {
            boolean all = group.ore() != 0 && missing.compareTo(BigDecimal.valueOf(group.ore())) == 0;
            if (all) {
                return text.get(
                        "intake.job.verdict.refused.note",
                        (group.column() + " " + group.shown().getFirst()).strip());
            }
        }
        return "";
    }

    private List<RefusedRow> refused(Reading found) {
        var read = MappingReader.read(job.name(), shown.mapping().orElse(""));
        var kind = read instanceof Accepted<Mapping>(var mapping)
                ? Optional.of(mapping.kind())
                : Optional.<MappingKind>empty();
        return found.groups().stream()
                .map(group -> RefusedRow.of(group, shown, kind, context))
                .toList();
    }

    /** Whether the refused lines are in the sums, and what they come to. */
    private String refusedLead(Reading found) {
        if (found.refused() == 0) return "";
        var lead = text.get(found.hasSums() ? "intake.job.refused.lead" : "intake.job.refused.all");
        if (found.refusedOre() == 0) return lead;
        return lead + " " + text.get("intake.job.refused.sum", money(found.refusedOre()));
    }

    private List<Point> points(Reading found, long differing) {
        var points = new ArrayList<Point>();
        if (isKostra() || job.state().isOver()) return points;
        boolean stated = typed.values().stream().anyMatch(each -> !each.typed().isEmpty());
        if (differing > 0) points.add(point("late", "differing", differing));
        else if (found.hasSums()) points.add(stated ? point("ok", "agreeing") : point("off", "nothing-stated"));
        if (found.refused() > 0) {
            points.add(point("late", found.canLeaveOut() ? "refused" : "to-mend", found.refused()));
        } else {
            points.add(found.problems().isEmpty() ? point("ok", "none-refused") : point("late", "whole-file"));
        }
        if (found.hasSums() && hasAmounts(found) && found.debitOre() == found.creditOre())
            points.add(point("ok", "balance"));
        points.add(found.isKnown() ? point("late", "known") : point("ok", "not-known"));
        return points;
    }

    private Point point(String look, String key, long count) {
        var whole = "intake.job.point." + key;
        return new Point(look, text.get(count == 1 ? whole + ".one" : whole, count(count)));
    }

    private Point point(String look, String key) {
        return new Point(look, text.get("intake.job.point." + key));
    }

    private String count(long number) {
        return number(BigDecimal.valueOf(number), 0);
    }

    private String number(BigDecimal number, int decimals) {
        var style = decimals == 0 ? NumberStyle.WHOLE : NumberStyle.ONE_DECIMAL;
        return text.number(new FigureValue.Number(number, ValueUnit.COUNT), style);
    }

    private String money(long ore) {
        return text.number(new FigureValue.Amount(Money.ore(ore)), NumberStyle.EXACT);
    }
}
