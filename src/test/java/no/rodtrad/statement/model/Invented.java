package no.rodtrad.statement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;
import no.rodtrad.statement.model.form.StatementColumn;

/** An invented organisation with every kind of table, and entries drawn by seed. Also the trail down to them. */
final class Invented implements OperatingTrail {

    static final FiscalYear YEAR = new FiscalYear(2024);
    static final AsOf AS_OF = new AsOf(LocalDate.of(2025, 2, 22));

    /** One posting, or one line of a budget; period 0 for budgets. */
    record Entry(String costCentre, String art, OperatingColumn column, int period, long ore) {}

    final List<BudgetArea> areas = new ArrayList<>();
    final List<CostCentre> costCentres = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<PublishedFigure> published = new ArrayList<>();

    static Invented of(long seed) {
        var random = new Random(seed);
        var invented = new Invented();
        invented.area("P01", Optional.of("HA"), BudgetTable.PROGRAMME, random, 9);
        invented.area("P02", Optional.of("HA"), BudgetTable.PROGRAMME, random, 5);
        invented.area("P03", Optional.of("HB"), BudgetTable.PROGRAMME, random, 3);
        invented.area("P04", Optional.empty(), BudgetTable.PROGRAMME, random, 1);
        invented.area("S1", Optional.empty(), BudgetTable.CENTRAL_INCOME, random, 1);
        invented.area("C01", Optional.empty(), BudgetTable.CENTRAL_EXPENDITURE, random, 1);
        invented.area("D1", Optional.empty(), BudgetTable.DISPOSITIONS, random, 1);
        for (var centre : invented.costCentres) {
            int count = 5 + random.nextInt(30);
            for (int i = 0; i < count; i++) {
                var art = "%d%d0".formatted(random.nextInt(10), random.nextInt(10));
                var column = OperatingColumn.values()[random.nextInt(4)];
                int period = column == OperatingColumn.ACCOUNTS ? 1 + random.nextInt(13) : 0;
                long ore = random.nextLong(-5_000_000_00L, 9_000_000_00L);
                invented.entries.add(new Entry(centre.code().value(), art, column, period, ore));
            }
        }
        return invented;
    }

    /** The same organisation with empty books. */
    Invented withoutEntries() {
        var empty = new Invented();
        empty.areas.addAll(areas);
        empty.costCentres.addAll(costCentres);
        return empty;
    }

    private void area(String code, Optional<String> committee, BudgetTable table, Random random, int count) {
        areas.add(new BudgetArea(
                new BudgetAreaCode(code),
                "Område " + code,
                committee.map(CommitteeCode::new),
                table,
                areas.size() + 1));
        for (int i = 1; i <= count; i++) {
            var centre = code + "%02d".formatted(i);
            var employees = table == BudgetTable.PROGRAMME
                    ? OptionalInt.of(count == 1 ? 3 : random.nextInt(14))
                    : OptionalInt.empty();
            costCentres.add(new CostCentre(
                    new CostCentreCode(centre),
                    "Enhet " + centre,
                    code + "v" + (i / 4),
                    new BudgetAreaCode(code),
                    employees,
                    new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                    Origin.GENERATED));
        }
    }

    OperatingFigures figures() {
        var cells = new ArrayList<OperatingBasis.Cell>();
        for (var entry : entries) {
            // A budget column is the sum of all kinds up to it, as the module budget answers.
            for (var column : OperatingColumn.values()) {
                if (!column.isSumOfEntries() || !counts(entry.column(), column)) continue;
                cells.add(new OperatingBasis.Cell(
                        new CostCentreCode(entry.costCentre()), ArtGroup.of(entry.art()), column, sum(entry.ore())));
            }
        }
        return OperatingFigures.of(new OperatingBasis(
                YEAR,
                AS_OF,
                new Organisation(
                        List.of(
                                new Committee(new CommitteeCode("HA"), "Hovedutvalg for alt mulig"),
                                new Committee(new CommitteeCode("HB"), "Bystyret")),
                        areas,
                        List.of(),
                        List.of()),
                costCentres,
                cells,
                result(),
                List.of(new BudgetSource(
                        new Ref("budget", "original"),
                        StatementColumn.ORIGINAL,
                        Optional.of(new Ref("decision", "hop")),
                        Set.of(new BudgetAreaCode("P01"), new BudgetAreaCode("S1")))),
                published));
    }

    private List<OperatingBasis.ResultCell> result() {
        var cells = new ArrayList<OperatingBasis.ResultCell>();
        for (var entry : entries) {
            if (!ResultPart.allArts().contains(entry.art())) continue;
            for (var column : OperatingColumn.values()) {
                if (!column.isSumOfEntries() || !counts(entry.column(), column)) continue;
                cells.add(new OperatingBasis.ResultCell(entry.art(), column, sum(entry.ore())));
            }
        }
        return cells;
    }

    static boolean counts(OperatingColumn kind, OperatingColumn column) {
        if (column == OperatingColumn.ACCOUNTS || kind == OperatingColumn.ACCOUNTS) return kind == column;
        return kind.compareTo(column) <= 0;
    }

    private static EntrySum sum(long ore) {
        return new EntrySum(Money.ore(ore), 1, Optional.of(Origin.GENERATED));
    }

    @Override
    public List<Month> months(PublicUnit unit, ArtGroup artGroup) {
        Map<Integer, EntrySum> sums = new HashMap<>();
        for (var entry : entries) {
            if (entry.period() > 0 && in(entry, unit, Optional.of(artGroup))) {
                sums.merge(entry.period(), sum(entry.ore()), EntrySum::plus);
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Month(each.getKey(), each.getValue(), List.of(new Ref("import", "p" + each.getKey()))))
                .toList();
    }

    @Override
    public Optional<Month> month(PublicUnit unit, ArtGroup artGroup, int period) {
        return months(unit, artGroup).stream()
                .filter(month -> month.period() == period)
                .findFirst();
    }

    @Override
    public List<Ref> sources(PublicUnit unit, Optional<ArtGroup> artGroup, OperatingColumn column) {
        return List.of(new Ref("budget", "original"));
    }

    private static boolean in(Entry entry, PublicUnit unit, Optional<ArtGroup> artGroup) {
        return unit.costCentres().contains(entry.costCentre())
                && (artGroup.isEmpty() || ArtGroup.of(entry.art()).equals(artGroup.get()));
    }
}
