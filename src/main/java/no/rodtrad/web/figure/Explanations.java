package no.rodtrad.web.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.Term;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.NumberStyle.Sign;
import no.rodtrad.kernel.NumberStyle.Words;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.Titled;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.web.Texts;
import no.rodtrad.web.Titles;
import no.rodtrad.web.figure.FigurePage.Bottom;
import no.rodtrad.web.figure.FigurePage.Piece;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds figures in all modules, and explains them. */
@Service
public class Explanations {

    /** An amount of at least a million kroner is written in thousands, as in the tables; a smaller one in full. */
    private static final Money LARGE = Money.kroner(1_000_000);

    private static final List<String> VARIANCES = List.of("variance.", "variance-voted.");

    private final ObjectProvider<FigureSource> sources;
    private final ObjectProvider<FigureLinks> links;
    private final Titles titles;

    Explanations(ObjectProvider<FigureSource> sources, ObjectProvider<FigureLinks> links, Titles titles) {
        this.sources = sources;
        this.links = links;
        this.titles = titles;
    }

    /** The figure, from the module that owns it. */
    @Transactional(readOnly = true)
    public Optional<Figure> find(Ref ref, AsOf asOf) {
        return sources.orderedStream()
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    /** The explanation in the language of the texts. */
    @Transactional(readOnly = true)
    public FigurePage explain(Figure figure, Texts text) {
        var style = style(figure);
        var amount = text.number(figure.value(), withWords(style));
        var provenance = figure.provenance();
        return new FigurePage(
                figure,
                amount,
                exact(figure.value(), style, text),
                style,
                calculation(figure.derivation()),
                formula(figure, style),
                rows(figure.derivation(), style),
                areParts(figure.derivation()),
                roundedApart(figure, style),
                bottom(figure, text),
                titles.inOrder(decisions(figure)),
                origin(provenance),
                printed(provenance, amount, text.number(figure.value(), style)),
                links.orderedStream()
                        .flatMap(each -> each.waysFrom(figure.ref()).stream())
                        .toList());
    }

    private static NumberStyle style(Figure figure) {
        return style(
                figure.value(),
                VARIANCES.stream().anyMatch(figure.ref().id()::startsWith) ? Sign.ALWAYS : Sign.MINUS_ONLY);
    }

    private static NumberStyle style(FigureValue value, Sign sign) {
        return switch (value) {
            case FigureValue.Amount(var money) ->
                money.abs().compareTo(LARGE) >= 0 || money.isZero()
                        ? new NumberStyle(MoneyScale.THOUSANDS, 0, sign, Words.NONE)
                        : new NumberStyle(MoneyScale.KRONER, 2, sign, Words.NONE);
            case FigureValue.Number(var number, var unit) ->
                new NumberStyle(MoneyScale.KRONER, Math.max(0, number.scale()), sign, Words.NONE);
            case FigureValue.Nothing _, FigureValue.Withheld _ -> NumberStyle.WHOLE;
        };
    }

    /** The parts of an amount are written as the amount, so that a reader can add them up. */
    private static NumberStyle style(Term term, NumberStyle ofFigure) {
        var own = style(term.value(), Sign.MINUS_ONLY);
        if (!(term.value() instanceof FigureValue.Amount)) return own;
        return new NumberStyle(ofFigure.scale(), ofFigure.decimals(), Sign.MINUS_ONLY, Words.NONE);
    }

    /** In a formula a plus would read as an addition. */
    private static NumberStyle minusOnly(NumberStyle style) {
        return new NumberStyle(style.scale(), style.decimals(), Sign.MINUS_ONLY, style.words());
    }

    private static NumberStyle withWords(NumberStyle style) {
        return new NumberStyle(style.scale(), style.decimals(), style.sign(), Words.LONG);
    }

    private static Optional<String> exact(FigureValue value, NumberStyle style, Texts text) {
        if (!(value instanceof FigureValue.Amount) || style.scale() == MoneyScale.KRONER) return Optional.empty();
        return Optional.of(text.number(value, new NumberStyle(MoneyScale.KRONER, 2, Sign.MINUS_ONLY, Words.LONG)));
    }

    private static List<Term> terms(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Sum(var parts) -> parts;
            case Derivation.SignedSum(var parts, var limit) ->
                parts.stream().map(Derivation.SignedTerm::term).toList();
            case Derivation.Difference(var from, var minus, var parts) ->
                parts.isEmpty() ? List.of(from, minus) : parts;
            case Derivation.Ratio(var part, var whole) -> List.of(part, whole);
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> List.of();
        };
    }

