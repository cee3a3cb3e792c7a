package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.PublicAccounts;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
import no.rodtrad.kernel.Derivation.Term;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.statement.model.form.FormLine.Basis;
import no.rodtrad.statement.model.form.FormLine.Floor;
import no.rodtrad.statement.model.form.FormLine.Kind;

/** Makes the figures of a statutory statement: value, one step of the walk down, and where they come from. */
final class StatementFigureMaker {

    private final StatementFigures figures;
    private final CodeNames names;

    StatementFigureMaker(StatementFigures figures, StatementForms forms) {
        this.figures = figures;
        this.names = new CodeNames(forms.codes(), figures.basis().year().value());
    }

    Figure figure(StatementLine line, StatementColumn column) {
        var value = value(line, column);
        return new Figure(
                figures.ref(column, line.code()),
                label(words(line), column),
                value,
                derivation(line, column),
                provenance(column, behind(line, column)));
    }

    Figure unplaced(StatementColumn column) {
        var behind = unplacedSums(column);
        return new Figure(
                figures.ref(column, StatementFigures.UNPLACED),
                label(Phrase.of("statement.form.unplaced"), column),
                FigureValue.of(total(behind)),
                figures.consolidated()
                        .map(each -> each.unplaced(column))
                        .orElseGet(() -> accounts(StatementFigures.UNPLACED, 1, column, behind, false)),
                provenance(column, behind));
    }

    Figure nothing(String code, Phrase words, StatementColumn column) {
        return new Figure(
                figures.ref(column, code),
                label(words, column),
                new FigureValue.Nothing(),
                entries(Phrase.of("statement.form.no-entries", year(column)), column, List.of()),
                Provenance.of(Origin.STATED, figures.asOf()));
    }

    Optional<Figure> unplaced(StatementRef ref) {
        if (ref.pair().isPresent()) {
            return figures.consolidated()
                    .flatMap(each -> each.unplaced(ref.column(), ref.pair().get()));
        }
        if (ref.account().isEmpty()) return Optional.of(unplaced(ref.column()));
        if (figures.consolidated().isPresent()) return Optional.empty();
        return account(ref, 1, unplacedSums(ref.column()), false);
    }

    /** The line itself, or an account on it. */
    Optional<Figure> part(StatementLine line, StatementRef ref) {
        if (ref.pair().isPresent()) {
            return figures.consolidated()
                    .flatMap(each -> each.taken(line, ref.column(), ref.pair().get()));
        }
        if (ref.account().isEmpty()) return Optional.of(figure(line, ref.column()));
        if (figures.consolidated().isPresent()) return Optional.empty();
        return account(ref, sign(line), behind(line, ref.column()), line.part().isPresent());
    }

    private FigureValue value(StatementLine line, StatementColumn column) {
        if (line.line().kind() == Kind.GROUP) return new FigureValue.Nothing();
        if (column == StatementColumn.VARIANCE_PERCENT) {
            return line.percent().<FigureValue>map(FigureValue::percent).orElse(new FigureValue.Nothing());
        }
        return line.amount(column).<FigureValue>map(FigureValue::of).orElse(new FigureValue.Nothing());
    }

    private Derivation derivation(StatementLine line, StatementColumn column) {
        return switch (column) {
            case VARIANCE -> variance(line, StatementColumn.REVISED);
            case VARIANCE_VOTED -> variance(line, StatementColumn.VOTED);
            case VARIANCE_PERCENT ->
                new Derivation.Ratio(term(line, StatementColumn.VARIANCE), term(line, StatementColumn.REVISED));
            case AFTER ->
                new Derivation.Sum(List.of(term(line, StatementColumn.BEFORE), term(line, StatementColumn.CHANGE)));
            case CHANGE -> line.line().floor() == Floor.NONE ? ofEntries(line, column) : changed(line);
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE -> ofEntries(line, column);
        };
    }

