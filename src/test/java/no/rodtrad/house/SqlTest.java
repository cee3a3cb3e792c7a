package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A statement with a wrong name, a wrong column or a missing right is found here, and not by a reader at night. */
@RodtradTest
class SqlTest {

    /** A text in quotes, or something put together. */
    private static final Pattern UNNAMED =
            Pattern.compile("\\.sql\\(\\s*(\"|\\w+(\\(\\w*\\))?\\s*\\+|\\w+\\.formatted|String\\.)");

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_statement_can_be_planned_in_the_migrated_schema_by_the_application() {
        var plans = new SqlPlans(db, transactions);
        var municipality = TestMunicipality.fresh(municipalities);
        var refused = new ArrayList<String>();
        assertThat(SqlStatements.all()).isNotEmpty();
        for (var statement : SqlStatements.all()) {
            var answer = municipalities.in(municipality, () -> plans.of(statement));
            if (answer instanceof Rejected<String>(var problems)) {
                refused.add(statement + ": " + problems.getFirst().found());
            }
        }
        assertThat(refused)
                .as("PostgreSQL refuses these. Mend the statement, its migration, or the rights given there.")
                .isEmpty();
    }

    @Test
    void statements_are_constants() {
        var found = new ArrayList<String>();
        for (var file : ProjectFiles.under("src/main/java/", ".java")) {
            for (int i = 0; i < file.lines().size(); i++) {
                if (UNNAMED.matcher(file.lines().get(i)).find())
                    found.add(file.at(i) + file.lines().get(i));
            }
        }
        assertThat(found)
                .as("Give the statement a name: a static final String at the top of the store.")
                .isEmpty();
    }
}
