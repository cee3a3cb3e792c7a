package no.rodtrad.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate;
import no.rodtrad.decision.model.DecisionDate.Precision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads decisions, and adds to them. */
@Service
public class DecisionService implements RefTitles {

    private static final String ALL = """
            SELECT id, body, case_number, decided_on, date_precision, date_state, subject, known_at
            FROM decision_decision
            WHERE known_at < :end AND (decided_on IS NULL OR decided_on <= :day)
            ORDER BY decided_on NULLS LAST, body, case_number, id
            """;

    private static final String BY_ID = """
            SELECT id, body, case_number, decided_on, date_precision, date_state, subject, known_at
            FROM decision_decision
            WHERE id = :id
            """;

    private static final String ADD = """
            INSERT INTO decision_decision
                (id, body, case_number, decided_on, date_precision, date_state, subject, known_at, recorded_at)
            VALUES (:id, :body, :caseNumber, :decidedOn, :precision, :state, :subject, :knownAt, :recordedAt)
            """;

    private static final RowMapper<Decision> ROW = (row, _) -> new Decision(
            new DecisionId(row.getString("id")),
            row.getString("body"),
            Optional.ofNullable(row.getString("case_number")),
            new DecisionDate(
                    Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                    Precision.valueOf(row.getString("date_precision").toUpperCase(Locale.ROOT)),
                    row.getString("date_state").equals("assumed")),
            row.getString("subject"),
            row.getObject("known_at", OffsetDateTime.class).toInstant());

    private final JdbcClient db;
    private final ChangeLog changes;
    private final Clock clock;

    DecisionService(JdbcClient db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** What was known and decided by the end of the day, in order of date; without a date last. */
    @Transactional(readOnly = true)
    public List<Decision> all(AsOf asOf) {
        return db.sql(ALL)
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .param("day", asOf.day())
                .query(ROW)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Decision> find(DecisionId id) {
        return db.sql(BY_ID).param("id", id.value()).query(ROW).optional();
    }

    /** Adds those that are not there already, and returns how many they were. */
    @Transactional
    public int store(Collection<Decision> decisions) {
        var recordedAt = clock.instant().atOffset(ZoneOffset.UTC);
        int added = 0;
        for (var decision : decisions) {
            if (find(decision.id()).isPresent()) continue;
            var date = decision.date();
            db.sql(ADD)
                    .param("id", decision.id().value())
                    .param("body", decision.body())
                    .param("caseNumber", decision.caseNumber().orElse(null))
                    .param("decidedOn", date.day().orElse(null))
                    .param("precision", date.precision().name().toLowerCase(Locale.ROOT))
                    .param("state", date.assumed() ? "assumed" : "printed")
                    .param("subject", decision.subject())
                    .param("knownAt", decision.knownAt().atOffset(ZoneOffset.UTC))
                    .param("recordedAt", recordedAt)
                    .update();
            added++;
        }
        if (added > 0) changes.record("decision");
        return added;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var titles = new HashMap<Ref, Titled>();
        for (var ref : refs) {
            if (!ref.kind().equals("decision")) continue;
            find(new DecisionId(ref.id()))
                    .ifPresent(decision ->
                            titles.put(ref, new Titled(ref, title(decision), Optional.of("vedtak/" + ref.id()))));
        }
        return titles;
    }

    /** Its subject, and the number of its case as the municipality writes it; the code of its body says nobody much. */
    private static String title(Decision decision) {
        return decision.caseNumber()
                .map(number -> decision.subject() + ", sak " + number)
                .orElse(decision.subject());
    }
}
