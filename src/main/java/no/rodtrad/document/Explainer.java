package no.rodtrad.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.Explanation;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenChapter.ChapterLink;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.NumberStyle.Sign;
import no.rodtrad.kernel.NumberStyle.Words;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.Titled;
import no.rodtrad.web.Texts;

/** Explains a figure one step down, exactly, for an edition that must stand alone. */
final class Explainer {

    private static final int SHORT_SUM = 4;
    private static final String MINUS = "\u2212";

    private final Texts text;
    private final Sentences sentences;
    private final Map<Ref, Titled> titles;

    Explainer(Texts text, Sentences sentences, Map<Ref, Titled> titles) {
        this.text = text;
        this.sentences = sentences;
        this.titles = titles;
    }

    Explanation explain(Figure figure, List<ChapterLink> shownIn) {
        var provenance = figure.provenance();
        var calculation = calculation(figure.derivation());
        return new Explanation(
                figure.ref(),
                sentences.label(figure.label()),
                withUnit(figure.value()),
                calculation.map(text::get),
                formula(figure),
                terms(figure.derivation()).stream()
                        .map(term ->
                                new Explanation.Term(term.ref(), sentences.label(term.label()), exact(term.value())))
                        .toList(),
                source(figure.derivation()),
                origin(figure),
                provenance.printed(),
                provenance.decisions().stream().map(this::decision).toList(),
                shownIn);
    }

    /** Figures that the derivation names. */
    static List<Derivation.Term> terms(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Sum(var parts) -> parts;
            case Derivation.SignedSum(var parts, var limit) ->
                parts.stream().map(Derivation.SignedTerm::term).toList();
            case Derivation.Difference(var from, var minus, var parts) -> List.of(from, minus);
            case Derivation.Ratio(var part, var whole) -> List.of(part, whole);
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> List.of();
        };
    }

    private static Optional<String> calculation(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Sum _ -> Optional.of("document.explain.sum");
            case Derivation.SignedSum(var parts, var limit) ->
                Optional.of(limit.isEmpty() ? "document.explain.signed-sum" : "document.explain.signed-sum.limited");
            case Derivation.Difference _ -> Optional.of("document.explain.difference");
            case Derivation.Ratio _ -> Optional.of("document.explain.ratio");
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> Optional.empty();
        };
    }

    private Optional<String> formula(Figure figure) {
        return switch (figure.derivation()) {
            case Derivation.Sum(var parts) when parts.size() > SHORT_SUM || parts.isEmpty() -> Optional.empty();
            case Derivation.Sum(var parts) -> {
                var terms = new ArrayList<String>();
                for (var part : parts) terms.add(terms.isEmpty() ? exact(part.value()) : inside(part.value()));
                yield Optional.of(String.join(" + ", terms) + " = " + exact(figure.value()));
            }
            case Derivation.SignedSum(var parts, var limit)
            when limit.isPresent() || parts.isEmpty() -> Optional.empty();
            case Derivation.SignedSum(var parts, var limit) ->
                Optional.of(signed(parts) + " = " + exact(figure.value()));
            case Derivation.Difference(var from, var minus, var parts) ->
                Optional.of(exact(from.value()) + " " + MINUS + " " + inside(minus.value()) + " = "
                        + exact(figure.value()));
            case Derivation.Ratio(var part, var whole) ->
                Optional.of(exact(part.value()) + " / |" + exact(whole.value()) + "| × 100 = " + exact(figure.value()));
            case Derivation.Entries _, Derivation.Stated _, Derivation.RuleParameter _ -> Optional.empty();
        };
    }

    /** With its signs, since the rows below have none. */
    private String signed(List<Derivation.SignedTerm> parts) {
        var written = new StringBuilder();
        for (var part : parts) {
            if (!written.isEmpty()) written.append(part.sign() > 0 ? " + " : " " + MINUS + " ");
            else if (part.sign() < 0) written.append(MINUS);
            written.append(inside(part.term().value()));
        }
        return written.toString();
    }

    private Optional<Sentence> source(Derivation derivation) {
        return switch (derivation) {
            case Derivation.Entries(var filter, var count, var sources, var lines) ->
                Optional.of(sentences.label(Phrase.of("document.explain.entries", filter, Math.toIntExact(count))));
            case Derivation.Stated(var source, var place) ->
                Optional.of(sentences.label(Phrase.of("document.explain.stated", source, place)));
            case Derivation.RuleParameter(var rule, var decision) ->
                Optional.of(sentences.label(Phrase.of("document.explain.rule", rule)));
            case Derivation.Sum _, Derivation.SignedSum _, Derivation.Difference _, Derivation.Ratio _ ->
                Optional.empty();
        };
    }

    private String origin(Figure figure) {
        var key = "document.origin." + figure.provenance().origin().code();
        return figure.provenance().detailGenerated()
                ? text.get(key) + " " + text.get("document.origin.detail-generated")
                : text.get(key);
    }

    private Explanation.Decision decision(Ref ref) {
        var titled = titles.get(ref);
        return new Explanation.Decision(ref, titled == null ? ref.id() : titled.title());
    }

    private String inside(FigureValue value) {
        var written = exact(value);
        return written.startsWith(MINUS) ? "(" + written + ")" : written;
    }

    private String exact(FigureValue value) {
        return text.number(value, style(value, Words.NONE));
    }

    private String withUnit(FigureValue value) {
        return text.number(value, style(value, Words.LONG));
    }

    private static NumberStyle style(FigureValue value, Words words) {
        return switch (value) {
            case FigureValue.Number(var number, var unit) ->
                new NumberStyle(NumberStyle.EXACT.scale(), Math.max(0, number.scale()), Sign.MINUS_ONLY, words);
            case FigureValue.Amount _, FigureValue.Nothing _, FigureValue.Withheld _ ->
                new NumberStyle(NumberStyle.EXACT.scale(), NumberStyle.EXACT.decimals(), Sign.MINUS_ONLY, words);
        };
    }
}
