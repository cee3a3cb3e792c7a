package no.rodtrad.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.rule.RuleService;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.fund.FundKind;
import no.rodtrad.statement.model.note.BudgetRules;
import no.rodtrad.statement.model.note.NoteKey;
import org.springframework.stereotype.Service;

/** The economic plans of the municipality that the caller works in: which there are, and what the rules say of them. */
@Service
class EconomicPlans implements FigureSource {

    static final String REGISTER = "economic-plan";

    private final BudgetOverview budget;
    private final StatementService statements;
    private final NoteService notes;
    private final RuleService rules;

    EconomicPlans(BudgetOverview budget, StatementService statements, NoteService notes, RuleService rules) {
        this.budget = budget;
        this.statements = statements;
        this.notes = notes;
        this.rules = rules;
    }

    /** The newest first. */
    List<EconomicPlan> plans(AsOf asOf) {
        return budget.plans(asOf);
    }

    /**
     * What the rules come to in each year of the plan. The reserve is carried on from the last closed year, by the
     * revised budget of the year before the plan and then year by year.
     */
    Map<FiscalYear, BudgetRules> rules(EconomicPlan plan, AsOf asOf) {
        var book = rules.book(asOf);
        var judged = new LinkedHashMap<FiscalYear, BudgetRules>();
        var before = plan.first().previous();
        var carried = opening(plan.first(), asOf);
        var revised = statements.basis(before, asOf).sums().get(StatementColumn.REVISED);
        if (revised != null) {
            var of = new BudgetRules(place(plan, before, asOf), book, revised, opening(before, asOf));
            judged.put(before, of);
            carried = of.reserve();
        }
        for (var year : plan.years()) {
            var sums = statements.basis(year, asOf).sums().getOrDefault(StatementColumn.ORIGINAL, List.of());
            var of = new BudgetRules(place(plan, year, asOf), book, sums, carried);
            judged.put(year, of);
            carried = of.reserve();
        }
        return judged;
    }

    private static BudgetRules.Place place(EconomicPlan plan, FiscalYear year, AsOf asOf) {
        return new BudgetRules.Place(REGISTER, year, asOf, plan.first().toString(), Optional.empty());
    }

    /** What the general reserve of the treasury was as a year began. */
    private Optional<Figure> opening(FiscalYear year, AsOf asOf) {
        return notes.figure(reserveOpening(year), asOf);
    }

    static Ref reserveOpening(FiscalYear year) {
        var part = FundKind.GENERAL_RESERVE.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new NoteKey("fund", year, "opening", part).ref();
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var key = NoteKey.of(ref).filter(each -> each.register().equals(REGISTER));
        if (key.isEmpty()) return Optional.empty();
        var part = key.get().part();
        return plans(asOf).stream()
                .filter(plan -> part.equals(plan.first().toString()) || part.startsWith(plan.first() + "-"))
                .findFirst()
                .flatMap(plan ->
                        Optional.ofNullable(rules(plan, asOf).get(key.get().year())))
                .flatMap(found -> Optional.ofNullable(found.figures().get(ref)));
    }
}
