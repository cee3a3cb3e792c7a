package no.rodtrad.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.rule.model.RuleDirection;
import no.rodtrad.rule.model.RuleFormula;
import no.rodtrad.rule.model.RuleUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules that the council has set. */
@Service
public class RuleService {

    private static final String ADD = """
            INSERT INTO rule_rule (key, position, name_nb, name_nn, name_en, value, base, direction, threshold, unit,
                decision, source, valid_from, valid_to, mark, known_at, recorded_at)
            VALUES (:key, :position, :nb, :nn, :en, :value, :base, :direction, :threshold, :unit,
                :decision, :source, :validFrom, :validTo, :mark, :knownAt, :recordedAt)
            """;

    private static final String KNOWN = """
            SELECT * FROM (
                SELECT DISTINCT ON (key, valid_from) key, position, name_nb, name_nn, name_en, value, base, direction,
                    threshold, unit, decision, source, valid_from, valid_to, mark
                FROM rule_rule
                WHERE known_at < :end
                ORDER BY key, valid_from, known_at DESC
            ) AS known
            ORDER BY position
            """;

    private static final String DAYS = "SELECT DISTINCT known_at FROM rule_rule ORDER BY known_at";

    private final JdbcClient db;
    private final ChangeLog changes;
    private final Clock clock;

    RuleService(JdbcClient db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Adds rules, as {@link RuleFile} read them.
     *
     * @param knownAt when the public could know them
     */
    @Transactional
    public int store(RuleBook book, Instant knownAt) {
        int position = 0;
        for (var rule : book.rules()) add(rule, position++, knownAt);
        changes.record("rule");
        return position;
    }

    private void add(FinancialRule rule, int position, Instant knownAt) {
        db.sql(ADD)
                .param("key", rule.key())
                .param("position", position)
                .param("nb", rule.name(LanguageChoice.NB))
                .param("nn", rule.name(LanguageChoice.NN))
                .param("en", rule.name(LanguageChoice.EN))
                .param("value", rule.value().text())
                .param("base", rule.base().map(RuleFormula::text).orElse(null))
                .param("direction", rule.direction().name())
                .param("threshold", rule.threshold().map(RuleFormula::text).orElse(null))
                .param("unit", rule.unit().name())
                .param("decision", rule.decision())
                .param("source", rule.source())
                .param("validFrom", rule.validFrom().value())
                .param("validTo", rule.validTo().map(FiscalYear::value).orElse(null))
                .param("mark", rule.mark())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The council's own rules as known at the end of the day, in the order they were written. */
    @Transactional(readOnly = true)
    public RuleBook book(AsOf asOf) {
        List<FinancialRule> rules = db.sql(KNOWN)
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> rule(row))
                .list();
        return new RuleBook(rules);
    }

    /** When rules became known, in order. */
    @Transactional(readOnly = true)
    public List<Instant> known() {
        return db.sql(DAYS)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private static FinancialRule rule(ResultSet row) throws SQLException {
        return new FinancialRule(
                row.getString("key"),
                Map.of(
                        LanguageChoice.NB,
                        row.getString("name_nb"),
                        LanguageChoice.NN,
                        row.getString("name_nn"),
                        LanguageChoice.EN,
                        row.getString("name_en")),
                formula(row.getString("value")),
                Optional.ofNullable(row.getString("base")).map(RuleService::formula),
                RuleDirection.valueOf(row.getString("direction")),
                Optional.ofNullable(row.getString("threshold")).map(RuleService::formula),
                RuleUnit.valueOf(row.getString("unit")),
                row.getString("decision"),
                row.getString("source"),
                new FiscalYear(row.getInt("valid_from")),
                Optional.ofNullable(row.getObject("valid_to", Integer.class)).map(FiscalYear::new),
                row.getString("mark"));
    }

    private static RuleFormula formula(String text) {
        if (RuleFormula.read(text) instanceof RuleFormula.Read(var formula)) return formula;
        throw new IllegalStateException("A formula that was read when it was stored: " + text);
    }
}
