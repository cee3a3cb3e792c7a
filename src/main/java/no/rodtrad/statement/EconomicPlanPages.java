package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPage.Choice;
import no.rodtrad.document.MoneyPage.Option;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.plan.DecisionWords;
import no.rodtrad.statement.EconomicPlanTable.Year;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForm;
import no.rodtrad.statement.model.note.BudgetRules;
import org.springframework.stereotype.Service;

/** The economic plan: the statements for plans over its years, and the financial rules judged for each. */
@Service
public class EconomicPlanPages {

    /** Below the municipality. */
    public static final String PATH = "okonomi/plan";

    /** The forms that a plan is shown in, in the order of the law. */
    private static final List<String> FORMS = List.of("5-4-1", "5-4-2", "5-5-1", "5-5-2", "5-6");

    /** What most ask for: results and dispositions, investments and loans. */
    private static final Map<String, List<String>> MAIN = mainLines();

    private final EconomicPlans plans;
    private final StatementService statements;
    private final DecisionService decisions;
    private final OrganisationService organisation;

    EconomicPlanPages(
            EconomicPlans plans,
            StatementService statements,
            DecisionService decisions,
            OrganisationService organisation) {
        this.plans = plans;
        this.statements = statements;
        this.decisions = decisions;
        this.organisation = organisation;
    }

    private static Map<String, List<String>> mainLines() {
        var lines = new LinkedHashMap<String, List<String>>();
        lines.put("5-4-1", List.of("5", "6", "9", "17", "18", "21", "22", "25"));
        lines.put("5-5-1", List.of("6", "13"));
        return lines;
    }

    /** The way to the newest plan; empty when nothing is budgeted. */
    public Optional<MoneyLink> link(AsOf asOf) {
        return plans.plans(asOf).stream()
                .findFirst()
                .map(plan -> new MoneyLink(
                        PATH + "?" + MoneyPage.YEAR + "=" + plan.first(),
                        Phrase.of("statement.plan.title", period(plan)),
                        Phrase.of("statement.plan.summary")));
    }

    /**
     * The start page of a plan.
     *
     * @param askedYear the budget year; 0: the newest plan
     * @param askedScope empty: the treasury
     * @return empty when there is no such year or entity
     */
    public Optional<MoneyPage> start(int askedYear, Optional<String> askedScope, AsOf asOf) {
        return plan(askedYear, asOf)
                .flatMap(plan -> scoped(plan, askedScope, asOf)
                        .map(scope -> page(
                                PATH,
                                Optional.empty(),
                                Phrase.of("statement.plan.title", period(plan)),
                                plan,
                                scope,
                                asOf,
                                isKnown(plan) ? main(plan, scope, asOf) : List.of(notKnown(plan, asOf)))));
    }

    /** The page of a form over the years of the plan. */
    public Optional<MoneyPage> page(String form, int askedYear, Optional<String> askedScope, AsOf asOf) {
        if (!FORMS.contains(form)) return Optional.empty();
        var plan = plan(askedYear, asOf);
        if (plan.isEmpty()) return Optional.empty();
        var version = statements.forms().find(form, plan.get().first().value());
        var scope = scoped(plan.get(), askedScope, asOf);
        if (version.isEmpty() || scope.isEmpty()) return Optional.empty();
        return Optional.of(page(
                PATH + "/" + form,
                Optional.of(new MoneyPage.Above(
                        PATH + "?" + MoneyPage.YEAR + "=" + plan.get().first(),
                        Phrase.of("statement.plan.title", period(plan.get())))),
                Phrase.of(
                        "statement.plan.form.title",
                        StatementTables.words(version.get().title()),
                        StatementTables.law(version.get()),
                        period(plan.get())),
                plan.get(),
                scope.get(),
                asOf,
                isKnown(plan.get())
                        ? blocks(version.get(), plan.get(), scope.get(), asOf)
                        : List.of(notKnown(plan.get(), asOf))));
    }

    private MoneyPage page(
            String path,
            Optional<MoneyPage.Above> above,
            Phrase title,
            EconomicPlan plan,
            String scope,
            AsOf asOf,
            List<Block> blocks) {
        var known = new ArrayList<>(plans.plans(asOf));
        if (!isKnown(plan)) known.addFirst(plan);
        var years = new Choice(
                MoneyPage.YEAR,
                Phrase.of("statement.plan.choice"),
                known.stream()
                        .map(each -> new Option(
                                each.first().toString(),
                                Phrase.of("statement.plan.period", period(each)),
                                each.first().equals(plan.first())))
                        .toList());
        var choices = new ArrayList<>(List.of(years));
        if (isKnown(plan)) choices.add(scopes(plan, scope, asOf));
        var notes = List.of(new Chapter.Note(
                Phrase.of("statement.form.signs.heading"), Phrase.of("statement.form.signs.text"), false));
        var page = new MoneyPage(path, above, title, plan.first(), choices, blocks, notes);
        return isKnown(plan) ? page.with(forms(page)) : page;
    }

