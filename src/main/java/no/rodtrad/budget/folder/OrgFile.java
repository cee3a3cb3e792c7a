package no.rodtrad.budget.folder;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.organisation.model.ServiceUnit;

/**
 * {@code org.csv}: cost centres with their service unit and budget area, and if the columns are there how many work in
 * each and which accounting entity it belongs to. The file has no dates, so a cost centre in it holds for all years.
 *
 * @param lines where each code stands
 */
record OrgFile(Organisation units, List<CostCentre> costCentres, Map<String, Integer> lines) {

    private static final List<String> HEADER = List.of("ansvar", "name", "virksomhet", "program");

    private static final ValidityPeriod ALL_YEARS = new ValidityPeriod(LocalDate.of(1900, 1, 1), Optional.empty());

    static OrgFile read(CsvSource source, Organisation present, Origin origin, List<Problem> problems)
            throws IOException {
        Set<String> areas =
                present.areas().stream().map(area -> area.code().value()).collect(Collectors.toSet());
        Set<String> known =
                present.serviceUnits().stream().map(ServiceUnit::code).collect(Collectors.toSet());
        Set<String> entities =
                present.entities().stream().map(entity -> entity.code().value()).collect(Collectors.toSet());
        var units = new LinkedHashMap<String, ServiceUnit>();
        var costCentres = new ArrayList<CostCentre>();
        var lines = new HashMap<String, Integer>();
        CsvFile.read(source, HEADER, List.of("employees", "entity"), problems, file -> {
            var code = file.text("ansvar");
            // The line that stands for the balance sheet, which has no cost centre.
            if (code.equals(CostCentreCode.BALANCE_SHEET)) return;
            var before = lines.putIfAbsent(code, file.line());
            if (before != null) file.problem("ansvar", "ledger.problem.duplicate", before.toString());
            var area = file.text("program");
            var unit = file.text("virksomhet");
            var mistakes = new HashSet<String>();
            if (!CostCentreCode.isValid(code)) mistakes.add("ansvar");
            if (!CostCentreCode.isValid(unit)) mistakes.add("virksomhet");
            mistakes.forEach(column -> file.problem(column, "budget.problem.code"));
            if (file.text("name").isEmpty()) file.problem("name", "budget.problem.no-name");
            if (!areas.contains(area)) file.problem("program", "budget.problem.unknown-area");
            var employees = employees(file);
            var entity = entity(file, entities);
            if (entity.isEmpty() || !mistakes.isEmpty() || !areas.contains(area)) return;
            if (!known.contains(unit)) units.putIfAbsent(unit, new ServiceUnit(unit, unit));
            costCentres.add(new CostCentre(
                    new CostCentreCode(code),
                    file.text("name"),
                    unit,
                    new BudgetAreaCode(area),
                    entity.get(),
                    employees,
                    ALL_YEARS,
                    origin));
        });
        var organisation = new Organisation(List.of(), List.of(), List.copyOf(units.values()), List.of());
        return new OrgFile(organisation, costCentres, lines);
    }

    private static Optional<EntityCode> entity(CsvFile file, Set<String> entities) {
        var code = file.text("entity");
        if (code.isEmpty()) return Optional.of(EntityCode.TREASURY);
        if (entities.contains(code)) return Optional.of(new EntityCode(code));
        file.problem("entity", "ledger.problem.unknown-entity");
        return Optional.empty();
    }

    private static OptionalInt employees(CsvFile file) {
        if (file.text("employees").isEmpty()) return OptionalInt.empty();
        var number = file.number("employees");
        if (number.isEmpty()) return OptionalInt.empty();
        if (number.getAsLong() >= 0 && number.getAsLong() < 1_000_000) return OptionalInt.of((int) number.getAsLong());
        file.problem("employees", "ledger.problem.no-number");
        return OptionalInt.empty();
    }
}
