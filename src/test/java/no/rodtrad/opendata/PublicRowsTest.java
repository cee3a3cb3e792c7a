package no.rodtrad.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.access.model.Workplace;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.organisation.model.ServiceUnit;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the house is as deep as the public may look and no deeper, on every day, and so are the pages. */
@RodtradTest
class PublicRowsTest {

    private static final List<Instant> KNOWN = List.of(
            Instant.parse("2024-03-10T06:00:00Z"),
            Instant.parse("2024-08-10T06:00:00Z"),
            Instant.parse("2025-01-15T06:00:00Z"));

    private static final List<String> ARTS = List.of("0100", "7100", "0900", "1200", "3500", "7000");

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    OrganisationService organisation;

    @Autowired
    ChartService chart;

    @Autowired
    LedgerService ledger;

    @Autowired
    OpenData data;

    @Autowired
    OperatingStatements statements;

    private record Posted(Instant knownAt, LedgerRow row) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rows_are_the_cells_of_the_public_and_every_one_of_them(long seed) {
        var random = new Random(seed);
        var municipality = TestMunicipality.fresh(municipalities);
        var centres = centres(random);
        var posted = municipalities.in(municipality, () -> {
            open(centres);
            return post(centres, random);
        });

        for (var day : List.of("2024-01-01", "2024-03-10", "2024-08-09", "2024-12-31", "2025-01-15")) {
            var asOf = new AsOf(LocalDate.parse(day));
            var months = cells(centres, posted, asOf, true);
            var years = cells(centres, posted, asOf, false);
            municipalities.in(municipality, () -> {
                assertThat(rows("regnskap", asOf)).as("months as of " + day).isEqualTo(months);
                assertThat(rows("drift", asOf)).as("years as of " + day).isEqualTo(years);
                months.forEach((cell, amount) -> assertPageShows(cell, amount, asOf));
                return municipality;
            });
            assertThat(overTheApi(municipality, asOf)).as("API as of " + day).isEqualTo(months);
        }
    }

    /** The page explains a month of a unit by this figure. */
    private void assertPageShows(String cell, long amount, AsOf asOf) {
        var parts = cell.split(" ");
        var id = "accounts.2024.unit-" + parts[0];
        if (!parts[1].equals(Dataset.TOTAL)) id += ".art-" + parts[1] + ".month-" + parts[2];
        var figure = statements.figure(Ref.figure(id), asOf);
        assertThat(figure).as(id + " as of " + asOf).isPresent();
        assertThat(figure.get().money().ore()).as(id).isEqualTo(amount);
        if (!parts[1].equals(Dataset.TOTAL)) return;
        for (int group = 0; group < 10; group++) {
            assertThat(statements.figure(Ref.figure(id + ".art-" + group), asOf))
                    .as("a unit that may not be opened")
                    .isEmpty();
        }
    }

    private Map<String, Long> rows(String name, AsOf asOf) {
        var dataset = data.find(name).orElseThrow();
        var found = new TreeMap<String, Long>();
        data.rows(dataset, DataRequest.all(asOf, LanguageChoice.NB), row -> {
            int month = dataset.index("month");
            var cell =
                    row.cells().get(dataset.index("unit")) + " " + row.cells().get(dataset.index("art_group"))
                            + (month < 0 ? "" : " " + row.cells().get(month));
            found.put(cell, Long.valueOf(row.cells().get(dataset.index("accounts_ore"))));
        });
        return found;
    }

    private Map<String, Long> overTheApi(MunicipalityKey municipality, AsOf asOf) {
        var address = "/api/" + municipality + "/datasets/regnskap/rows?size=5000&as-of=" + asOf;
        var found = new TreeMap<String, Long>();
        for (var row : JsonMapper.builder()
                .build()
                .readTree(new Site(port).get(address).body())
                .get("rows")) {
            found.put(
                    row.get("unit").asString() + " " + row.get("art_group").asString() + " "
                            + row.get("month").asString(),
                    row.get("accounts_ore").asLong());
        }
        return found;
    }

