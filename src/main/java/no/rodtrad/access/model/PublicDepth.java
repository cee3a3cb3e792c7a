package no.rodtrad.access.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.kernel.Origin;

/**
 * How deep the public may look into the accounts and the budget. Voucher text, sole traders among suppliers, sick pay
 * on a small unit and the pay of one person are personal data (personvernforordningen, article 4).
 *
 * <p>The depth ends at public unit, art group (pay and sick-pay refunds together) and month. Since the units are one
 * partition of the cost centres, made without regard to column, year or export, whatever is published is a sum of whole
 * cells, and no subtraction of sums of whole cells gives less than a cell.
 */
public final class PublicDepth {

    /** With fewer, an amount says too much about one person. */
    public static final int FEWEST_EMPLOYEES = 5;

    private PublicDepth() {}

    /** Only lines that are made up may be shown one by one. */
    public static boolean showsLines(Origin origin) {
        return origin == Origin.GENERATED;
    }

    /**
     * Cuts a budget area where people work into public units: inside a service unit small cost centres are joined with
     * the next smallest until each has five employees; a service unit that is too small as a whole joins another in the
     * same area.
     *
     * @param workplaces in any order; the answer does not depend on it
     */
    public static List<PublicUnit> units(List<Workplace> workplaces) {
        var areas = new TreeMap<String, Map<String, List<Workplace>>>();
        for (var workplace : workplaces) {
            areas.computeIfAbsent(workplace.budgetArea(), _ -> new TreeMap<>())
                    .computeIfAbsent(workplace.serviceUnit(), _ -> new ArrayList<>())
                    .add(workplace);
        }
        var units = new ArrayList<PublicUnit>();
        areas.forEach((area, serviceUnits) -> {
            var cells = new ArrayList<Cell>();
            for (var members : serviceUnits.values()) cells.addAll(joined(alone(members)));
            for (var cell : joined(cells)) units.add(cell.unit(area));
        });
        units.sort(Comparator.comparing(PublicUnit::budgetArea).thenComparing(PublicUnit::code));
        return List.copyOf(units);
    }

    /** Each cost centre by itself: for areas where nobody works, such as taxes and interest. */
    public static List<PublicUnit> withoutPeople(List<Workplace> workplaces) {
        return workplaces.stream()
                .map(each -> new PublicUnit(
                        each.costCentre(),
                        each.budgetArea(),
                        List.of(each.costCentre()),
                        each.costCentre(),
                        PublicUnit.Depth.MONTHS))
                .sorted(Comparator.comparing(PublicUnit::budgetArea).thenComparing(PublicUnit::code))
                .toList();
    }

    /** Which public unit each cost centre is shown in. */
    public static Map<String, PublicUnit> byCostCentre(List<PublicUnit> units) {
        var found = new LinkedHashMap<String, PublicUnit>();
        for (var unit : units) {
            for (var costCentre : unit.costCentres()) {
                if (found.put(costCentre, unit) != null) {
                    throw new IllegalArgumentException("A cost centre stands in two public units: " + costCentre);
                }
            }
        }
        return found;
    }

    private static List<Cell> alone(List<Workplace> members) {
        return members.stream().map(member -> new Cell(List.of(member))).toList();
    }

    private static List<Cell> joined(List<Cell> cells) {
        var left = new ArrayList<>(cells);
        left.sort(Cell.SMALLEST_FIRST);
        while (left.size() > 1 && left.getFirst().employees() < FEWEST_EMPLOYEES) {
            var both = left.removeFirst().with(left.removeFirst());
            left.add(both);
            left.sort(Cell.SMALLEST_FIRST);
        }
        return left;
    }

    private record Cell(List<Workplace> members) {

        static final Comparator<Cell> SMALLEST_FIRST =
                Comparator.comparingInt(Cell::employees).thenComparing(Cell::first);

        Cell {
            members = members.stream()
                    .sorted(Comparator.comparing(Workplace::costCentre))
                    .toList();
        }

        int employees() {
            return members.stream().mapToInt(Workplace::knownEmployees).sum();
        }

        String first() {
            return members.getFirst().costCentre();
        }

        Cell with(Cell other) {
            var all = new ArrayList<>(members);
            all.addAll(other.members);
            return new Cell(all);
        }

        PublicUnit unit(String area) {
            var leading = members.stream()
                    .max(Comparator.comparingInt(Workplace::knownEmployees)
                            .thenComparing(
                                    Comparator.comparing(Workplace::costCentre).reversed()))
                    .orElseThrow();
            return new PublicUnit(
                    members.size() == 1 ? first() : first() + "-" + members.size(),
                    area,
                    members.stream().map(Workplace::costCentre).toList(),
                    leading.costCentre(),
                    employees() < FEWEST_EMPLOYEES ? PublicUnit.Depth.SUMS_ONLY : PublicUnit.Depth.MONTHS);
        }
    }
}