    private Choice scopes(EconomicPlan plan, String chosen, AsOf asOf) {
        var basis = statements.basis(plan.first(), asOf);
        return new Choice(
                StatementPages.ENTITY,
                Phrase.of("statement.form.whose"),
                statements.scopes(plan.first(), asOf).stream()
                        .map(scope -> new Option(
                                scope.code(),
                                StatementFigures.scopeName(scope, basis),
                                scope.code().equals(chosen)))
                        .toList());
    }

    /** The plan of that budget year. One that was not known then is still a plan that one may ask for. */
    private Optional<EconomicPlan> plan(int asked, AsOf asOf) {
        var known = plans.plans(asOf);
        if (asked == 0 || known.isEmpty()) return known.stream().findFirst();
        var found = known.stream().filter(plan -> plan.first().value() == asked).findFirst();
        if (found.isPresent()) return found;
        int newest = known.getFirst().first().value();
        if (asked <= newest || asked > newest + EconomicPlan.YEARS) return Optional.empty();
        return Optional.of(new EconomicPlan(new FiscalYear(asked), List.of(), Optional.empty()));
    }

    private static boolean isKnown(EconomicPlan plan) {
        return !plan.years().isEmpty();
    }

    private Optional<String> scoped(EconomicPlan plan, Optional<String> asked, AsOf asOf) {
        if (asked.isEmpty() || plan.years().isEmpty()) return Optional.of(EntityCode.TREASURY.value());
        return statements.scopes(plan.first(), asOf).stream()
                .map(scope -> scope.code())
                .filter(asked.get()::equals)
                .findFirst();
    }

    private static String period(EconomicPlan plan) {
        int first = plan.first().value();
        return first + "\u2013" + (first + EconomicPlan.YEARS - 1);
    }

    private static Block notKnown(EconomicPlan plan, AsOf asOf) {
        return new Block.Lead(Phrase.of("statement.plan.not-known", period(plan), asOf.day()));
    }

