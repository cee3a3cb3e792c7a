package no.rodtrad.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.BridgeStep;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.EliminationPair;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.statement.model.form.StatementChoices;
import no.rodtrad.statement.model.form.StatementForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a municipality has chosen for its statements, and tells what it had chosen by a day. */
@Service
public class ChoiceService {

    private final ChoiceStore store;
    private final OrganisationService organisations;
    private final ChangeLog changes;
    private final Clock clock;
    private final StatementForms forms = FormLibrary.forms();
    private final List<BridgeStep> steps = FormLibrary.bridge(forms);
    private final List<EliminationPair> pairs = FormLibrary.eliminationPairs();

    ChoiceService(ChoiceStore store, OrganisationService organisations, ChangeLog changes, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes in the files, all or nothing. Each replaces what was chosen of its kind before.
     *
     * @param knownAt from when they count
     * @return how many choices there are in them
     */
    @Transactional
    public Outcome<Integer> take(Map<ChoiceKind, FormFile> files, Instant knownAt) {
        return StatementChoices.read(files, against()).map(_ -> {
            int lines = 0;
            for (var kind : ChoiceKind.values()) {
                var file = files.get(kind);
                if (file == null) continue;
                store.add(kind, file, knownAt, clock.instant());
                lines += file.size();
            }
            changes.record("statement");
            return lines;
        });
    }

    /** What had been chosen by the end of the day, and what of it cannot be followed any more. */
    @Transactional(readOnly = true)
    public StatementChoices choices(AsOf asOf) {
        return StatementChoices.of(store.known(asOf), against());
    }

    private StatementChoices.Against against() {
        Set<EntityCode> entities = organisations.organisation().entities().stream()
                .map(AccountingEntity::code)
                .collect(Collectors.toSet());
        return new StatementChoices.Against(forms, steps, pairs, entities);
    }
}