    /** A line that is held back by a floor changes by what it shows, and not by what is posted below it. */
    private Derivation changed(StatementLine line) {
        return new Derivation.Difference(term(line, StatementColumn.AFTER), term(line, StatementColumn.BEFORE));
    }

    /** Plus is good news, also where income is shown as positive: there the accounts come first. */
    private Derivation variance(StatementLine line, StatementColumn budget) {
        return sign(line) > 0
                ? new Derivation.Difference(term(line, budget), term(line, StatementColumn.ACCOUNTS))
                : new Derivation.Difference(term(line, StatementColumn.ACCOUNTS), term(line, budget));
    }

    private Derivation ofEntries(StatementLine line, StatementColumn column) {
        var kind = line.line().kind();
        if (kind == Kind.SUM) return sum(line, column);
        if (figures.consolidated().isPresent())
            return figures.consolidated().get().of(line, column);
        if (kind.isRepeated() && line.part().isEmpty() && !line.parts().isEmpty()) {
            return new Derivation.Sum(line.parts().stream()
                    .filter(part -> part.posted().containsKey(column))
                    .map(part -> new Term(figures.ref(column, part.code()), words(part), value(part, column)))
                    .toList());
        }
        if (line.line().basis() != Basis.OWN) {
            return new Derivation.Entries(
                    Phrase.of(
                            "statement.form.basis." + line.line().basis().name().toLowerCase(Locale.ROOT),
                            words(line),
                            year(column)),
                    entries(behind(line, column)),
                    sources(column, behind(line, column)),
                    Optional.empty());
        }
        return accounts(
                line.code(),
                sign(line),
                column,
                behind(line, column),
                line.part().isPresent());
    }

    /** The lines that the form adds and subtracts; a floor is said when it has cut something off. */
    private Derivation sum(StatementLine line, StatementColumn column) {
        var parts = new ArrayList<SignedTerm>();
        var total = Money.ZERO;
        for (var of : line.line().sumOf()) {
            // A reconciling line is there only where something stands on it.
            var found = figures.line(of.line());
            if (found.isEmpty()) continue;
            var part = found.get();
            int factor =
                    of.sign() * part.line().sign() * sign(part) * line.line().sign() * sign(line);
            var term = new Term(figures.ref(column, part.code()), words(part), value(part, column));
            parts.add(new SignedTerm(factor, term));
            var amount = part.amount(column).orElse(Money.ZERO);
            total = factor > 0 ? total.plus(amount) : total.minus(amount);
        }
        boolean cut = !total.equals(line.amount(column).orElse(Money.ZERO));
        return new Derivation.SignedSum(
                parts,
                cut && line.line().floor() != Floor.NONE
                        ? Optional.of(Phrase.of("statement.form.floor."
                                + line.line().floor().name().toLowerCase(Locale.ROOT)))
                        : Optional.empty());
    }

    /** The sums on a line, one term for each account; entries where there is but one step left. */
    private Derivation accounts(
            String below, int sign, StatementColumn column, List<AccountSum> behind, boolean isPart) {
        var byAccount = byAccount(behind, isPart);
        if (byAccount.isEmpty()) return entries(Phrase.of("statement.form.no-entries", year(column)), column, behind);
        var parts = new ArrayList<Term>();
        byAccount.forEach((account, sums) -> parts.add(new Term(
                figures.ref(column, below + mark(sums) + account),
                names.account(account, sums),
                FigureValue.of(shown(sign, sums)))));
        return new Derivation.Sum(parts);
    }

