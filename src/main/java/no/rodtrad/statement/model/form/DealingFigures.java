package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.Consolidation.Crossing;
import no.rodtrad.statement.model.form.Consolidation.Dealing;
import no.rodtrad.statement.model.form.Consolidation.Eliminated;
import no.rodtrad.statement.model.form.Consolidation.Parties;
import no.rodtrad.statement.model.form.Consolidation.Remainder;

/**
 * What entities did with each other, as figures. Their names are {@code COLUMN.YEAR.dealing.PAIR.PARTIES.PART}, with
 * amounts as posted.
 */
public final class DealingFigures {

    /** The parts of a dealing that have sums. */
    public enum Side {
        FIRST,
        SECOND,
        COUNTER;

        List<AccountSum> of(Eliminated dealing) {
            return switch (this) {
                case FIRST -> dealing.first();
                case SECOND -> dealing.second();
                case COUNTER -> dealing.counter();
            };
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final StatementBasis basis;
    private final StatementColumn column;

    /** @param column of the accounts, or of those of last year */
    public DealingFigures(StatementBasis basis, StatementColumn column) {
        this.basis = basis;
        this.column = column;
    }

    /** Every figure of a consolidation by its name. */
    public Map<Ref, Figure> all(Consolidation consolidation) {
        var figures = new ArrayList<Figure>();
        for (var dealing : consolidation.dealings()) {
            figures.add(side(dealing, Side.FIRST));
            figures.add(side(dealing, Side.SECOND));
            figures.add(difference(dealing));
            if (dealing instanceof Eliminated taken && !taken.counter().isEmpty()) {
                figures.add(side(dealing, Side.COUNTER));
            }
        }
        for (var inClass : List.of(AccountClass.OPERATION, AccountClass.INVESTMENT)) {
            for (var crossing : consolidation.crossings()) figures.add(crossing(crossing, inClass));
            if (!consolidation.crossings().isEmpty()) figures.add(open(consolidation, inClass));
        }
        for (int i = 0; i < consolidation.unknown().size(); i++) {
            figures.add(unknown(consolidation.unknown().get(i), i));
        }
        return figures.stream().collect(Collectors.toMap(Figure::ref, each -> each));
    }

    /** What stands on one side, as posted. */
    public Figure side(Dealing dealing, Side side) {
        var parties = dealing.parties();
        var own = side == Side.SECOND ? parties.counterparts() : parties.entities();
        var other = side == Side.SECOND ? parties.entities() : parties.counterparts();
        var amount = Money.ZERO;
        long entries = 0;
        switch (dealing) {
            case Eliminated taken -> {
                amount = Consolidation.total(side.of(taken));
                entries = side.of(taken).stream().mapToLong(AccountSum::entries).sum();
            }
            case Remainder left -> {
                amount = side == Side.FIRST ? left.amount() : left.counterpartAmount();
                entries = side == Side.FIRST ? left.entries() : left.counterpartEntries();
            }
        }
        var label = Phrase.of(
                side == Side.COUNTER ? "statement.dealing.counter" : "statement.dealing.side",
                words(dealing.pair()),
                names(own),
                names(other),
                year());
        return new Figure(
                ref(dealing.code(), side.code()),
                label,
                FigureValue.of(amount),
                new Derivation.Entries(
                        Phrase.of("statement.dealing.entries", words(dealing.pair()), names(own), names(other), year()),
                        entries,
                        sources(own),
                        Optional.empty()),
                provenance(parties));
    }

    /** What the two sides come to together. Not zero: they differ. */
    public Figure difference(Dealing dealing) {
        var first = side(dealing, Side.FIRST);
        var second = side(dealing, Side.SECOND);
        return new Figure(
                ref(dealing.code(), "difference"),
                Phrase.of("statement.dealing.difference", words(dealing.pair()), names(dealing.parties()), year()),
                FigureValue.of(first.money().plus(second.money())),
                new Derivation.Sum(List.of(first.asTerm(), second.asTerm())),
                provenance(dealing.parties()));
    }

    /** What a crossing took out of one part of the accounts, as posted. */
    public Figure crossing(Crossing crossing, AccountClass inClass) {
        boolean operation = inClass == AccountClass.OPERATION;
        var part = operation ? "operation" : "investment";
        return new Figure(
                ref(crossing.pair().id() + "." + crossing.parties().code(), part),
                Phrase.of("statement.dealing." + part, words(crossing.pair()), names(crossing.parties()), year()),
                FigureValue.of(operation ? crossing.operation() : crossing.investment()),
                new Derivation.Entries(
                        Phrase.of(
                                "statement.dealing.entries-of-part." + part,
                                words(crossing.pair()),
                                names(crossing.parties()),
                                year()),
                        0,
                        sources(Stream.concat(
                                        crossing.parties().entities().stream(),
                                        crossing.parties().counterparts().stream())
                                .toList()),
                        Optional.empty()),
                provenance(crossing.parties()));
    }

    /** By how much one part of the accounts comes out too well, and the other as much too badly. */
    public Figure open(Consolidation consolidation, AccountClass inClass) {
        var part = inClass == AccountClass.OPERATION ? "operation" : "investment";
        var terms = consolidation.crossings().stream()
                .map(each -> new SignedTerm(1, crossing(each, inClass).asTerm()))
                .toList();
        var open = consolidation.open();
        return new Figure(
                ref("open.all", part),
                Phrase.of("statement.dealing.open." + part, year()),
                FigureValue.of(inClass == AccountClass.OPERATION ? open : open.negate()),
                new Derivation.SignedSum(terms, Optional.empty()),
                Provenance.of(
                        basis.sums().getOrDefault(column, List.of()).stream()
                                .map(AccountSum::origin)
                                .reduce(Origin.PUBLISHED, Origin::or),
                        basis.asOf()));
    }

    /** An internal amount whose counterpart nothing tells, as posted. */
    public Figure unknown(AccountSum sum, int number) {
        return new Figure(
                ref("unknown." + sum.entity().value(), Integer.toString(number)),
                unknownLabel(sum),
                FigureValue.of(sum.amount()),
                new Derivation.Entries(
                        unknownLabel(sum), sum.entries(), sources(List.of(sum.entity())), Optional.empty()),
                Provenance.of(sum.origin(), basis.asOf()));
    }

    /** Which account of whom. */
    public Phrase unknownLabel(AccountSum sum) {
        return Phrase.of(
                "statement.dealing.unknown",
                sum.account(),
                names(List.of(sum.entity())),
                sum.area().map(each -> each.value()).orElse("–"),
                year());
    }

    /** The pair and the parties, as the label of a row. */
    public Phrase label(EliminationPair pair, Parties parties) {
        return Phrase.of(
                parties.isTogether() ? "statement.dealing.row-together" : "statement.dealing.row",
                words(pair),
                names(parties.entities()),
                names(parties.counterparts()));
    }

    /** The names of entities. */
    public String names(List<EntityCode> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String names(Parties parties) {
        return names(parties.entities()) + " – " + names(parties.counterparts());
    }

    private String name(EntityCode code) {
        return basis.entities().stream()
                .filter(entity -> entity.code().equals(code))
                .findFirst()
                .map(AccountingEntity::name)
                .orElse(code.value());
    }

    private static Phrase words(EliminationPair pair) {
        return StatementFigureMaker.words(pair.label());
    }

    private Ref ref(String code, String part) {
        return Ref.figure(column.code() + "." + basis.year() + ".dealing." + code + "." + part);
    }

    private String year() {
        return (column == StatementColumn.LAST_YEAR ? basis.year().previous() : basis.year()).toString();
    }

    private List<Ref> sources(List<EntityCode> codes) {
        var of = column == StatementColumn.LAST_YEAR ? basis.year().previous() : basis.year();
        return basis.imports().stream()
                .filter(each -> each.year().equals(of) && codes.contains(each.entity()))
                .map(StatementBasis.ImportSource::ref)
                .distinct()
                .toList();
    }

    private Provenance provenance(Parties parties) {
        var origin = basis.sums().getOrDefault(column, List.of()).stream()
                .filter(sum -> parties.entities().contains(sum.entity())
                        || parties.counterparts().contains(sum.entity()))
                .map(AccountSum::origin)
                .reduce(Origin.PUBLISHED, Origin::or);
        return Provenance.of(origin, basis.asOf());
    }
}