    /** Straight from the entries: unit, group of arts and month, or all together where no more may be shown. */
    private static Map<String, Long> cells(List<CostCentre> centres, List<Posted> posted, AsOf asOf, boolean byMonth) {
        var staffed = workplaces(centres, "P");
        var units = new ArrayList<>(PublicDepth.units(staffed));
        units.addAll(PublicDepth.withoutPeople(workplaces(centres, "S")));
        var unitOf = PublicDepth.byCostCentre(units);
        var found = new TreeMap<String, Long>();
        for (var each : posted) {
            if (!each.knownAt().isBefore(asOf.end()) || each.row().costCentre().equals("000000")) continue;
            var unit = unitOf.get(each.row().costCentre());
            var art = each.row().art();
            var group = art.startsWith("710") ? "0" : art.substring(0, 1);
            boolean closed = unit.depth() == PublicUnit.Depth.SUMS_ONLY;
            var month = closed ? Dataset.TOTAL : "%02d".formatted(each.row().period());
            var cell = unit.code() + " " + (closed ? Dataset.TOTAL : group) + (byMonth ? " " + month : "");
            found.merge(cell, each.row().amountOre(), Long::sum);
        }
        return found;
    }

    private static List<Workplace> workplaces(List<CostCentre> centres, String areas) {
        return centres.stream()
                .filter(centre -> centre.area().value().startsWith(areas))
                .map(centre -> new Workplace(
                        centre.code().value(),
                        centre.serviceUnit(),
                        centre.area().value(),
                        centre.employees()))
                .toList();
    }

    private List<Posted> post(List<CostCentre> centres, Random random) {
        var all = new ArrayList<Posted>();
        long voucher = 1;
        for (var knownAt : KNOWN) {
            var rows = new ArrayList<LedgerRow>();
            for (int i = 0; i < 40; i++) {
                var centre = centres.get(random.nextInt(centres.size())).code().value();
                var art = ARTS.get(random.nextInt(ARTS.size()));
                long ore = 1 + random.nextInt(10_000_000);
                int period = 1 + random.nextInt(12);
                rows.add(row(period, voucher, art, "202", centre, ore));
                rows.add(row(period, voucher, "2101", "", "000000", -ore));
                voucher++;
            }
            Problems.accepted(ledger.importBatch(
                    LedgerBatch.whole("bilag " + knownAt, Origin.GENERATED, knownAt), rows.stream()));
            rows.forEach(row -> all.add(new Posted(knownAt, row)));
        }
        return all;
    }

    private static LedgerRow row(int period, long voucher, String art, String function, String centre, long ore) {
        return new LedgerRow(
                2024, period, voucher, LocalDate.of(2024, period, 5), art, function, centre, "", ore, "bilag");
    }

    private void open(List<CostCentre> centres) {
        organisation.store(new Organisation(
                List.of(),
                List.of(
                        area("P01", BudgetTable.PROGRAMME, 1),
                        area("P02", BudgetTable.PROGRAMME, 2),
                        area("S1", BudgetTable.CENTRAL_INCOME, 3)),
                Stream.of("0101", "0102", "0201", "0901")
                        .map(code -> new ServiceUnit(code, "Enhet " + code))
                        .toList(),
                List.of()));
        chart.storeCostCentres(centres);
    }

    private static BudgetArea area(String code, BudgetTable table, int position) {
        return new BudgetArea(new BudgetAreaCode(code), "Område " + code, Optional.empty(), table, position);
    }

    /** Many of them too small to be shown, and some areas too small as a whole. */
    private static List<CostCentre> centres(Random random) {
        var all = new ArrayList<CostCentre>();
        for (var unit : List.of("0101", "0102", "0201", "0901")) {
            var area = unit.equals("0901") ? "S1" : "P" + unit.substring(0, 2);
            int several = 1 + random.nextInt(4);
            for (int i = 1; i <= several; i++) {
                var employees = random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9));
                all.add(new CostCentre(
                        new CostCentreCode(unit + "0" + i),
                        "Sted " + unit + i,
                        unit,
                        new BudgetAreaCode(area),
                        employees,
                        new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                        Origin.GENERATED));
            }
        }
        return all;
    }
}
