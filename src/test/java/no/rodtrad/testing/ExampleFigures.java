package no.rodtrad.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import org.springframework.stereotype.Component;

/** Invented figures for pages that are only tests: accounts, budget and variance of three areas and their sum. */
@Component
public class ExampleFigures implements FigureSource {

    public static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 12, 31));

    private static final String PREFIX = "example.";

    /** Accounts and revised budget in øre; chosen so that parts rounded one by one do not add up. */
    private static final Map<String, long[]> AREAS = Map.of(
            "skole", new long[] {129_249_040_000L, 129_281_640_000L},
            "vei", new long[] {13_530_040_000L, 13_877_040_000L},
            "vann", new long[] {-4_859_000_000L, -1_900_300_000L});

    public static final List<String> KEYS = List.of("skole", "vei", "vann");

    private static final Map<String, String> NAMES =
            Map.of("skole", "Skole og oppvekst", "vei", "Vei og park", "vann", "Vann og avløp");

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var parts = ref.id().split("\\.", -1);
        boolean variance = ref.id().startsWith("variance.example.");
        if (!variance && !ref.id().startsWith(PREFIX)) return Optional.empty();
        if (parts.length != 3) return Optional.empty();
        var scope = parts[2];
        if (!scope.equals("sum") && !NAMES.containsKey(scope)) return Optional.empty();
        if (variance) return Optional.of(variance(scope));
        return switch (parts[1]) {
            case "accounts" -> Optional.of(amount("accounts", scope, 0));
            case "revised" -> Optional.of(amount("revised", scope, 1));
            case "percent" -> Optional.of(percent(scope));
            case "stated" -> Optional.of(stated(scope));
            default -> Optional.empty();
        };
    }

    public static Phrase name(String scope) {
        return scope.equals("sum") ? Phrase.of("example.total") : Phrase.of("example.area", NAMES.get(scope));
    }

    public static Figure accounts(String scope) {
        return amount("accounts", scope, 0);
    }

    public static Figure revised(String scope) {
        return amount("revised", scope, 1);
    }

    public static Figure variance(String scope) {
        var from = revised(scope);
        var minus = accounts(scope);
        return new Figure(
                Ref.figure("variance.example." + scope),
                Phrase.of("example.variance", name(scope)),
                FigureValue.of(from.money().minus(minus.money())),
                new Derivation.Difference(from.asTerm(), minus.asTerm()),
                new Provenance(Origin.PUBLISHED, AS_OF, Optional.empty(), true, List.of()));
    }

    public static Figure percent(String scope) {
        var part = variance(scope);
        var whole = revised(scope);
        return new Figure(
                Ref.figure("example.percent." + scope),
                Phrase.of("example.percent", name(scope)),
                FigureValue.percent(part.money().percentOf(whole.money().abs(), 1)),
                new Derivation.Ratio(part.asTerm(), whole.asTerm()),
                new Provenance(Origin.PUBLISHED, AS_OF, Optional.of("99,9"), false, List.of()));
    }

    public static Figure stated(String scope) {
        return new Figure(
                Ref.figure("example.stated." + scope),
                Phrase.of("example.accounts", name(scope)),
                FigureValue.percent(new BigDecimal("94.9")),
                new Derivation.Stated(Phrase.of("example.source"), "Skatt"),
                Provenance.of(Origin.STATED, AS_OF));
    }

    private static Figure amount(String column, String scope, int index) {
        if (scope.equals("sum")) {
            var parts = KEYS.stream().map(key -> amount(column, key, index)).toList();
            return new Figure(
                    Ref.figure(PREFIX + column + ".sum"),
                    Phrase.of("example." + column, name(scope)),
                    FigureValue.of(Money.sum(parts.stream().map(Figure::money).toList())),
                    new Derivation.Sum(parts.stream().map(Figure::asTerm).toList()),
                    Provenance.of(Origin.PUBLISHED, AS_OF));
        }
        return new Figure(
                Ref.figure(PREFIX + column + "." + scope),
                Phrase.of("example." + column, name(scope)),
                FigureValue.of(new Money(AREAS.get(scope)[index])),
                new Derivation.Entries(
                        Phrase.of("example.entries", NAMES.get(scope)),
                        1_234,
                        List.of(new Ref("import", "2024-12")),
                        Optional.empty()),
                Provenance.of(Origin.GENERATED, AS_OF));
    }
}
