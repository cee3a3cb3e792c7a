package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes units and cost centres with neutral names, and spreads the published numbers of employees on them. */
final class MadeOrganisation {

    /** From the municipal merger: nothing here is older. */
    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    /** First two digits of the cost centres of the common tables. */
    private static final Map<String, String> PREFIXES = Map.of(
            "central_income", "91",
            "central_expenditure", "92",
            "finance", "93",
            "dispositions", "94",
            "counter_item", "95");

    private final Seed seed;
    private final List<ServiceUnit> units = new ArrayList<>();
    private final Map<String, List<CostCentre>> centres = new LinkedHashMap<>();

    MadeOrganisation(Seed seed, List<AreaTotals> areas, List<AreaProfile> profiles) {
        this.seed = seed.child("organisation");
        int everyone = profiles.stream().mapToInt(AreaProfile::employees).sum();
        for (var area : areas) {
            if (area.isProgramme()) {
                programme(profiles.stream()
                        .filter(profile -> profile.area().equals(area.code()))
                        .findFirst()
                        .orElseThrow());
            } else {
                common(area, everyone);
            }
        }
    }

    List<ServiceUnit> units() {
        return units;
    }

    /** By area; the first cost centre of each carries what the area has in common. */
    Map<String, List<CostCentre>> centres() {
        return centres;
    }

    List<CostCentre> allCentres() {
        return centres.values().stream().flatMap(List::stream).toList();
    }

    private void programme(AreaProfile profile) {
        var draw = seed.child(profile.area());
        var employees = employees(profile, draw);
        var list = new ArrayList<CostCentre>();
        for (int unit = 1; unit <= profile.units(); unit++) {
            var code = profile.area().substring(1) + two(unit);
            var name = unit > 1
                    ? profile.label() + " enhet " + two(unit - 1)
                    : profile.units() == 1 ? profile.label() : profile.label() + " felles";
            units.add(new ServiceUnit(code, name, profile.area()));
            int extra = unit <= profile.centres() % profile.units() ? 1 : 0;
            int count = profile.centres() / profile.units() + extra;
            for (int centre = 1; centre <= count; centre++) {
                list.add(new CostCentre(
                        code + two(centre),
                        count == 1 ? name : name + " avdeling " + centre,
                        code,
                        profile.area(),
                        employees[list.size()],
                        VALID_FROM));
            }
        }
        centres.put(profile.area(), list);
    }

    /** Some cost centres get one to four people, so that the privacy rule has something to protect. */
    private static int[] employees(AreaProfile profile, Seed draw) {
        int count = profile.centres();
        int least = Math.clamp(profile.employees() / (3 * count), 1, 5);
        var weights = new long[count];
        var employees = new int[count];
        int left = profile.employees();
        for (int i = 0; i < count; i++) {
            boolean small = least == 5 && i % 6 == 4;
            employees[i] = small ? draw.between(1, 4) : least;
            weights[i] = small ? 0 : draw.logNormal() + 400L;
            left -= employees[i];
        }
        var more = Shares.of(left, weights);
        Arrays.setAll(employees, i -> employees[i] + Math.toIntExact(more[i]));
        return employees;
    }

    private void common(AreaTotals area, int everyone) {
        var code = PREFIXES.get(area.table()) + two(Integer.parseInt(area.code().substring(1)));
        units.add(new ServiceUnit(code, area.name(), area.code()));
        centres.put(
                area.code(),
                List.of(new CostCentre(code + "01", area.name(), code, area.code(), everyone, VALID_FROM)));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