    private Optional<Figure> account(StatementRef ref, int sign, List<AccountSum> behind, boolean isPart) {
        var found = byAccount(behind, isPart).get(ref.account().orElseThrow());
        if (found == null) return Optional.empty();
        var account = ref.account().get();
        var below = ref.line() + mark(found) + account;
        var name = names.account(account, found);
        if (ref.function().isEmpty()) {
            return Optional.of(new Figure(
                    figures.ref(ref.column(), below),
                    label(name, ref.column()),
                    FigureValue.of(shown(sign, found)),
                    functions(below, name, sign, ref.column(), found, isPart),
                    provenance(ref.column(), found)));
        }
        var of = found.stream()
                .filter(sum -> sum.function().equals(ref.function()))
                .toList();
        if (of.isEmpty() || !mayDivide(found)) return Optional.empty();
        var function = names.function(ref.function().get());
        return Optional.of(new Figure(
                figures.ref(
                        ref.column(),
                        below + StatementRef.FUNCTION + ref.function().get()),
                label(Phrase.of("statement.form.on-function", name, function), ref.column()),
                FigureValue.of(shown(sign, of)),
                entries(
                        Phrase.of("statement.form.entries-function", name, function, year(ref.column())),
                        ref.column(),
                        of),
                provenance(ref.column(), of)));
    }

    private Derivation functions(
            String below, Phrase name, int sign, StatementColumn column, List<AccountSum> found, boolean isPart) {
        var byFunction = new TreeMap<String, List<AccountSum>>();
        for (var sum : found) {
            sum.function()
                    .ifPresent(each -> byFunction
                            .computeIfAbsent(each, key -> new ArrayList<>())
                            .add(sum));
        }
        if (byFunction.isEmpty() || !mayDivide(found)) {
            return entries(Phrase.of("statement.form.entries", name, year(column)), column, found);
        }
        var parts = new ArrayList<Term>();
        byFunction.forEach((function, sums) -> parts.add(new Term(
                figures.ref(column, below + StatementRef.FUNCTION + function),
                names.function(function),
                FigureValue.of(shown(sign, sums)))));
        return new Derivation.Sum(parts);
    }

    /** Pay by function may tell of single people. */
    private static boolean mayDivide(List<AccountSum> sums) {
        return sums.stream()
                .noneMatch(sum -> PublicAccounts.isPay(sum) || sum.account().equals(PublicAccounts.PAY));
    }

    private static TreeMap<String, List<AccountSum>> byAccount(List<AccountSum> behind, boolean isPart) {
        var byAccount = new TreeMap<String, List<AccountSum>>();
        for (var sum : isPart ? PublicAccounts.inParts(behind) : behind) {
            byAccount.computeIfAbsent(sum.account(), each -> new ArrayList<>()).add(sum);
        }
        return byAccount;
    }

    private Derivation entries(Phrase filter, StatementColumn column, List<AccountSum> behind) {
        return new Derivation.Entries(filter, entries(behind), sources(column, behind), Optional.empty());
    }

    private static long entries(List<AccountSum> sums) {
        return sums.stream().mapToLong(AccountSum::entries).sum();
    }

    /** Every sum behind a line, also behind the lines that it adds up. */
    private List<AccountSum> behind(StatementLine line, StatementColumn column) {
        if (!column.isOfEntries()) {
            var behind = new ArrayList<>(behind(line, StatementColumn.ACCOUNTS));
            behind.addAll(behind(
                    line, column == StatementColumn.VARIANCE_VOTED ? StatementColumn.VOTED : StatementColumn.REVISED));
            return behind;
        }
        if (line.line().kind() != Kind.SUM) return line.behind().getOrDefault(column, List.of());
        var behind = new ArrayList<AccountSum>();
        for (var term : line.line().sumOf()) {
            figures.line(term.line()).ifPresent(part -> behind.addAll(behind(part, column)));
        }
        return behind;
    }

    private List<AccountSum> unplacedSums(StatementColumn column) {
        return figures.statement().unplaced().stream()
                .filter(each -> each.column() == column)
                .map(UnplacedSum::sum)
                .toList();
    }

    private Provenance provenance(StatementColumn column, List<AccountSum> behind) {
        var origin = behind.stream().map(AccountSum::origin).reduce(Origin.PUBLISHED, Origin::or);
        return new Provenance(origin, figures.asOf(), Optional.empty(), false, decisions(column, behind));
    }

