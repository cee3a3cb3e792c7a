package no.rodtrad.demo.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.rodtrad.demo.investment.ColumnAmounts.Column;
import no.rodtrad.demo.money.BudgetBatch;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.BudgetLine;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;

/**
 * Makes the decisions that lead from the original investment budget by the voted one to the revised one. The source
 * prints the three columns and no case between them, so which case moved what is generated.
 */
final class CapitalBudget {

    private static final String COUNCIL = "KST";
    private static final String DIRECTOR = "Kommunedirektøren";
    private static final LocalDate ADOPTED = LocalDate.of(2023, 12, 11);
    private static final LocalDate REAPPROPRIATED = LocalDate.of(2024, 6, 18);
    private static final LocalDate SECOND_TERTIAL = LocalDate.of(2024, 10, 29);
    private static final LocalDate DIVIDED = LocalDate.of(2024, 9, 30);
    private static final LocalDate DELEGATED = LocalDate.of(2024, 11, 30);

    /** What balances a decision: the only financing that the municipality itself can make larger. */
    private static final String USE_OF_LOANS = CapitalCell.art("911");

    /** One appropriation given to others under another name: no case is needed, since nothing is changed. */
    private static final List<Set<String>> MOVED = List.of(
            Set.of("Sikring friluftsdammer", "Sikring av friluftsdammer"),
            Set.of("Finansiering – KK", "Egenkapitalinnskudd KLP", "Egenkapitalinnskudd DKP"));

    private final List<CapitalCell> cells;
    private final Map<String, String> names;

    /** @param names of the projects, by key */
    CapitalBudget(List<CapitalCell> cells, Map<String, String> names) {
        this.cells = cells;
        this.names = names;
    }

    List<BudgetBatch> batches() {
        var batches = new ArrayList<BudgetBatch>();
        batches.add(original());
        var reappropriation = balanced(changes(this::grew, Column.ORIGINAL, Column.VOTED));
        batches.add(voted(
                "rebudsjettering",
                BudgetKind.REAPPROPRIATION,
                "1. tertial",
                REAPPROPRIATED,
                "Rebudsjettering av investeringer fra 2023",
                reappropriation));
        var rest = minus(changes(_ -> true, Column.ORIGINAL, Column.VOTED), reappropriation);
        batches.add(voted(
                "2-tertial",
                BudgetKind.VOTED,
                "2. tertial",
                SECOND_TERTIAL,
                "Justering av investeringsbudsjettet i 2. tertial",
                rest));
        var moved = moved();
        batches.add(batch(
                "2024-investering-fordeling",
                BudgetKind.TECHNICAL,
                "fullmakt",
                DIRECTOR,
                DIVIDED,
                "assumed",
                "Fordeling av samlede bevilgninger til investering (generert)",
                Origin.GENERATED,
                moved));
        batches.add(batch(
                "2024-investering-delegert",
                BudgetKind.DELEGATED,
                "fullmakt",
                DIRECTOR,
                DELEGATED,
                "assumed",
                "Endring av investeringsbudsjettet uten navngitt fullmakt (generert)",
                Origin.GENERATED,
                minus(changes(_ -> true, Column.VOTED, Column.REVISED), moved)));
        return batches;
    }

    private BudgetBatch original() {
        var amounts = new LinkedHashMap<CapitalCell, Long>();
        for (var cell : cells) amounts.put(cell, cell.amounts().in(Column.ORIGINAL));
        return batch(
                "2024-investering-original",
                BudgetKind.ORIGINAL,
                "opprinnelig budsjett",
                COUNCIL,
                ADOPTED,
                "printed",
                "Opprinnelig investeringsbudsjett",
                Origin.PUBLISHED,
                amounts);
    }

    private static BudgetBatch voted(
            String key, BudgetKind kind, String round, LocalDate date, String what, Map<CapitalCell, Long> amounts) {
        return batch(
                "2024-investering-" + key,
                kind,
                round,
                COUNCIL,
                date,
                "assumed",
                what + " (generert)",
                Origin.GENERATED,
                amounts);
    }

    /** What was not spent last year comes back as more; everything else but loans is decided in the same case. */
    private boolean grew(CapitalCell cell) {
        if (cell.art().equals(USE_OF_LOANS)) return false;
        return cell.project().isEmpty() || change(cell.project(), Column.ORIGINAL, Column.VOTED) > 0;
    }

    private long change(String project, Column from, Column to) {
        return cells.stream()
                .filter(cell -> cell.project().equals(project))
                .mapToLong(cell -> cell.amounts().in(to) - cell.amounts().in(from))
                .sum();
    }

    private Map<CapitalCell, Long> changes(Predicate<CapitalCell> which, Column from, Column to) {
        var changes = new LinkedHashMap<CapitalCell, Long>();
        for (var cell : cells) {
            if (which.test(cell))
                changes.put(cell, cell.amounts().in(to) - cell.amounts().in(from));
        }
        return changes;
    }

    /** With the loans that each entity needs for it. */
    private Map<CapitalCell, Long> balanced(Map<CapitalCell, Long> changes) {
        var loans = new LinkedHashMap<String, Long>();
        changes.forEach((cell, ore) -> loans.merge(cell.entity(), -ore, Math::addExact));
        var result = new LinkedHashMap<>(changes);
        for (var cell : cells) {
            if (cell.art().equals(USE_OF_LOANS)) result.put(cell, loans.getOrDefault(cell.entity(), 0L));
        }
        return result;
    }

    private static Map<CapitalCell, Long> minus(Map<CapitalCell, Long> all, Map<CapitalCell, Long> some) {
        var rest = new LinkedHashMap<CapitalCell, Long>();
        all.forEach((cell, ore) -> rest.put(cell, ore - some.getOrDefault(cell, 0L)));
        return rest;
    }

    /** Moves inside one appropriation; what is left of it in kroner, its first receiver carries. */
    private Map<CapitalCell, Long> moved() {
        var moved = new LinkedHashMap<CapitalCell, Long>();
        for (var group : MOVED) {
            var part = changes(
                    cell -> !cell.project().isEmpty() && group.contains(Lookup.in(names, cell.project())),
                    Column.VOTED,
                    Column.REVISED);
            long sum = part.values().stream().mapToLong(Long::longValue).sum();
            var carrier = part.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (carrier.isEmpty()) continue;
            part.merge(carrier.get(), -sum, Math::addExact);
            moved.putAll(part);
        }
        return moved;
    }

    private static BudgetBatch batch(
            String key,
            BudgetKind kind,
            String round,
            String decidedBy,
            LocalDate date,
            String dateState,
            String what,
            Origin origin,
            Map<CapitalCell, Long> amounts) {
        var lines = new ArrayList<BudgetLine>();
        amounts.forEach((cell, ore) -> {
            if (ore != 0) {
                lines.add(new BudgetLine(
                        cell.art(),
                        cell.function(),
                        cell.costCentre(),
                        cell.project(),
                        ore,
                        cell.text(),
                        Origin.GENERATED));
            }
        });
        return new BudgetBatch(
                key, DrammenMoney.FISCAL_YEAR, kind, round, decidedBy, "", date, dateState, date, what, origin, lines);
    }
}
