package no.rodtrad.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.decision.model.DelegatedPower;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The powers that the council gave away. One that is given is never edited; a new one takes its place. */
@Service
public class DelegatedAuthorities {

    private static final String VALID_ON = """
            SELECT id, power, subject, limit_ore, lower(valid) AS valid_from, upper(valid) - 1 AS valid_to, decision,
                   known_at
            FROM decision_delegated_authority
            WHERE valid @> :day::date
            ORDER BY id
            """;
    private static final String IDS = "SELECT id FROM decision_delegated_authority";
    private static final String ADD = """
            INSERT INTO decision_delegated_authority
                (id, power, subject, limit_ore, valid, decision, known_at, recorded_at)
            VALUES (:id, :power, :subject, :limit, daterange(:from, :to, '[]'), :decision, :knownAt, :recordedAt)
            """;

    private final JdbcClient db;
    private final ChangeLog changes;
    private final Clock clock;

    DelegatedAuthorities(JdbcClient db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those in force on a day, by id. */
    @Transactional(readOnly = true)
    public List<DelegatedAuthority> validOn(LocalDate day) {
        return db.sql(VALID_ON)
                .param("day", day)
                .query((row, _) -> authority(row))
                .list();
    }

    /** Adds those that are not there already, whose decisions are there, and returns how many they were. */
    @Transactional
    public int store(Collection<DelegatedAuthority> authorities) {
        var present = db.sql(IDS).query(String.class).list();
        int added = 0;
        for (var authority : authorities) {
            if (present.contains(authority.id())) continue;
            db.sql(ADD)
                    .param("id", authority.id())
                    .param("power", authority.power().code())
                    .param("subject", authority.subject())
                    .param("limit", authority.limit().ore())
                    .param("from", authority.valid().from())
                    .param("to", authority.valid().to().orElse(null))
                    .param("decision", authority.decision().value())
                    .param("knownAt", authority.knownAt().atOffset(ZoneOffset.UTC))
                    .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            added++;
        }
        if (added > 0) changes.record("decision");
        return added;
    }

    private static DelegatedAuthority authority(ResultSet row) throws SQLException {
        return new DelegatedAuthority(
                row.getString("id"),
                DelegatedPower.ofCode(row.getString("power")),
                row.getString("subject"),
                Money.ore(row.getLong("limit_ore")),
                new ValidityPeriod(
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class))),
                new DecisionId(row.getString("decision")),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
