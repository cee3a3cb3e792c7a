package no.rodtrad.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Bar;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.document.model.Block.StatusItem;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;
import org.springframework.stereotype.Component;

/** An invented report of three areas, for those municipalities only that a test has given amounts. */
@Component
public class SampleReport implements ChapterSource, FigureSource, RefTitles, KnownDays, DataVersion {

    public static final FiscalYear YEAR = new FiscalYear(2023);
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);
    private static final List<String> AREAS = List.of("A1", "A2", "A3");
    private static final Map<String, String> NAMES =
            Map.of("A1", "Skole & barnehage", "A2", "Vann <og> avløp", "A3", "Kultur");

    private final Municipalities municipalities;
    private final Map<MunicipalityKey, TreeMap<LocalDate, Map<String, Money>>> known = new ConcurrentHashMap<>();

    private final Map<MunicipalityKey, String> said = new ConcurrentHashMap<>();

    private final AtomicLong given = new AtomicLong();

    SampleReport(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The accounts that a municipality knows from that day on. */
    public void give(MunicipalityKey key, LocalDate day, long... ore) {
        var amounts = new HashMap<String, Money>();
        for (int i = 0; i < ore.length; i++) amounts.put(AREAS.get(i), Money.ore(ore[i]));
        known.computeIfAbsent(key, _ -> new TreeMap<>()).put(day, amounts);
        given.incrementAndGet();
    }

    /** A sentence that a municipality has written itself, among the areas. */
    public void say(MunicipalityKey key, String sentence) {
        said.put(key, sentence);
        given.incrementAndGet();
    }

    @Override
    public long dataVersion() {
        return given.get();
    }

    private Optional<Map<String, Money>> amounts(AsOf asOf) {
        var days = known.get(municipalities.current());
        if (days == null) return Optional.empty();
        return Optional.ofNullable(days.floorEntry(asOf.day())).map(Map.Entry::getValue);
    }

    @Override
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        if (!year.equals(YEAR) || amounts(asOf).isEmpty()) return List.of();
        return List.of(
                new Chapter("drift", 10, Optional.empty(), say("Driften"), List.of(lead(asOf)), List.of()),
                areas(asOf),
                status(asOf));
    }

    private Chapter status(AsOf asOf) {
        var blocks = List.of(graph(asOf), statuses());
        return new Chapter("status", 20, Optional.empty(), say("Hva det ble av"), blocks, List.of());
    }

    private Block lead(AsOf asOf) {
        return new Block.Lead(Phrase.of(
                "sample.lead",
                shown(figure("variance.2023.total", asOf), NumberStyle.MILLIONS_IN_WORDS),
                new Titled(Ref.figure("x"), "Plan for & med <alle>", Optional.empty())));
    }

    private Chapter areas(AsOf asOf) {
        var rows = new ArrayList<Row>();
        for (var area : AREAS) rows.add(row(area, say(NAMES.get(area)), "area-" + area, RowKind.LINE, asOf));
        rows.add(row("sum", say("Sum"), "total", RowKind.SUM, asOf));
        var table = new Block.FigureTable(
                "areas",
                say("Fordelt på områder"),
                say("Beløp i tusen kroner."),
                say("Område"),
                List.of(
                        new Column("revised", say("Revidert budsjett"), true, NumberStyle.THOUSANDS),
                        new Column("accounts", say("Regnskap"), false, NumberStyle.THOUSANDS),
                        new Column("variance", say("Avvik"), false, NumberStyle.THOUSANDS_SIGNED),
                        new Column("percent", say("Avvik i %"), false, NumberStyle.ONE_DECIMAL)),
                rows,
                List.of(say("Delene er avrundet hver for seg.")));
        var blocks = new ArrayList<Block>(List.of(
                new Block.Heading("tabell", say("Totaloversikt")),
                table,
                new Block.Paragraph(Phrase.of(
                        "sample.water", shown(figure("accounts.2023.area-A2", asOf), NumberStyle.MILLIONS_IN_WORDS))),
                graph(asOf)));
        var own = said.get(municipalities.current());
        if (own != null) blocks.add(new Block.Paragraph(say(own)));
        var note = new Chapter.Note(say("Slik leser du avvik"), say("Pluss er mindreforbruk."), true);
        return new Chapter("omrader", 11, Optional.of("drift"), say("Resultat i områdene"), blocks, List.of(note));
    }

    private Block graph(AsOf asOf) {
        var bars = AREAS.stream()
                .map(area -> new Bar(
                        say(NAMES.get(area)),
                        shown(figure("variance.2023.area-" + area, asOf), NumberStyle.MILLIONS_SIGNED)))
                .toList();
        return new Block.BarGraph(say("Avvik per område"), say("Millioner kroner."), bars);
    }

    private Row row(String key, Phrase label, String scope, RowKind kind, AsOf asOf) {
        return new Row(
                key,
                label,
                Optional.of("rapport/arsmelding-2023/status"),
                kind,
                List.of(
                        shown(figure("revised.2023." + scope, asOf), NumberStyle.THOUSANDS),
                        shown(figure("accounts.2023." + scope, asOf), NumberStyle.THOUSANDS),
                        shown(figure("variance.2023." + scope, asOf), NumberStyle.THOUSANDS_SIGNED),
                        shown(figure("variance-percent.2023." + scope, asOf), NumberStyle.ONE_DECIMAL)));
    }

    private static Block statuses() {
        return new Block.StatusList(
                say("Tiltak"),
                List.of(
                        new StatusItem(
                                new Ref("measure", "m1"),
                                "Benker langs turveien",
                                Optional.of("completed"),
                                Optional.empty()),
                        new StatusItem(new Ref("measure", "m2"), "Lys i parken", Optional.empty(), Optional.empty())));
    }

    private static Phrase say(String words) {
        return Phrase.of("sample.words", words);
    }

    private static ShownFigure shown(Figure figure, NumberStyle style) {
        return new ShownFigure(figure, style);
    }

    private Figure figure(String id, AsOf asOf) {
        return figure(Ref.figure(id), asOf).orElseThrow();
    }

    @Override
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var amounts = amounts(asOf);
        var parts = ref.id().split("\\.");
        if (amounts.isEmpty() || parts.length != 3 || !parts[1].equals("2023")) return Optional.empty();
        var scope = parts[2];
        var areas = scope.equals("total") ? AREAS : List.of(scope.substring(scope.indexOf('-') + 1));
        var revised = Money.thousands(1000L * areas.size());
        // The last area had no budget: a per cent of nothing is a dash.
        if (areas.contains("A3")) revised = revised.minus(Money.thousands(1000));
        var accounts = Money.sum(areas.stream().map(amounts.get()::get).toList());
        return Optional.of(
                switch (parts[0]) {
                    case "revised" -> entries(ref, revised, asOf);
                    case "accounts" -> scope.equals("total") ? sum(ref, accounts, asOf) : entries(ref, accounts, asOf);
                    case "variance" -> difference(ref, scope, revised.minus(accounts), asOf);
                    default -> ratio(ref, scope, revised, revised.minus(accounts), asOf);
                });
    }

    private static Figure entries(Ref ref, Money money, AsOf asOf) {
        return new Figure(
                ref,
                say("Posteringer " + ref.id()),
                FigureValue.of(money),
                new Derivation.Entries(say("Året 2023"), 12, List.of(), Optional.empty()),
                Provenance.of(Origin.GENERATED, asOf));
    }

    private Figure sum(Ref ref, Money money, AsOf asOf) {
        var parts = AREAS.stream()
                .map(area -> figure("accounts.2023.area-" + area, asOf).asTerm())
                .toList();
        return new Figure(
                ref,
                say("Regnskap i alt"),
                FigureValue.of(money),
                new Derivation.Sum(parts),
                new Provenance(Origin.PUBLISHED, asOf, Optional.of("3 000"), true, List.of()));
    }

    private Figure difference(Ref ref, String scope, Money money, AsOf asOf) {
        return new Figure(
                ref,
                say("Avvik " + scope),
                FigureValue.of(money),
                new Derivation.Difference(
                        figure("revised.2023." + scope, asOf).asTerm(),
                        figure("accounts.2023." + scope, asOf).asTerm()),
                Provenance.of(Origin.PUBLISHED, asOf));
    }

    private Figure ratio(Ref ref, String scope, Money revised, Money variance, AsOf asOf) {
        var value = revised.isZero()
                ? new FigureValue.Nothing()
                : FigureValue.percent(variance.percentOf(revised.abs(), 1));
        return new Figure(
                ref,
                say("Avvik i % " + scope),
                value,
                new Derivation.Ratio(
                        figure("variance.2023." + scope, asOf).asTerm(),
                        figure("revised.2023." + scope, asOf).asTerm()),
                Provenance.of(Origin.PUBLISHED, asOf));
    }

    @Override
    public List<KnownDay> knownDays(FiscalYear year) {
        return known.getOrDefault(municipalities.current(), new TreeMap<>()).keySet().stream()
                .map(day -> new KnownDay(new AsOf(day), say("Regnskap importert")))
                .toList();
    }

    @Override
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        return Map.of();
    }
}