    /** Whether the terms add up to the figure. */
    private static boolean areParts(Derivation derivation) {
        return derivation instanceof Derivation.Sum
                || derivation instanceof Derivation.SignedSum(var terms, var limit) && limit.isEmpty()
                || derivation instanceof Derivation.Difference(var from, var minus, var parts) && !parts.isEmpty();
    }

    private static List<FigurePage.Row> rows(Derivation derivation, NumberStyle style) {
        if (derivation instanceof Derivation.SignedSum(var parts, var limit)) {
            return parts.stream()
                    .map(part -> row(
                            part.term(),
                            part.sign() > 0
                                    ? part.term().label()
                                    : Phrase.of("web.figure.minus", part.term().label()),
                            style))
                    .toList();
        }
        return terms(derivation).stream()
                .map(term -> row(term, term.label(), style))
                .toList();
    }

    private static FigurePage.Row row(Term term, Phrase label, NumberStyle style) {
        return new FigurePage.Row(label, term.ref(), term.value(), style(term, style));
    }

    private static Optional<Phrase> calculation(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Sum _ -> Optional.of(Phrase.of("web.figure.sum"));
            case Derivation.SignedSum(var parts, var limit) ->
                Optional.of(limit.map(why -> Phrase.of("web.figure.signed-sum.limited", why))
                        .orElse(Phrase.of("web.figure.signed-sum")));
            case Derivation.Difference(var from, var minus, var parts) ->
                Optional.of(Phrase.of("web.figure.difference", from.label(), minus.label()));
            case Derivation.Ratio(var part, var whole) ->
                Optional.of(Phrase.of("web.figure.ratio", part.label(), whole.label()));
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> Optional.empty();
        };
    }

    private static List<Piece> formula(Figure figure, NumberStyle style) {
        var formula = new ArrayList<Piece>();
        switch (figure.derivation()) {
            case Derivation.Difference(var from, var minus, var parts) -> {
                add(from, style(from, style), false, formula);
                formula.add(new Piece.Sign(" \u2212 "));
                add(minus, style(minus, style), true, formula);
            }
            case Derivation.Ratio(var part, var whole) -> {
                var ofWhole = style(whole.value(), Sign.MINUS_ONLY);
                add(part, style(part, ofWhole), false, formula);
                formula.add(new Piece.Sign(" : "));
                var size = whole.value() instanceof FigureValue.Amount(var money)
                        ? new Term(whole.ref(), whole.label(), FigureValue.of(money.abs()))
                        : whole;
                add(size, style(size, ofWhole), true, formula);
                formula.add(new Piece.Sign(" \u00D7 100"));
            }
            case Derivation.Sum _,
                    Derivation.SignedSum _,
                    Derivation.Entries _,
                    Derivation.Stated _,
                    Derivation.RuleParameter _ -> {
                return List.of();
            }
        }
        formula.add(new Piece.Sign(" = "));
        formula.add(new Piece.Result(figure.value(), minusOnly(style)));
        return formula;
    }

    private static void add(Term term, NumberStyle style, boolean parenthesised, List<Piece> formula) {
        boolean negative = term.value() instanceof FigureValue.Amount(var money) && money.isNegative();
        if (negative && parenthesised) formula.add(new Piece.Sign("("));
        formula.add(new Piece.Value(term.ref(), term.value(), style));
        if (negative && parenthesised) formula.add(new Piece.Sign(")"));
    }

    /** Readers do check with a calculator, so the page says when rounded parts do not add up. */
    private static boolean roundedApart(Figure figure, NumberStyle style) {
        return switch (figure.derivation()) {
            case Derivation.SignedSum(var parts, var limit) -> {
                var sum = BigDecimal.ZERO;
                for (var part : parts) {
                    var written = rounded(part.term().value(), style);
                    sum = part.sign() > 0 ? sum.add(written) : sum.subtract(written);
                }
                yield limit.isEmpty() && sum.compareTo(rounded(figure.value(), style)) != 0;
            }
            case Derivation.Sum(var parts) -> isApart(parts, figure, style);
            case Derivation.Difference(var from, var minus, var parts) ->
                !parts.isEmpty() && isApart(parts, figure, style)
                        || rounded(from.value(), style)
                                        .subtract(rounded(minus.value(), style))
                                        .compareTo(rounded(figure.value(), style))
                                != 0;
            case Derivation.Ratio _, Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> false;
        };
    }

    private static boolean isApart(List<Term> parts, Figure figure, NumberStyle style) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) sum = sum.add(rounded(part.value(), style));
        return sum.compareTo(rounded(figure.value(), style)) != 0;
    }

    private static BigDecimal rounded(FigureValue value, NumberStyle style) {
        return switch (value) {
            case FigureValue.Amount(var money) -> money.rounded(style.scale(), style.decimals());
            case FigureValue.Number(var number, var unit) -> number.setScale(style.decimals(), RoundingMode.HALF_UP);
            case FigureValue.Nothing _, FigureValue.Withheld _ -> BigDecimal.ZERO;
        };
    }

    private Optional<Bottom> bottom(Figure figure, Texts text) {
        boolean counted = figure.value() instanceof FigureValue.Number(var number, var unit) && unit == ValueUnit.COUNT;
        return switch (figure.derivation()) {
            case Derivation.Entries(var filter, long count, var batches, var lines) -> {
                var number = new FigureValue.Number(BigDecimal.valueOf(count), ValueUnit.COUNT);
                List<Titled> named = titles.inOrder(batches);
                yield Optional.of(
                        new Bottom.Entries(counted, filter, text.number(number, NumberStyle.WHOLE), named, lines));
            }
            case Derivation.Stated(var source, var place) -> Optional.of(new Bottom.Source(source, place));
            case Derivation.RuleParameter(var rule, var decision) -> Optional.of(new Bottom.Rule(rule));
            case Derivation.Sum _, Derivation.SignedSum _, Derivation.Difference _, Derivation.Ratio _ ->
                Optional.empty();
        };
    }

    private static List<Ref> decisions(Figure figure) {
        var decisions = new ArrayList<>(figure.provenance().decisions());
        if (figure.derivation() instanceof Derivation.RuleParameter(var rule, var decision)) {
            decision.filter(ref -> !decisions.contains(ref)).ifPresent(decisions::add);
        }
        return decisions;
    }

    private static List<String> origin(Provenance provenance) {
        var keys = new ArrayList<String>();
        keys.add("web.figure.origin." + provenance.origin().code());
        if (provenance.detailGenerated() && provenance.origin() != Origin.GENERATED) {
            keys.add("web.figure.detail-generated");
        }
        return keys;
    }

    /** A source may print with other spaces and another minus than we do, and mean the same. */
    private static Optional<String> printed(Provenance provenance, String amount, String number) {
        return provenance
                .printed()
                .filter(printed ->
                        !bare(printed).equals(bare(amount)) && !bare(printed).equals(bare(number)));
    }

    private static String bare(String text) {
        var bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\u00A0' || c == '+') continue;
            bare.append(c == '\u2212' ? '-' : c);
        }
        return bare.toString();
    }
}
