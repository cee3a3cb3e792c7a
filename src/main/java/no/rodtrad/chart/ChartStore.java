package no.rodtrad.chart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.KostraCodes.ValidCodes;
import no.rodtrad.chart.model.YearRange;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ChartStore {

    private static final String COST_CENTRES = """
            SELECT code, name, service_unit, budget_area, entity, employees, lower(valid) AS valid_from,
                   upper(valid) - 1 AS valid_to, origin
            FROM chart_cost_centre
            ORDER BY code, valid
            """;

    private static final String ADD_COST_CENTRE = """
            INSERT INTO chart_cost_centre
                (code, number, name, service_unit, budget_area, entity, employees, valid, origin, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?)
            """;

    private static final String NUMBERS = "SELECT DISTINCT code, number FROM chart_cost_centre";

    private static final String NUMBERS_OF =
            "SELECT DISTINCT code, number FROM chart_cost_centre WHERE code IN (:codes)";

    /** The list does not say of every art which accounts it is for; one that is silent is for both. */
    private static final String ARTS = """
            SELECT code, coalesce(valid_from, 0) AS valid_from, coalesce(valid_to, 9999) AS valid_to
            FROM chart_kostra_art
            WHERE coalesce(scope, '') <> 'oslo-bydel' AND coalesce(accounts, '') <> :otherAccounts
            """;

    private static final String OPERATION_FUNCTIONS = """
            SELECT code, coalesce(valid_from, 0) AS valid_from, coalesce(valid_to, 9999) AS valid_to
            FROM chart_kostra_function
            WHERE scope NOT IN ('fylkeskommune', 'oslo-bydel') AND in_operation <> 'no'
            """;
    private static final String INVESTMENT_FUNCTIONS = """
            SELECT code, coalesce(valid_from, 0) AS valid_from, coalesce(valid_to, 9999) AS valid_to
            FROM chart_kostra_function
            WHERE scope NOT IN ('fylkeskommune', 'oslo-bydel') AND in_investment <> 'no'
            """;
    private static final String CHAPTERS = "SELECT code FROM chart_kostra_chapter";

    private static final String ART_NAMES = "SELECT code, name FROM chart_kostra_art WHERE name IS NOT NULL";

    private static final String FUNCTION_NAMES = "SELECT code, name FROM chart_kostra_function WHERE name IS NOT NULL";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ChartStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<CostCentre> costCentres() {
        return db.sql(COST_CENTRES).query((row, _) -> costCentre(row)).list();
    }

    Map<CostCentreCode, Integer> numbers() {
        var numbers = new HashMap<CostCentreCode, Integer>();
        db.sql(NUMBERS).query((ResultSet row) -> {
            numbers.put(new CostCentreCode(row.getString("code")), row.getInt("number"));
        });
        return numbers;
    }

    Map<CostCentreCode, Integer> numbers(Collection<String> codes) {
        var numbers = new HashMap<CostCentreCode, Integer>();
        if (codes.isEmpty()) return numbers;
        db.sql(NUMBERS_OF).param("codes", codes).query((ResultSet row) -> {
            numbers.put(new CostCentreCode(row.getString("code")), row.getInt("number"));
        });
        return numbers;
    }

    void add(List<CostCentre> costCentres, Instant recordedAt) {
        var numbers = numbers();
        for (var each : costCentres) numbers.computeIfAbsent(each.code(), _ -> numbers.size() + 1);
        batches.batchUpdate(ADD_COST_CENTRE, costCentres, 500, (statement, each) -> {
            statement.setString(1, each.code().value());
            statement.setInt(2, Lookup.in(numbers, each.code()));
            statement.setString(3, each.name());
            statement.setString(4, each.serviceUnit());
            statement.setString(5, each.area().value());
            statement.setString(6, each.entity().value());
            statement.setObject(
                    7, each.employees().isPresent() ? each.employees().getAsInt() : null);
            statement.setObject(8, each.valid().from());
            statement.setObject(9, each.valid().to().orElse(null));
            statement.setString(10, each.origin().code());
            statement.setObject(11, recordedAt.atOffset(ZoneOffset.UTC));
        });
    }

    KostraCodes kostra() {
        var chapters = new HashSet<>(db.sql(CHAPTERS).query(String.class).list());
        var operation = new ValidCodes(
                years(db.sql(ARTS).param("otherAccounts", "investering")), years(db.sql(OPERATION_FUNCTIONS)));
        var investment = new ValidCodes(
                years(db.sql(ARTS).param("otherAccounts", "drift")), years(db.sql(INVESTMENT_FUNCTIONS)));
        return new KostraCodes(operation, investment, chapters);
    }

    Map<String, String> artNames() {
        return names(ART_NAMES);
    }

    Map<String, String> functionNames() {
        return names(FUNCTION_NAMES);
    }

    private static Map<String, YearRange> years(StatementSpec sql) {
        var years = new HashMap<String, YearRange>();
        sql.query((ResultSet row) -> {
            years.put(row.getString("code"), new YearRange(row.getInt("valid_from"), row.getInt("valid_to")));
        });
        return years;
    }

    private Map<String, String> names(String sql) {
        var names = new HashMap<String, String>();
        db.sql(sql).query((ResultSet row) -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }

    private static CostCentre costCentre(ResultSet row) throws SQLException {
        int employees = row.getInt("employees");
        var known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(employees);
        return new CostCentre(
                new CostCentreCode(row.getString("code")),
                row.getString("name"),
                row.getString("service_unit"),
                new BudgetAreaCode(row.getString("budget_area")),
                new EntityCode(row.getString("entity")),
                known,
                new ValidityPeriod(
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))),
                Origin.ofCode(row.getString("origin")));
    }
}
