package no.rodtrad.demo.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionDate.Precision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.Problem;
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

    private final String folder;
    private final Sources sources;
    private final List<Problem> problems;

    PlanReader(String folder, Sources sources, List<Problem> problems) {
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    PlanFacts read() {
        var plans = FactTable.read(folder, "plans.csv", problems).rows().stream()
                .map(this::plan)
                .toList();
        var elements = new ArrayList<PlanElement>();
        for (var row : FactTable.read(folder, "elements.csv", problems).rows()) elements.add(element(row));
        for (var row : FactTable.read(folder, "strategies.csv", problems).rows()) elements.add(strategy(row, elements));
        readGoals(elements);
        return new PlanFacts(sources.all(), plans, elements);
    }

    private Plan plan(FactTable.Row row) {
        return new Plan(
                row.text("key"),
                row.text("name"),
                row.yes("name_printed"),
                row.code("kind", PlanKind::ofCode, PlanKind.OTHER_PLAN),
                row.text("kind_printed"),
                row.code("level", PlanLevel::ofCode, PlanLevel.OTHER),
                row.optional("parent"),
                row.optional("ordered_by"),
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

    /** The status of 2022 from the oldest source and the last one from the newest; only one from a single source. */
    private List<PlanStatusStep> statuses(FactTable.Row row) {
        var named = row.list("sources").stream()
                .map(key -> sources.of(row, "sources", key))
                .sorted(Comparator.comparing(PlanSource::knownAt))
                .toList();
        var steps = new ArrayList<PlanStatusStep>();
        var last = row.code("status", PlanStatus::ofCode, PlanStatus.PLANNED);
        var newest = newest(named, row.number("status_year", 9998));
        row.optional("status_2022")
                .flatMap(PlanStatus::ofCode)
                .filter(_ -> named.getFirst().knownAt().isBefore(newest.knownAt()))
                .ifPresent(status -> steps.add(new PlanStatusStep(
                        status, named.getFirst().key(), named.getFirst().knownAt())));
        steps.add(new PlanStatusStep(last, newest.key(), newest.knownAt()));
        return steps;
    }

    /** The last source that can speak of that year: a report on a year comes in the next spring. */
    private static PlanSource newest(List<PlanSource> named, int year) {
        var end = Sources.noon(LocalDate.of(year + 1, 7, 1));
        return named.stream()
                .filter(source -> source.knownAt().isBefore(end))
                .reduce((_, later) -> later)
                .orElseGet(named::getLast);
    }

    private PlanElement element(FactTable.Row row) {
        var source = sources.of(row, "source");
        return new PlanElement(
                row.text("key"),
                row.code("kind", PlanElementKind::ofCode, PlanElementKind.CHAPTER),
                row.optional("parent"),
                row.optional("plan"),
                row.number("order", 0),
                row.text("title"),
                row.text("title_origin").equals("printed"),
                row.optional("summary"),
                row.yes("shared"),
                row.list("owners"),
                row.list("committees"),
                row.yes("partial"),
                Optional.empty(),
                Optional.empty(),
                row.optional("note"),
                source.key(),
                source.knownAt());
    }

    private PlanElement strategy(FactTable.Row row, List<PlanElement> before) {
        var source = sources.of(row, "source");
        return new Goal(row.text("key"), PlanElementKind.STRATEGY, row.text("title"), before.size())
                .in(row.optional("plan"), row.optional("note"))
                .element(source.key(), source.knownAt());
    }

    /** One row has a main goal, a sub-goal and an indicator; each is made once, where it is first named. */
    private void readGoals(List<PlanElement> elements) {
        var made = new LinkedHashSet<String>();
        for (var row : FactTable.read(folder, "goals.csv", problems).rows()) {
            var source = sources.of(row, "source");
            var plan = row.optional("plan");
            var goal = row.text("main_goal_key");
            var subGoal = row.text("sub_goal_key");
            var indicator = row.text("indicator_key");
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

    List<Decision> decisions() {
        return FactTable.read(folder, "decisions.csv", problems).rows().stream()
                .map(PlanReader::decision)
                .toList();
    }

    private static Decision decision(FactTable.Row row) {
        var date = row.text("date");
        var precision = Precision.valueOf(row.text("date_precision").toUpperCase(Locale.ROOT));
        var day = switch (precision) {
            case DAY -> LocalDate.parse(date);
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            case YEAR -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case UNKNOWN -> throw new IllegalArgumentException("A decision without a year: " + row.text("id"));
        };
        return new Decision(
                new DecisionId(row.text("id")),
                row.text("body"),
                row.optional("case_number"),
                new DecisionDate(
                        Optional.of(day), precision, !row.text("date_state").equals("printed")),
                row.text("subject"),
                Sources.noon(day));
    }
}
