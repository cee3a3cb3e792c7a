package no.rodtrad.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
import no.rodtrad.kernel.Derivation.Term;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Any figure as it was on a day that its name says ({@code ….at-2024-06-18}), and how much it changed between two such
 * days ({@code ….change-2024-06-18-2025-02-22}) with what became known on the way.
 */
@Component
class DatedFigures implements FigureSource {

    private static final Pattern AT = Pattern.compile("(.+)\\.at-(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern CHANGE =
            Pattern.compile("(.+)\\.change-(\\d{4}-\\d{2}-\\d{2})-(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR = Pattern.compile("\\.([12]\\d{3})(?=\\.|$)");

    private final ObjectProvider<FigureSource> sources;
    private final ObjectProvider<MoneyEvents> events;

    DatedFigures(ObjectProvider<FigureSource> sources, ObjectProvider<MoneyEvents> events) {
        this.sources = sources;
        this.events = events;
    }

    /** A figure on a day; empty when it was not there. */
    record OnDay(AsOf day, Optional<Figure> figure) {}

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var at = AT.matcher(ref.id());
        if (at.matches()) {
            return day(at.group(2))
                    .flatMap(day -> find(Ref.figure(at.group(1)), day).map(figure -> at(figure, day)));
        }
        var change = CHANGE.matcher(ref.id());
        if (!change.matches()) return Optional.empty();
        var from = day(change.group(2));
        var to = day(change.group(3));
        var year = year(change.group(1));
        if (from.isEmpty() || to.isEmpty() || year.isEmpty() || to.get().compareTo(from.get()) <= 0) {
            return Optional.empty();
        }
        var days = new ArrayList<OnDay>();
        var known = events(year.get());
        for (var day : days(known, from.get(), to.get())) {
            days.add(new OnDay(day, find(Ref.figure(change.group(1)), day)));
        }
        return change(days, known);
    }

    /** The first day, every day on which something became known after it, and the last day. */
    static List<AsOf> days(List<MoneyEvents.Event> known, AsOf from, AsOf to) {
        var days = new TreeSet<AsOf>();
        days.add(from);
        days.add(to);
        for (var event : known) {
            if (event.day().compareTo(from) > 0 && event.day().compareTo(to) < 0) days.add(event.day());
        }
        return List.copyOf(days);
    }

    List<MoneyEvents.Event> events(FiscalYear year) {
        return events.stream().flatMap(each -> each.events(year).stream()).toList();
    }

    /** The same figure under a name that holds the day, so that it is the same on whatever day it is asked for. */
    static Figure at(Figure figure, AsOf day) {
        return new Figure(
                Ref.figure(figure.ref().id() + ".at-" + day),
                Phrase.of("document.at", figure.label(), day.day()),
                figure.value(),
                at(figure.derivation(), day),
                figure.provenance());
    }

    private static Derivation at(Derivation derivation, AsOf day) {
        return switch (derivation) {
            case Derivation.Sum(var parts) -> new Derivation.Sum(at(parts, day));
            case Derivation.SignedSum(var parts, var limit) ->
                new Derivation.SignedSum(
                        parts.stream()
                                .map(part -> new SignedTerm(part.sign(), at(part.term(), day)))
                                .toList(),
                        limit);
            case Derivation.Difference(var from, var minus, var parts) ->
                new Derivation.Difference(at(from, day), at(minus, day), at(parts, day));
            case Derivation.Ratio(var part, var whole) -> new Derivation.Ratio(at(part, day), at(whole, day));
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> derivation;
        };
    }

    private static List<Term> at(List<Term> terms, AsOf day) {
        return terms.stream().map(term -> at(term, day)).toList();
    }

    private static Term at(Term term, AsOf day) {
        return new Term(Ref.figure(term.ref().id() + ".at-" + day), term.label(), term.value());
    }

    /**
     * How much a figure changed from the first day to the last.
     *
     * @param days in order, at least two
     * @param events what became known, on any day
     * @return empty when it was never there, or is no amount
     */
    static Optional<Figure> change(List<OnDay> days, List<MoneyEvents.Event> events) {
        var first = days.getFirst();
        var last = days.getLast();
        var named = last.figure().or(first::figure);
        if (named.isEmpty()) return Optional.empty();
        var parts = new ArrayList<Term>();
        var decisions = new LinkedHashSet<Ref>();
        for (int i = 1; i < days.size(); i++) {
            var change = amount(days.get(i)).minus(amount(days.get(i - 1)));
            if (change.isZero()) continue;
            var day = days.get(i).day();
            parts.add(new Term(
                    changeRef(named.get(), days.get(i - 1).day(), day), what(day, events), FigureValue.of(change)));
            for (var event : events)
                if (event.day().equals(day)) event.decision().ifPresent(decisions::add);
        }
        var provenance = named.get().provenance();
        return Optional.of(new Figure(
                changeRef(named.get(), first.day(), last.day()),
                Phrase.of(
                        "document.change",
                        named.get().label(),
                        first.day().day(),
                        last.day().day()),
                FigureValue.of(amount(last).minus(amount(first))),
                derivation(first, last, days.size() > 2 ? parts : List.of()),
                new Provenance(
                        provenance.origin(),
                        last.day(),
                        Optional.empty(),
                        provenance.detailGenerated(),
                        List.copyOf(decisions))));
    }

    private static Derivation derivation(OnDay first, OnDay last, List<Term> parts) {
        if (first.figure().isEmpty()) return new Derivation.Sum(List.of(term(last)));
        if (last.figure().isEmpty()) {
            return new Derivation.SignedSum(List.of(new SignedTerm(-1, term(first))), Optional.empty());
        }
        return new Derivation.Difference(term(last), term(first), parts);
    }

    private static Term term(OnDay day) {
        return at(day.figure().orElseThrow(), day.day()).asTerm();
    }

    private static Ref changeRef(Figure figure, AsOf from, AsOf to) {
        return Ref.figure(figure.ref().id() + ".change-" + from + "-" + to);
    }

    /** What became known that day, in words. */
    static Phrase what(AsOf day, List<MoneyEvents.Event> events) {
        Phrase all = null;
        var named = new HashSet<Phrase>();
        for (var event : events) {
            if (!event.day().equals(day) || !named.add(event.what())) continue;
            all = all == null ? event.what() : Phrase.of("document.change.and", all, event.what());
        }
        return all == null
                ? Phrase.of("document.change.unknown", day.day())
                : Phrase.of("document.change.event", day.day(), all);
    }

    static Money amount(OnDay day) {
        return day.figure()
                .filter(figure -> figure.value() instanceof FigureValue.Amount)
                .map(Figure::money)
                .orElse(Money.ZERO);
    }

    private Optional<Figure> find(Ref ref, AsOf asOf) {
        return sources.orderedStream()
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    /** The year that the id of a figure names. */
    static Optional<FiscalYear> year(String id) {
        var matcher = YEAR.matcher(id);
        if (!matcher.find()) return Optional.empty();
        int year = Integer.parseInt(matcher.group(1));
        return FiscalYear.isValid(year) ? Optional.of(new FiscalYear(year)) : Optional.empty();
    }

    private static Optional<AsOf> day(String text) {
        try {
            return Optional.of(new AsOf(LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
