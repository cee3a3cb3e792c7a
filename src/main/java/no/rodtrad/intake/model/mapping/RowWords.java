package no.rodtrad.intake.model.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the heads of other files than a ledger's are called, in bokmål, nynorsk and English, and by them what the rows
 * are. A file of which nothing is known is taken for a ledger's, as most files are.
 */
final class RowWords {

    static final List<String> VALUE =
            List.of("verdi", "value", "antall", "antal", "tal", "tall", "personer", "personar");

    private static final List<String> YEAR =
            List.of("år", "budsjettår", "regnskapsår", "rekneskapsår", "year", "fiscal year", "aar");
    private static final List<String> CASE = List.of(
            "sak",
            "saksnr",
            "saksnummer",
            "sak nr",
            "vedtak",
            "vedtakssak",
            "arkivsak",
            "arkivsaknr",
            "case",
            "case_no");
    private static final List<String> TYPE =
            List.of("type", "endringstype", "justeringstype", "slag", "type endring", "budsjetttype", "kind");
    private static final List<String> NAME =
            List.of("navn", "namn", "betegnelse", "nemning", "benevnelse", "name", "tittel", "title");
    private static final List<String> COMMITTEE =
            List.of("utvalg", "utval", "hovedutvalg", "hovudutval", "committee", "ansvarlig utvalg", "ansvarleg utval");
    private static final List<String> AREA = List.of(
            "budsjettområde",
            "programområde",
            "rammeområde",
            "tjenesteområde",
            "tenesteområde",
            "område",
            "program",
            "budget area",
            "area");
    private static final List<String> UNIT = List.of(
            "virksomhet",
            "verksemd",
            "virksomhetsnr",
            "enhet",
            "eining",
            "enhetsnr",
            "avdeling",
            "unit",
            "enhetskode",
            "virksomhetskode");
    private static final List<String> ENTITY =
            List.of("regnskapsenhet", "rekneskapseining", "selskap", "entity", "firma");
    private static final List<String> COST_CENTRE = List.of(
            "ansvar",
            "ansvarssted",
            "ansvarsted",
            "ansvarskode",
            "ansvarsnr",
            "koststed",
            "kostnadssted",
            "kostnadsstad",
            "cost centre",
            "kst");
    private static final List<String> TEXT = List.of(
            "tekst", "merknad", "kommentar", "beskrivelse", "omtale", "forklaring", "text", "description", "summary");

    /** What a changed amount is called, which says that the rows are changes. */
    private static final List<String> CHANGE = List.of(
            "endring", "budsjettendring", "justering", "regulering", "budsjettregulering", "endringsbeløp", "change");

    private static final List<String> BUDGETED = List.of(
            "budsjett",
            "opprinnelig budsjett",
            "opphavleg budsjett",
            "vedtatt budsjett",
            "vedteke budsjett",
            "årsbudsjett",
            "budget",
            "budsjettbeløp");

    private static final List<String> PROJECT = List.of(
            "prosjekt", "prosjektnr", "prosjektnummer", "prosjektkode", "prosj", "prosj.nr", "project", "project no");

    private static final List<String> FRAME = List.of(
            "ramme",
            "kostnadsramme",
            "total ramme",
            "totalramme",
            "totalkostnad",
            "total kostnad",
            "prosjektramme",
            "styringsramme",
            "vedtatt ramme",
            "vedteken ramme",
            "frame",
            "total cost");

    private static final List<String> MEASURE =
            List.of("tiltak", "tiltakstittel", "tiltaksnavn", "tiltaksnamn", "measure");

    private static final Map<String, List<String>> BUDGET_FIELDS = Map.of(
            "year", YEAR,
            "kind", TYPE,
            "case", CASE,
            "art", List.of("art", "konto", "kontonr", "artskonto", "kontoart", "account"),
            "function", List.of("funksjon", "funk", "tjeneste", "teneste", "function", "kostrafunksjon"),
            "cost_centre", COST_CENTRE,
            "project", PROJECT,
            "text", TEXT);

