package no.rodtrad.statement.model.note;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;

/**
 * Makes the figures of one note, and remembers them so that each can be asked for by its name. What cannot be made
 * because the source does not have it says so.
 */
final class NoteFigures {

    private final String register;
    private final FiscalYear year;
    private final AsOf asOf;
    private final NoteFacts facts;
    private final Map<Ref, Figure> made = new LinkedHashMap<>();

    NoteFigures(String register, FiscalYear year, AsOf asOf, NoteFacts facts) {
        this.register = register;
        this.year = year;
        this.asOf = asOf;
        this.facts = facts;
    }

    Map<Ref, Figure> made() {
        return made;
    }

    NoteKey key(String item, String part) {
        return new NoteKey(register, year, item, part);
    }

    /** As stated; nothing when it is not. */
    Figure stated(String item, NoteFacts.Part part) {
        return stated(key(item, part.key()), part.name());
    }

    Figure stated(NoteKey key, Object name) {
        return facts.fact(key)
                .filter(fact -> fact.value().isPresent())
                .map(fact -> keep(fact.figure(asOf)))
                .orElseGet(() -> nothing(key, name));
    }

    Figure nothing(NoteKey key, Object name) {
        return keep(new Figure(
                key.ref(),
                key.label(name),
                new FigureValue.Nothing(),
                new Derivation.Stated(Phrase.of("statement.note.not-published"), ""),
                Provenance.of(Origin.STATED, asOf)));
    }

    /** The parts together, without those that are nothing. What the source printed for the same stands beside it. */
    Figure sum(String item, String part, Object name, List<Figure> parts) {
        return sum(key(item, part), name, parts);
    }

    /** The same for a key of another year than that of the note. */
    Figure sum(NoteKey key, Object name, List<Figure> parts) {
        var counted = parts.stream().filter(NoteFigures::isAmount).toList();
        if (counted.isEmpty()) return nothing(key, name);
        var sum = Money.sum(counted.stream().map(Figure::money).toList());
        return calculated(
                key,
                name,
                sum,
                new Derivation.Sum(counted.stream().map(Figure::asTerm).toList()),
                counted);
    }

    Figure difference(String item, String part, Object name, Figure from, Figure minus) {
        var key = key(item, part);
        if (!isAmount(from) || !isAmount(minus)) return nothing(key, name);
        return calculated(
                key,
                name,
                from.money().minus(minus.money()),
                new Derivation.Difference(from.asTerm(), minus.asTerm()),
                List.of(from, minus));
    }

    /** A variance in per cent of what it is measured against, with the sign of the variance. */
    Figure share(String item, String part, Object name, Figure variance, Figure budget) {
        var key = key(item, part);
        if (!isAmount(variance) || !isAmount(budget) || budget.money().isZero()) return nothing(key, name);
        var percent = variance.money().percentOf(budget.money().abs(), 1);
        return keep(new Figure(
                key.ref(),
                key.label(name),
                FigureValue.percent(percent),
                new Derivation.Ratio(variance.asTerm(), budget.asTerm()),
                provenance(List.of(variance, budget), Optional.empty())));
    }

    Figure ratio(String item, String part, Object name, Figure of, Figure whole, int decimals) {
        var key = key(item, part);
        if (!isAmount(of) || !isAmount(whole) || whole.money().isZero()) return nothing(key, name);
        var percent = FigureValue.percent(of.money().percentOf(whole.money(), decimals));
        return keep(new Figure(
                key.ref(),
                key.label(name),
                percent,
                new Derivation.Ratio(of.asTerm(), whole.asTerm()),
                provenance(List.of(of, whole), printedPercent(key, of.money().percentOf(whole.money(), 6)))));
    }

    /** What the source printed of a per cent, when ours is another with the decimals it printed. */
    private Optional<String> printedPercent(NoteKey key, BigDecimal ours) {
        return facts.fact(key)
                .filter(fact -> fact.unit() == NoteFact.Unit.PERCENT)
                .flatMap(NoteFact::value)
                .filter(printed ->
                        ours.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) != 0)
                .map(printed -> printed.toPlainString().replace('-', '\u2212').replace('.', ',') + "\u00a0%");
    }

    /** What entries come to; with {@code turned} an income or a debt is positive. */
    Figure entries(String item, String part, Object name, Phrase filter, List<AccountSum> sums, boolean turned) {
        var key = key(item, part);
        var total = Money.sum(sums.stream().map(AccountSum::amount).toList());
        var origin = sums.stream().map(AccountSum::origin).reduce(Origin.PUBLISHED, Origin::or);
        long count = sums.stream().mapToLong(AccountSum::entries).sum();
        return keep(new Figure(
                key.ref(),
                key.label(name),
                FigureValue.of(turned ? total.negate() : total),
                new Derivation.Entries(filter, count, List.of(), Optional.empty()),
                Provenance.of(origin, asOf)));
    }

    /** An amount by a rule or a method that the phrase tells of. */
    Figure byRule(String item, String part, Object name, FigureValue value, Phrase rule, List<Figure> from) {
        var key = key(item, part);
        return keep(new Figure(
                key.ref(),
                key.label(name),
                value,
                new Derivation.RuleParameter(rule, Optional.empty()),
                provenance(from, Optional.empty())));
    }

    private Figure calculated(NoteKey key, Object name, Money value, Derivation derivation, List<Figure> from) {
        return keep(new Figure(
                key.ref(), key.label(name), FigureValue.of(value), derivation, provenance(from, printed(key, value))));
    }

    /** What the source printed for a value that we calculate ourselves, when the two differ. */
    private Optional<String> printed(NoteKey key, Money ours) {
        var fact = facts.fact(key).filter(each -> each.unit() == NoteFact.Unit.KRONER);
        if (fact.isEmpty()) return Optional.empty();
        var printed = fact.get().money();
        var rounding = Money.kroner(fact.get().roundedTo());
        // A source that rounds to thousands has printed our value when they agree to the thousand.
        if (ours.minus(printed).abs().ore() * 2 <= (fact.get().roundedTo() > 1 ? rounding.ore() : 0)) {
            return Optional.empty();
        }
        return Optional.of(thousands(printed));
    }

    private static String thousands(Money money) {
        var digits = money.rounded(MoneyScale.THOUSANDS, 0).abs().toPlainString();
        var text = new StringBuilder(money.isNegative() ? "\u2212" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) text.append('\u00a0');
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    private Provenance provenance(List<Figure> from, Optional<String> printed) {
        var origin = from.stream().map(each -> each.provenance().origin()).reduce(Origin.PUBLISHED, Origin::or);
        var decisions = from.stream()
                .flatMap(each -> each.provenance().decisions().stream())
                .distinct()
                .toList();
        return new Provenance(origin, asOf, printed, false, decisions);
    }

    static boolean isAmount(Figure figure) {
        return figure.value() instanceof FigureValue.Amount;
    }

    static boolean anyMissing(Stream<Figure> figures) {
        return figures.anyMatch(figure -> figure.value() instanceof FigureValue.Nothing);
    }

    Figure keep(Figure figure) {
        made.put(figure.ref(), figure);
        return figure;
    }
}
