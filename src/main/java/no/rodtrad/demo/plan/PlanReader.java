package no.rodtrad.demo.plan;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionDate.Precision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.plan.model.PlanKind;
import no.rodtrad.plan.model.PlanLevel;
import no.rodtrad.plan.model.PlanSource;
import no.rodtrad.plan.model.PlanStatus;
import no.rodtrad.plan.model.PlanStatusStep;

/** Reads plans, what is in them, and the decisions behind them. */
final class PlanReader {

    private final FactFolder facts;
    private final Sources sources;
    private final Set<String> planKeys = new HashSet<>();

    PlanReader(FactFolder facts, Sources sources) {
        this.facts = facts;
        this.sources = sources;
    }

    PlanFacts read() {
        var planRows = facts.read("plan/plans.csv").rows();
        // A plan may stand before its parent in the file.
        for (var row : planRows) planKeys.add(row.ownKey("key"));
        var plans = planRows.stream().map(this::plan).toList();
        checkHierarchy(planRows, plans);
        var elements = new ArrayList<PlanElement>();
        var keys = new HashSet<String>();
        for (var row : facts.read("plan/elements.csv").rows()) elements.add(element(row, keys));
        for (var row : facts.read("plan/strategies.csv").rows()) elements.add(strategy(row, elements.size(), keys));
        readGoals(elements, keys);
        return new PlanFacts(sources.all(), plans, elements);
    }

    /** No plan stands above itself: pages walk upwards until there is no parent. */
    private static void checkHierarchy(List<FactRow> rows, List<Plan> plans) {
        var parents = new HashMap<String, String>();
        for (var plan : plans) plan.parent().ifPresent(parent -> parents.put(plan.key(), parent));
        for (int i = 0; i < plans.size(); i++) {
            var above = parents.get(plans.get(i).key());
            for (int steps = 0; above != null && steps <= plans.size(); steps++) above = parents.get(above);
            if (above != null) rows.get(i).problem("parent", "demo.problem.above-itself");
        }
    }

    private Plan plan(FactRow row) {
        return new Plan(
                row.key("key"),
                row.required("name"),
                row.yes("name_printed"),
                row.code("kind", PlanKind::ofCode, PlanKind.OTHER_PLAN),
                row.text("kind_printed"),
                row.code("level", PlanLevel::ofCode, PlanLevel.OTHER),
                plan(row, "parent"),
                plan(row, "ordered_by"),
                row.optional("period"),
                row.optional("adopting_body"),
                row.optional("case_number"),
                row.optional("date")
                        .map(date -> new Plan.PlanDate(
                                row.optional("date_note").orElse(date),
                                row.optional("date_note").isPresent() ? "" : row.text("date_kind"))),
                row.optional("next_step"),
                row.optional("note"),
                statuses(row));
    }

    /** The plan that a column names, if any; an unknown one is a problem. */
    private Optional<String> plan(FactRow row, String column) {
        return named(row, column, planKeys);
    }

    private static Optional<String> named(FactRow row, String column, Set<String> keys) {
        var key = row.optional(column);
        key.ifPresent(each -> row.known(column, each, keys.contains(each)));
        return key.filter(keys::contains);
    }

    /** The status of 2022 from the oldest source and the last one from the newest; only one from a single source. */
    private List<PlanStatusStep> statuses(FactRow row) {
        var named = sources.named(row, "sources").stream()
                .sorted(Comparator.comparing(PlanSource::knownAt))
                .toList();
        var steps = new ArrayList<PlanStatusStep>();
        var last = row.code("status", PlanStatus::ofCode, PlanStatus.PLANNED);
        var newest = newest(named, row.optionalNumber("status_year", 1900, 2199).orElse(2199L));
        row.optional("status_2022")
                .map(_ -> row.code("status_2022", PlanStatus::ofCode, PlanStatus.PLANNED))
                .filter(_ -> named.getFirst().knownAt().isBefore(newest.knownAt()))
                .ifPresent(status -> steps.add(new PlanStatusStep(
                        status, named.getFirst().key(), named.getFirst().knownAt())));
        steps.add(new PlanStatusStep(last, newest.key(), newest.knownAt()));
        return steps;
    }

    /** The last source that can speak of that year: a report on a year comes in the next spring. */
    private static PlanSource newest(List<PlanSource> named, long year) {
        var end = Sources.noon(LocalDate.of(Math.toIntExact(year) + 1, 7, 1));
        return named.stream()
                .filter(source -> source.knownAt().isBefore(end))
                .reduce((_, later) -> later)
                .orElseGet(named::getLast);
    }

