package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import no.rodtrad.database.Municipalities;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A statement with a wrong name, a wrong column or a missing right is found here, and not by a reader at night. */
@RodtradTest
class SqlTest {

    private static final Pattern SQL_CALL = Pattern.compile("\\.sql\\(\\s*(?!([A-Z]\\w*\\.)?[A-Z][A-Z0-9_]*\\s*\\))");

    /** PostgreSQL parses, checks rights and plans, and runs nothing. */
    private static final String PLAN = "EXPLAIN (GENERIC_PLAN) ";

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void every_statement_can_be_planned_in_the_migrated_schema_by_the_application() {
        var municipality = TestMunicipality.fresh(municipalities);
        var refused = new ArrayList<String>();
        for (var statement : SqlStatements.all()) {
            try {
                municipalities.in(municipality, () -> plan(statement));
            } catch (RuntimeException e) {
                refused.add(statement + ": " + rootMessage(e));
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
                if (SQL_CALL.matcher(file.lines().get(i)).find()) found.add(file.at(i) + file.lines().get(i));
            }
        }
        assertThat(found)
                .as("Give the statement a name: a static final String at the top of the store. What cannot be seen whole"
                        + " is not prepared by this test.")
                .isEmpty();
    }

    private String plan(SqlStatements.Statement statement) {
        var transaction = new TransactionTemplate(transactions);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return String.join("\n", db.sql(PLAN + statement.numbered()).query(String.class).list());
        });
    }

    private static String rootMessage(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