    private List<Ref> decisions(StatementColumn column, Collection<AccountSum> behind) {
        if (column == StatementColumn.ACCOUNTS || column == StatementColumn.LAST_YEAR) return List.of();
        var areas = areas(behind);
        var decisions = new LinkedHashSet<Ref>();
        for (var budget : budgets(column)) {
            if (budget.areas().stream().anyMatch(areas::contains))
                budget.decision().ifPresent(decisions::add);
        }
        return List.copyOf(decisions);
    }

    private List<Ref> sources(StatementColumn column, Collection<AccountSum> behind) {
        if (behind.isEmpty()) return List.of();
        var sources = new LinkedHashSet<Ref>();
        if (column == StatementColumn.ACCOUNTS || column == StatementColumn.LAST_YEAR) {
            var entities = new HashSet<>(behind.stream().map(AccountSum::entity).toList());
            var year = column == StatementColumn.ACCOUNTS
                    ? figures.basis().year()
                    : figures.basis().year().previous();
            for (var batch : figures.basis().imports()) {
                if (batch.year().equals(year) && entities.contains(batch.entity())) sources.add(batch.ref());
            }
            return List.copyOf(sources);
        }
        var areas = areas(behind);
        for (var budget : budgets(column)) {
            if (budget.areas().stream().anyMatch(areas::contains)) sources.add(budget.ref());
        }
        return List.copyOf(sources);
    }

    private List<StatementBasis.BudgetSource> budgets(StatementColumn column) {
        if (column == StatementColumn.CHANGE) {
            return figures.basis().budgets().stream()
                    .filter(each -> each.column() == column)
                    .toList();
        }
        var last = switch (column) {
            case ORIGINAL, VOTED, BEFORE, CHANGE, AFTER -> column;
            case VARIANCE_VOTED -> StatementColumn.VOTED;
            case REVISED, ACCOUNTS, VARIANCE, VARIANCE_PERCENT, LAST_YEAR -> StatementColumn.REVISED;
        };
        return figures.basis().budgets().stream()
                .filter(each -> each.column().compareTo(last) <= 0)
                .toList();
    }

    private static Set<BudgetAreaCode> areas(Collection<AccountSum> sums) {
        var areas = new HashSet<BudgetAreaCode>();
        for (var sum : sums) sum.area().ifPresent(areas::add);
        return areas;
    }

    private Term term(StatementLine line, StatementColumn column) {
        return new Term(figures.ref(column, line.code()), label(words(line), column), value(line, column));
    }

    /** What is posted times this is what is shown. */
    static int sign(StatementLine line) {
        return line.convention() == SignConvention.STATUTORY ? line.line().sign() : 1;
    }

    private static Money shown(int sign, List<AccountSum> sums) {
        var total = total(sums);
        return sign < 0 ? total.negate() : total;
    }

    private static Money total(List<AccountSum> sums) {
        return Money.sum(sums.stream().map(AccountSum::amount).toList());
    }

    Phrase label(Phrase what, StatementColumn column) {
        return Phrase.of("statement.form.figure." + column.code(), what, year(column), figures.scopeName());
    }

    private String year(StatementColumn column) {
        var year = figures.basis().year();
        return (column == StatementColumn.LAST_YEAR ? year.previous() : year).toString();
    }

    /** The words of a line, or of the area or project of a row. */
    Phrase words(StatementLine line) {
        if (line.part().isPresent()) return figures.basis().partName(line.part().get());
        return words(line.line().label());
    }

    static Phrase words(FormLabel label) {
        return Phrase.of("statement.form.words", new OurWords(label.nb(), label.nn(), label.en()));
    }

    private static String mark(List<AccountSum> sums) {
        return sums.getFirst().accountClass() == AccountClass.BALANCE_SHEET ? StatementRef.CHAPTER : StatementRef.ART;
    }
}
