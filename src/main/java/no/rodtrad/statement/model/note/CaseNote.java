package no.rodtrad.statement.model.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.statement.model.adjustment.CaseYear;
import no.rodtrad.statement.model.note.BudgetRules.Verdict;

/** What a case moves in all, and what the general reserve and each financial rule come to before and after it. */
public final class CaseNote {

    /** First word of the names of its figures. */
    public static final String REGISTER = "case";

    private static final String BEFORE = "-before";
    private static final String AFTER = "-after";

    private final Map<Ref, Figure> figures = new LinkedHashMap<>();
    private final BudgetRules before;
    private final BudgetRules after;
    private final List<RuleChange> rules = new ArrayList<>();
    private final Figure movedInOperation;
    private final Figure movedInInvestment;
    private final Optional<Figure> reserveChange;

    /** A rule before and after a case, with the difference in its margin. */
    public record RuleChange(Verdict before, Verdict after, Figure change) {}

    /** @param reserve the general reserve as the year began; empty when nobody knows */
    public CaseNote(AdjustmentCase of, CaseYear changed, RuleBook book, Optional<Figure> reserve, AsOf asOf) {
        var part = part(of);
        this.before = new BudgetRules(
                new BudgetRules.Place(
                        REGISTER,
                        of.year(),
                        asOf,
                        part + BEFORE,
                        Optional.of(Phrase.of("statement.case.before", of.key()))),
                book,
                changed.before(),
                reserve);
        this.after = new BudgetRules(
                new BudgetRules.Place(
                        REGISTER,
                        of.year(),
                        asOf,
                        part + AFTER,
                        Optional.of(Phrase.of("statement.case.after", of.key()))),
                book,
                changed.after(),
                reserve);
        var own = new NoteFigures(REGISTER, of.year(), asOf, new NoteFacts(List.of()));
        this.movedInOperation = moved(own, "moved", part, of, changed, AccountClass.OPERATION);
        this.movedInInvestment = moved(own, "moved-investment", part, of, changed, AccountClass.INVESTMENT);
        for (int i = 0; i < before.verdicts().size(); i++) {
            var was = before.verdicts().get(i);
            var is = after.verdicts().get(i);
            var key = part + "-" + was.rule().key().replace('_', '-');
            rules.add(new RuleChange(
                    was, is, own.difference("margin-change", key, was.name(), is.margin(), was.margin())));
        }
        this.reserveChange = before.reserve()
                .flatMap(was -> after.reserve()
                        .map(is -> own.difference(
                                "reserve-moved",
                                part,
                                Phrase.of("statement.note.fund.kind.general-reserve"),
                                is,
                                was)));
        figures.putAll(before.figures());
        figures.putAll(after.figures());
        figures.putAll(own.made());
    }

    private static Figure moved(
            NoteFigures own, String item, String part, AdjustmentCase of, CaseYear changed, AccountClass inClass) {
        var up = changed.change().stream()
                .filter(sum -> sum.accountClass() == inClass && sum.amount().ore() > 0)
                .toList();
        return own.entries(
                item,
                part,
                Phrase.of("statement.note.name", of.key()),
                Phrase.of("statement.case.entries"),
                List.<AccountSum>copyOf(up),
                false);
    }

    /** As the names of figures of notes allow: small letters, digits and hyphens. */
    private static String part(AdjustmentCase of) {
        return of.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    /** Whether a figure of that name may be of the case. */
    public static boolean names(AdjustmentCase of, NoteKey key) {
        return key.year().equals(of.year()) && (key.part() + "-").startsWith(part(of) + "-");
    }

    /** How much more is given somewhere, in operations; as much is taken elsewhere. */
    public Figure movedInOperation() {
        return movedInOperation;
    }

    public Figure movedInInvestment() {
        return movedInInvestment;
    }

    /** In the order they were written. */
    public List<RuleChange> rules() {
        return rules;
    }

    /** The general reserve at the end of the year: before, change, after; empty when nobody knows how it began. */
    public List<Figure> reserve() {
        if (reserveChange.isEmpty()) return List.of();
        return List.of(
                before.reserve().orElseThrow(),
                reserveChange.get(),
                after.reserve().orElseThrow());
    }

    /** Every figure it is made of, by name. */
    public Map<Ref, Figure> figures() {
        return figures;
    }
}
