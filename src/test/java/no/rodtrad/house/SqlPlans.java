package no.rodtrad.house;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** PostgreSQL's plan of a statement: it is parsed, its rights are checked, it is planned, and it is not run. */
final class SqlPlans {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    SqlPlans(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The plan that serves all arguments, or why PostgreSQL refuses the statement. */
    Outcome<String> of(SqlStatements.Statement statement) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return new Accepted<>(plan(statement));
            } catch (DataAccessException e) {
                var message = e.getMostSpecificCause()
                        .getMessage()
                        .lines()
                        .findFirst()
                        .orElse("");
                return new Rejected<>(
                        List.of(new Problem(statement.place(), 0, "", message, "house.sql.refused", List.of())));
            }
        });
    }

    private String plan(SqlStatements.Statement statement) {
        var name = "house_" + NEXT.incrementAndGet();
        var sql = statement.numbered();
        var arguments = String.join(", ", Collections.nCopies(statement.places(), "NULL"));
        db.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
        db.sql("PREPARE " + name + " AS " + sql).update();
        var execute = "EXPLAIN EXECUTE " + name + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        var plan = String.join("\n", db.sql(execute).query(String.class).list());
        db.sql("DEALLOCATE " + name).update();
        return plan;
    }
}
