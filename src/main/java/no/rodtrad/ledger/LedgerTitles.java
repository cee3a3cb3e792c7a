package no.rodtrad.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.ledger.model.LedgerImport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports by name. They have no page of their own. */
@Component
class LedgerTitles implements RefTitles {

    private static final String NAMES = "SELECT id, name FROM ledger_import WHERE id IN (:ids)";

    private final JdbcClient db;

    LedgerTitles(JdbcClient db) {
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var wanted = new HashMap<Integer, Ref>();
        for (var ref : refs) LedgerImport.idOf(ref).ifPresent(id -> wanted.put(id, ref));
        var titles = new HashMap<Ref, Titled>();
        if (wanted.isEmpty()) return titles;
        db.sql(NAMES).param("ids", wanted.keySet()).query(row -> {
            var ref = Lookup.in(wanted, row.getInt("id"));
            titles.put(ref, new Titled(ref, row.getString("name"), Optional.empty()));
        });
        return titles;
    }
}