    private static final Map<String, List<String>> PROJECT_FIELDS = Map.ofEntries(
            Map.entry("key", PROJECT),
            Map.entry(
                    "name",
                    List.of("prosjektnavn", "prosjektnamn", "navn", "namn", "betegnelse", "name", "project name")),
            Map.entry("entity", ENTITY),
            Map.entry("committee", COMMITTEE),
            Map.entry("area", AREA),
            Map.entry("part", List.of("del", "part")),
            Map.entry("place", List.of("sted", "stad", "adresse", "lokalisering", "place")),
            Map.entry("description", TEXT),
            Map.entry("priority", List.of("prioritet", "prioritering", "priority", "pri")),
            Map.entry(
                    "started",
                    List.of("fra", "frå", "startår", "oppstart", "oppstartsår", "start", "fra år", "started")),
            Map.entry(
                    "planned_end",
                    List.of("til", "ferdig", "sluttår", "ferdigår", "planlagt ferdig", "ferdigstilt", "til år", "end")),
            Map.entry("frame", FRAME));

    private static final Map<String, List<String>> ORGANISATION_FIELDS = Map.of(
            "cost_centre", COST_CENTRE,
            "name", List.of("ansvarsnavn", "ansvarsnamn", "ansvar navn", "navn", "namn", "betegnelse", "name", "tekst"),
            "unit", UNIT,
            "area", AREA,
            "employees", List.of("ansatte", "tilsette", "antall ansatte", "årsverk", "employees"),
            "entity", ENTITY);

    private static final Map<String, List<String>> MEASURE_FIELDS = Map.of(
            "key", List.of("nøkkel", "tiltaksnr", "tiltaksnummer", "tiltak nr", "nr", "id", "kode", "key"),
            "title", MEASURE,
            "parent",
                    List.of(
                            "satsing",
                            "satsingsområde",
                            "strategi",
                            "mål",
                            "hovedmål",
                            "hovudmål",
                            "overordnet",
                            "parent"),
            "summary", TEXT,
            "committee", COMMITTEE);

    private static final Map<String, List<String>> STATISTIC_FIELDS =
            Map.of("value", VALUE, "status", List.of("status", "merknad", "merke"));

    private RowWords() {}

    /** What the rows are, by the heads that no other kind has. */
    static MappingKind kind(HeadWords heads) {
        for (var each : List.of(EntryField.VOUCHER, EntryField.DATE, EntryField.PERIOD)) {
            if (heads.find(each).isPresent()) return MappingKind.POSTINGS;
        }
        boolean art = heads.find(BUDGET_FIELDS.getOrDefault("art", List.of())).isPresent();
        boolean money = heads.find(amounts(MappingKind.ADJUSTMENTS)).isPresent();
        if (art && heads.find(CHANGE).isPresent()) return MappingKind.ADJUSTMENTS;
        if (art && money) return heads.find(TYPE).isPresent() ? MappingKind.ADJUSTMENTS : MappingKind.BUDGET;
        if (heads.find(PROJECT).isPresent() && has(heads, PROJECT_FIELDS, "name")) return MappingKind.PROJECTS;
        if (heads.find(COST_CENTRE).isPresent() && has(heads, ORGANISATION_FIELDS, "name", "area")) {
            return MappingKind.ORGANISATION;
        }
        if (heads.find(MEASURE).isPresent() && has(heads, MEASURE_FIELDS, "parent")) return MappingKind.MEASURES;
        if (heads.find(VALUE).isPresent()) return MappingKind.STATISTICS;
        return MappingKind.POSTINGS;
    }

    private static boolean has(HeadWords heads, Map<String, List<String>> fields, String... needed) {
        for (var each : needed)
            if (heads.find(fields.getOrDefault(each, List.of())).isEmpty()) return false;
        return true;
    }

    /** What a field of that kind may be called. */
    static List<String> of(MappingKind kind, TargetField field) {
        var fields = switch (kind) {
            case BUDGET, ADJUSTMENTS -> BUDGET_FIELDS;
            case PROJECTS -> PROJECT_FIELDS;
            case ORGANISATION -> ORGANISATION_FIELDS;
            case MEASURES -> MEASURE_FIELDS;
            case STATISTICS -> STATISTIC_FIELDS;
            case POSTINGS -> Map.<String, List<String>>of();
        };
        return fields.getOrDefault(field.code(), List.of());
    }

    /** What the amount of rows of that kind may be called, the surest first. */
    static List<String> amounts(MappingKind kind) {
        return switch (kind) {
            case ADJUSTMENTS -> join(CHANGE, HeadWords.AMOUNT, BUDGETED);
            case BUDGET -> join(BUDGETED, HeadWords.AMOUNT);
            case PROJECTS -> FRAME;
            default -> HeadWords.AMOUNT;
        };
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
