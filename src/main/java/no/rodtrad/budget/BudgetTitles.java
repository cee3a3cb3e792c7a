package no.rodtrad.budget;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adjustments by round and subject. Their page is that of their decision. */
@Component
class BudgetTitles implements RefTitles {

    private static final String NAMES = "SELECT id, round, what, decision FROM budget_adjustment WHERE id IN (:ids)";

    private static final String ORIGINAL = "original";

    private final JdbcClient db;

    BudgetTitles(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var wanted = new HashMap<String, Ref>();
        for (var ref : refs) if (ref.kind().equals("adjustment")) wanted.put(ref.id(), ref);
        var titles = new HashMap<Ref, Titled>();
        if (wanted.isEmpty()) return titles;
        db.sql(NAMES).param("ids", wanted.keySet()).query(row -> {
            var ref = Lookup.in(wanted, row.getString("id"));
            var round = row.getString("round");
            var what = row.getString("what");
            var said = round.isEmpty() || what.toLowerCase(Locale.ROOT).contains(round.toLowerCase(Locale.ROOT));
            // The first budget of a year is no round; it is called by its name alone.
            var title = said || round.equals(ORIGINAL) ? what : what + " (" + round + ")";
            var page = Optional.ofNullable(row.getString("decision")).map(id -> "vedtak/" + id);
            titles.put(ref, new Titled(ref, title, page));
        });
        return titles;
    }
}