    /** A part stands below its whole in the file, so nothing can be part of itself. */
    private PlanElement element(FactRow row, Set<String> before) {
        var source = sources.of(row, "source");
        var parent = named(row, "parent", before);
        before.add(row.ownKey("key"));
        return new PlanElement(
                row.key("key"),
                row.code("kind", PlanElementKind::ofCode, PlanElementKind.CHAPTER),
                parent,
                plan(row, "plan"),
                Math.toIntExact(row.optionalNumber("order", 0, 9999).orElse(0L)),
                row.required("title"),
                row.code("title_origin", PlanReader::printed, true),
                row.optional("summary"),
                row.yes("shared"),
                row.list("owners"),
                row.keys("committees"),
                row.yes("partial"),
                Optional.empty(),
                Optional.empty(),
                row.optional("note"),
                source.key(),
                source.knownAt());
    }

    private static Optional<Boolean> printed(String origin) {
        return switch (origin) {
            case "printed" -> Optional.of(true);
            case "paraphrase" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private PlanElement strategy(FactRow row, int position, Set<String> before) {
        var source = sources.of(row, "source");
        if (!before.add(row.ownKey("key"))) row.problem("key", "demo.problem.key-elsewhere");
        return new Goal(row.key("key"), PlanElementKind.STRATEGY, row.required("title"), position)
                .in(plan(row, "plan"), row.optional("note"))
                .element(source.key(), source.knownAt());
    }

    /** One row has a main goal, a sub-goal and an indicator; each is made once, where it is first named. */
    private void readGoals(List<PlanElement> elements, Set<String> elsewhere) {
        var made = new LinkedHashSet<String>();
        for (var row : facts.read("plan/goals.csv").rows()) {
            var source = sources.of(row, "source");
            var plan = plan(row, "plan");
            var goal = goalKey(row, "main_goal", elsewhere);
            var subGoal = goalKey(row, "sub_goal", elsewhere);
            var indicator = goalKey(row, "indicator", elsewhere);
            var remark = indicator.isEmpty() ? row.optional("note") : Optional.<String>empty();
            if (!goal.isEmpty() && made.add(goal)) {
                elements.add(new Goal(goal, PlanElementKind.MAIN_GOAL, row.text("main_goal"), made.size())
                        .in(plan, remark)
                        .element(source.key(), source.knownAt()));
            }
            if (!subGoal.isEmpty() && made.add(subGoal)) {
                elements.add(new Goal(subGoal, PlanElementKind.SUB_GOAL, row.text("sub_goal"), made.size())
                        .in(plan, Optional.empty())
                        .under(goal)
                        .element(source.key(), source.knownAt()));
            }
            if (!indicator.isEmpty() && made.add(indicator)) {
                elements.add(new Goal(indicator, PlanElementKind.INDICATOR, row.text("indicator"), made.size())
                        .in(plan, row.optional("note"))
                        .under(subGoal.isEmpty() ? goal : subGoal)
                        .measuredBy(row.optional("measurement"), row.optional("ambition_2030"))
                        .element(source.key(), source.knownAt()));
            }
        }
    }

    /** The key of a goal or an indicator, empty when the row has none. What has a key has a text. */
    private static String goalKey(FactRow row, String column, Set<String> elsewhere) {
        var key = row.optionalKey(column + "_key");
        key.ifPresent(_ -> row.required(column));
        key.filter(elsewhere::contains).ifPresent(_ -> row.problem(column + "_key", "demo.problem.key-elsewhere"));
        return key.orElse("");
    }

    List<Decision> decisions() {
        return facts.read("plan/decisions.csv").stream()
                .map(PlanReader::decision)
                .toList();
    }

    private static Decision decision(FactRow row) {
        var precision = row.code("date_precision", PlanReader::precision, Precision.DAY);
        var day = day(row, precision);
        return new Decision(
                new DecisionId(row.ownKey("id")),
                row.required("body"),
                row.optional("case_number"),
                new DecisionDate(
                        Optional.of(day), precision, !row.required("date_state").equals("printed")),
                row.required("subject"),
                Sources.noon(day));
    }

    /** A decision without any date is of no use here: nobody could say as of which day it counts. */
    private static Optional<Precision> precision(String code) {
        return Stream.of(Precision.DAY, Precision.MONTH, Precision.YEAR)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** Of a month or a year, its last day. */
    private static LocalDate day(FactRow row, Precision precision) {
        if (precision == Precision.DAY) return row.date("date");
        try {
            var date = row.text("date");
            return row.been(
                    "date",
                    precision == Precision.MONTH
                            ? YearMonth.parse(date).atEndOfMonth()
                            : Year.parse(date).atMonth(12).atEndOfMonth());
        } catch (DateTimeParseException _) {
            row.problem("date", "demo.problem.month-or-year");
            return LocalDate.EPOCH;
        }
    }
}