    private List<Block> main(EconomicPlan plan, String scope, AsOf asOf) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead(plan, asOf)));
        var rows = new ArrayList<Block.Row>();
        var columns = new ArrayList<Block.Column>();
        MAIN.forEach((form, lines) -> {
            var years = years(form, plan, scope, asOf);
            if (years.isEmpty()) return;
            var table = new EconomicPlanTable(years);
            // Both forms have the same years, or the table would not be one.
            if (columns.isEmpty()) columns.addAll(table.columns());
            if (table.columns().size() == columns.size()) {
                rows.addAll(table.rows(lines, address(form, plan, scope)));
            }
        });
        if (!rows.isEmpty()) {
            blocks.add(new Block.FigureTable(
                    "hovedtall",
                    Phrase.of("statement.plan.main", period(plan)),
                    Phrase.of("statement.form.unit"),
                    Phrase.of("statement.form.row"),
                    columns,
                    rows,
                    List.of()));
        }
        blocks.addAll(missing(plan, years("5-4-1", plan, scope, asOf)));
        blocks.addAll(rules(plan, asOf));
        blocks.add(new Block.Heading("oppstillinger", Phrase.of("statement.plan.forms")));
        blocks.add(new Block.Paragraph(Phrase.of("statement.plan.forms.text")));
        return blocks;
    }

    private static String address(String form, EconomicPlan plan, String scope) {
        return PATH + "/" + form + "?" + MoneyPage.YEAR + "=" + plan.first() + "&" + StatementPages.ENTITY + "="
                + scope;
    }

    /** The ways to the forms of a plan. */
    private List<MoneyLink> forms(MoneyPage page) {
        return FORMS.stream()
                .flatMap(form -> statements.forms().find(form, page.year().value()).stream())
                .map(form -> new MoneyLink(
                        PATH + "/" + form.id() + "?" + page.query(),
                        Phrase.of("statement.form.words", StatementTables.words(form.title())),
                        StatementTables.law(form)))
                .toList();
    }

    private Phrase lead(EconomicPlan plan, AsOf asOf) {
        var decision = plan.decision().flatMap(decisions::find);
        if (decision.isEmpty()) return Phrase.of("statement.plan.lead", period(plan), asOf.day());
        var made = decision.get();
        return made.date()
                .day()
                .map(day -> Phrase.of(
                        "statement.plan.lead.decided",
                        period(plan),
                        DecisionWords.body(made.body(), organisation.organisation()),
                        day,
                        made.subject()))
                .orElseGet(() -> Phrase.of("statement.plan.lead", period(plan), asOf.day()));
    }

    private List<Block> blocks(StatementForm form, EconomicPlan plan, String scope, AsOf asOf) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(lead(plan, asOf)));
        var years = years(form.id(), plan, scope, asOf);
        if (years.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.form.not-published")));
            return blocks;
        }
        blocks.add(new EconomicPlanTable(years).of(form.id(), period(plan)));
        blocks.addAll(missing(plan, years));
        return blocks;
    }

    /** Accounts of the last closed year, the revised budget, the budget year and three more: those that are there. */
    private List<Year> years(String form, EconomicPlan plan, String scope, AsOf asOf) {
        var years = new ArrayList<Year>();
        var before = plan.first().previous();
        add(years, form, before.previous(), StatementColumn.ACCOUNTS, "statement.form.column.accounts", scope, asOf);
        add(years, form, before, StatementColumn.REVISED, "statement.form.column.revised", scope, asOf);
        for (var year : plan.years()) {
            var label = year.equals(plan.first()) ? "statement.plan.column.budget" : "statement.plan.column.plan";
            add(years, form, year, StatementColumn.ORIGINAL, label, scope, asOf);
        }
        // Lines of another version of the form are not the same lines.
        var version = statements.forms().find(form, plan.first().value());
        years.removeIf(year -> !version.map(StatementForm::version)
                .equals(Optional.of(year.figures().statement().form().version())));
        return years;
    }

    private void add(
            List<Year> years,
            String form,
            FiscalYear year,
            StatementColumn column,
            String label,
            String scope,
            AsOf asOf) {
        statements
                .figures(form, year, scope, asOf)
                .filter(figures -> figures.statement().columns().contains(column))
                .ifPresent(figures -> years.add(new Year(year, column, Phrase.of(label, year.toString()), figures)));
    }

    /** What the page would show and no source has published. */
    private static List<Block> missing(EconomicPlan plan, List<Year> years) {
        var missing = new ArrayList<Block>();
        var there = years.stream().map(Year::year).toList();
        var before = plan.first().previous();
        for (var year : List.of(before.previous(), before)) {
            if (there.contains(year)) continue;
            var key = year.equals(before) ? "statement.plan.missing.revised" : "statement.plan.missing.accounts";
            missing.add(new Block.Paragraph(Phrase.of(key, year.toString())));
        }
        if (plan.years().size() < EconomicPlan.YEARS) {
            missing.add(new Block.Paragraph(Phrase.of(
                    "statement.plan.missing.plan",
                    Integer.toString(plan.years().getLast().value() + 1),
                    Integer.toString(plan.first().value() + EconomicPlan.YEARS - 1))));
        }
        return missing;
    }

    private List<Block> rules(EconomicPlan plan, AsOf asOf) {
        var judged = plans.rules(plan, asOf);
        var years = plan.years().stream().filter(judged::containsKey).toList();
        var rows = new LinkedHashMap<String, List<BudgetRules.Verdict>>();
        for (var year : years) {
            for (var verdict : Lookup.in(judged, year).verdicts()) {
                rows.computeIfAbsent(verdict.rule().key(), _ -> new ArrayList<>())
                        .add(verdict);
            }
        }
        rows.values().removeIf(each -> each.size() < years.size());
        if (rows.isEmpty()) return List.of();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("regler", Phrase.of("statement.plan.rules")));
        blocks.add(new Block.Paragraph(Phrase.of("statement.plan.rules.text")));
        blocks.add(ruleTable("regler", "statement.plan.rules.actual", years, rows, false));
        blocks.add(ruleTable("marginer", "statement.plan.rules.margin", years, rows, true));
        blocks.addAll(reserve(years, judged));
        return blocks;
    }

    private static Block ruleTable(
            String name,
            String caption,
            List<FiscalYear> years,
            Map<String, List<BudgetRules.Verdict>> rows,
            boolean margins) {
        var style = margins ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS;
        return new Block.FigureTable(
                name,
                Phrase.of(caption),
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.note.row.rule"),
                columns(years, style),
                rows.entrySet().stream()
                        .map(each -> new Block.Row(
                                each.getKey(),
                                each.getValue().getFirst().name(),
                                Optional.empty(),
                                Block.RowKind.LINE,
                                each.getValue().stream()
                                        .map(verdict -> margins
                                                ? new ShownFigure(verdict.margin(), style)
                                                : CaseNumbers.shown(verdict.actual()))
                                        .toList()))
                        .toList(),
                List.of(Phrase.of("statement.plan.rules.dash")));
    }

    private static List<Block.Column> columns(List<FiscalYear> years, NumberStyle style) {
        return years.stream()
                .map(year -> new Block.Column("y" + year, Phrase.of("statement.year", year.toString()), false, style))
                .toList();
    }

    private static List<Block> reserve(List<FiscalYear> years, Map<FiscalYear, BudgetRules> judged) {
        var cells = new ArrayList<ShownFigure>();
        for (var year : years) {
            Lookup.in(judged, year)
                    .reserve()
                    .ifPresent(figure -> cells.add(new ShownFigure(figure, NumberStyle.THOUSANDS)));
        }
        if (cells.size() < years.size()) return List.of();
        return List.of(new Block.FigureTable(
                "disposisjonsfond",
                Phrase.of("statement.plan.reserve"),
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.form.row"),
                columns(years, NumberStyle.THOUSANDS),
                List.of(new Block.Row(
                        "general-reserve",
                        Phrase.of("statement.note.fund.kind.general-reserve"),
                        Optional.empty(),
                        Block.RowKind.LINE,
                        cells)),
                List.of()));
    }
}
