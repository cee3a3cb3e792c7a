package no.rodtrad.organisation;

import java.util.Optional;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.District;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.organisation.model.ServiceUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private static final String COMMITTEES = "SELECT code, name FROM organisation_committee ORDER BY code";

    private static final String AREAS = """
            SELECT code, name, committee, budget_table, position
            FROM organisation_budget_area
            ORDER BY position, code
            """;

    private static final String SERVICE_UNITS = "SELECT code, name FROM organisation_service_unit ORDER BY code";

    private static final String DISTRICTS = "SELECT code, name FROM organisation_district ORDER BY code";

    private static final String ENTITIES = """
            SELECT code, name, kind
            FROM organisation_entity
            ORDER BY kind <> 'municipal_treasury', code
            """;
    private static final String ADD_COMMITTEE = "INSERT INTO organisation_committee (code, name) VALUES (:code, :name)";

    private static final String ADD_AREA = """
            INSERT INTO organisation_budget_area (code, name, committee, budget_table, position)
            VALUES (:code, :name, :committee, :table, :position)
            """;

    private static final String ADD_SERVICE_UNIT =
            "INSERT INTO organisation_service_unit (code, name) VALUES (:code, :name)";

    private static final String ADD_DISTRICT = "INSERT INTO organisation_district (code, name) VALUES (:code, :name)";
    private static final String ADD_ENTITY =
            "INSERT INTO organisation_entity (code, name, kind) VALUES (:code, :name, :kind)";

    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    Organisation read() {
        var committees = db.sql(COMMITTEES)
                .query((row, _) -> new Committee(new CommitteeCode(row.getString("code")), row.getString("name")))
                .list();
        var areas = db.sql(AREAS)
                .query((row, _) -> new BudgetArea(
                        new BudgetAreaCode(row.getString("code")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("committee")).map(CommitteeCode::new),
                        BudgetTable.ofCode(row.getString("budget_table")).orElseThrow(),
                        row.getInt("position")))
                .list();
        var units = db.sql(SERVICE_UNITS)
                .query((row, _) -> new ServiceUnit(row.getString("code"), row.getString("name")))
                .list();
        var districts = db.sql(DISTRICTS)
                .query((row, _) -> new District(row.getString("code"), row.getString("name")))
                .list();
        var entities = db.sql(ENTITIES)
                .query((row, _) -> new AccountingEntity(
                        new EntityCode(row.getString("code")),
                        row.getString("name"),
                        EntityKind.ofCode(row.getString("kind")).orElseThrow()))
                .list();
        return new Organisation(committees, areas, units, districts, entities);
    }

    void add(Organisation part) {
        for (var committee : part.committees()) {
            db.sql(ADD_COMMITTEE)
                    .param("code", committee.code().value())
                    .param("name", committee.name())
                    .update();
        }
        for (var area : part.areas()) {
            db.sql(ADD_AREA)
                    .param("code", area.code().value())
                    .param("name", area.name())
                    .param(
                            "committee",
                            area.committee().map(CommitteeCode::value).orElse(null))
                    .param("table", area.table().code())
                    .param("position", area.position())
                    .update();
        }
        for (var unit : part.serviceUnits()) {
            db.sql(ADD_SERVICE_UNIT)
                    .param("code", unit.code())
                    .param("name", unit.name())
                    .update();
        }
        for (var district : part.districts()) {
            db.sql(ADD_DISTRICT)
                    .param("code", district.code())
                    .param("name", district.name())
                    .update();
        }
        for (var entity : part.entities()) {
            db.sql(ADD_ENTITY)
                    .param("code", entity.code().value())
                    .param("name", entity.name())
                    .param("kind", entity.kind().code())
                    .update();
        }
    }
}
