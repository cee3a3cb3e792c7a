package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.statement.model.form.Consolidation.Eliminated;
import no.rodtrad.statement.model.form.FormLine.Kind;

/** The way from the lines of the entities to the lines of the consolidated accounts. */
final class ConsolidatedLines {

    private final StatementFigures whole;
    private final List<StatementFigures> entities;
    private final Map<StatementColumn, Consolidation> consolidations;
    private final Map<StatementColumn, Placement> placements = new EnumMap<>(StatementColumn.class);

    ConsolidatedLines(
            StatementFigures whole,
            StatementForms forms,
            Map<StatementColumn, Consolidation> consolidations,
            List<StatementFigures> entities) {
        this.whole = whole;
        this.entities = entities;
        this.consolidations = consolidations;
        var statement = whole.statement();
        for (var column : consolidations.keySet()) {
            int year = column == StatementColumn.LAST_YEAR ? statement.year() - 1 : statement.year();
            placements.put(
                    column,
                    Placement.of(
                            forms,
                            statement.form(),
                            statement.year(),
                            year,
                            whole.basis().choices().overrides()));
        }
    }

    /** What each entity has on the line, less what was taken out of it. */
    Derivation of(StatementLine line, StatementColumn column) {
        if (line.line().kind() == Kind.GROUP) {
            return new Derivation.Entries(
                    Phrase.of("statement.form.no-entries", year(column)), 0, List.of(), Optional.empty());
        }
        var terms = new ArrayList<SignedTerm>();
        for (var entity : entities) {
            if (!entity.statement().columns().contains(column)) continue;
            entity.line(line.code())
                    .map(own -> entity.figure(own, column))
                    .filter(figure -> !isZero(figure.value()))
                    .ifPresent(figure -> terms.add(new SignedTerm(1, figure.asTerm())));
        }
        return less(terms, line.code(), column);
    }

    Derivation unplaced(StatementColumn column) {
        var terms = new ArrayList<SignedTerm>();
        for (var entity : entities) {
            if (!entity.statement().columns().contains(column)) continue;
            var figure = entity.unplaced(column);
            if (!isZero(figure.value())) terms.add(new SignedTerm(1, figure.asTerm()));
        }
        return less(terms, StatementFigures.UNPLACED, column);
    }

    private Derivation less(List<SignedTerm> terms, String code, StatementColumn column) {
        for (var pair : byPair(code, column).keySet()) {
            taken(code, column, pair).ifPresent(figure -> terms.add(new SignedTerm(-1, figure.asTerm())));
        }
        return new Derivation.SignedSum(terms, Optional.empty());
    }

    private static boolean isZero(FigureValue value) {
        return !(value instanceof FigureValue.Amount(var amount)) || amount.isZero();
    }

    /** What was taken out of a line by a pair of accounts, with the sign of the line. */
    Optional<Figure> taken(StatementLine line, StatementColumn column, String pair) {
        return taken(line.code(), column, pair);
    }

    Optional<Figure> unplaced(StatementColumn column, String pair) {
        return taken(StatementFigures.UNPLACED, column, pair);
    }

    private Optional<Figure> taken(String code, StatementColumn column, String pairId) {
        var dealings = byPair(code, column).get(pairId);
        if (dealings == null) return Optional.empty();
        var line = whole.line(code);
        int sign = line.map(StatementFigureMaker::sign).orElse(1);
        var on = dealings.stream()
                .flatMap(each -> each.sums().stream())
                .filter(sum -> isOn(sum, code, column))
                .toList();
        var total = Consolidation.total(on);
        var pair = dealings.getFirst().pair();
        var what = line.map(whole::words).orElseGet(() -> Phrase.of("statement.form.unplaced"));
        return Optional.of(new Figure(
                whole.ref(column, code + StatementRef.PAIR + pairId),
                Phrase.of("statement.dealing.taken", StatementFigureMaker.words(pair.label()), what, year(column)),
                FigureValue.of(sign < 0 ? total.negate() : total),
                sides(dealings, code, column, sign, on),
                Provenance.of(origin(on), whole.asOf())));
    }

    /** The sides of the dealings, where each stands on the line as a whole; else the entries that do. */
    private Derivation sides(
            List<Eliminated> dealings, String code, StatementColumn column, int sign, List<AccountSum> on) {
        var terms = new ArrayList<SignedTerm>();
        var figures = new DealingFigures(whole.basis(), column);
        var reached = Money.ZERO;
        for (var dealing : dealings) {
            for (var side : DealingFigures.Side.values()) {
                var sums = side.of(dealing);
                if (sums.isEmpty() || !sums.stream().allMatch(sum -> isOn(sum, code, column))) continue;
                terms.add(new SignedTerm(sign, figures.side(dealing, side).asTerm()));
                reached = reached.plus(Consolidation.total(sums));
            }
        }
        if (reached.equals(Consolidation.total(on)) && !terms.isEmpty()) {
            return new Derivation.SignedSum(terms, Optional.empty());
        }
        return new Derivation.Entries(
                Phrase.of(
                        "statement.dealing.entries-of-pair",
                        StatementFigureMaker.words(dealings.getFirst().pair().label()),
                        year(column)),
                on.stream().mapToLong(AccountSum::entries).sum(),
                List.of(),
                Optional.empty());
    }

    private TreeMap<String, List<Eliminated>> byPair(String code, StatementColumn column) {
        var found = new TreeMap<String, List<Eliminated>>();
        var consolidation = consolidations.get(column);
        if (consolidation == null) return found;
        for (var each : consolidation.eliminated()) {
            if (each.sums().stream().noneMatch(sum -> isOn(sum, code, column))) continue;
            found.computeIfAbsent(each.pair().id(), _ -> new ArrayList<>()).add(each);
        }
        return found;
    }

    private boolean isOn(AccountSum sum, String code, StatementColumn column) {
        var placement = placements.get(column);
        if (placement == null) return false;
        if (!whole.statement().form().accountClasses().contains(sum.accountClass())) return false;
        var lines = placement.linesOf(sum.accountClass(), sum.account(), sum.function());
        return code.equals(StatementFigures.UNPLACED)
                ? lines.isEmpty()
                : lines.stream().anyMatch(each -> each.code().equals(code));
    }

    private static Origin origin(List<AccountSum> sums) {
        return sums.stream().map(AccountSum::origin).reduce(Origin.PUBLISHED, Origin::or);
    }

    private String year(StatementColumn column) {
        var year = whole.basis().year();
        return (column == StatementColumn.LAST_YEAR ? year.previous() : year).toString();
    }
}
