package no.rodtrad.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.District;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.organisation.model.ServiceUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and adds to the division of the municipality. */
@Service
public class OrganisationService {

    private final OrganisationStore store;
    private final ChangeLog changes;

    OrganisationService(OrganisationStore store, ChangeLog changes) {
        this.store = store;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public Organisation organisation() {
        return store.read();
    }

    /**
     * Adds what is new. What is there already with the same content is left alone; the same code with other content is
     * refused, since entries under it were posted to what it meant.
     *
     * @return how many were added
     */
    @Transactional
    public Outcome<Integer> store(Organisation part) {
        var now = store.read();
        var problems = new ArrayList<Problem>();
        var added = new Organisation(
                missing(part.committees(), now.committees(), each -> each.code().value(), Committee::name, problems),
                missing(part.areas(), now.areas(), each -> each.code().value(), BudgetArea::name, problems),
                missing(part.serviceUnits(), now.serviceUnits(), ServiceUnit::code, ServiceUnit::name, problems),
                missing(part.districts(), now.districts(), District::code, District::name, problems),
                missing(
                        part.entities(),
                        now.entities(),
                        each -> each.code().value(),
                        AccountingEntity::name,
                        problems));
        if (!problems.isEmpty()) return new Rejected<>(problems);
        int count = added.committees().size()
                + added.areas().size()
                + added.serviceUnits().size()
                + added.districts().size()
                + added.entities().size();
        if (count > 0) {
            store.add(added);
            changes.record("organisation");
        }
        return new Accepted<>(count);
    }

    private static <T> List<T> missing(
            List<T> wanted,
            List<T> present,
            Function<T, String> code,
            Function<T, String> name,
            List<Problem> problems) {
        var byCode = present.stream().collect(Collectors.toMap(code, Function.identity()));
        var missing = new ArrayList<T>();
        for (var each : wanted) {
            var there = byCode.get(code.apply(each));
            if (there == null) {
                missing.add(each);
            } else if (!there.equals(each)) {
                var arguments = List.of(name.apply(there));
                var key = "organisation.problem.other-content";
                problems.add(new Problem("", 0, "code", code.apply(each), key, arguments));
            }
        }
        return missing;
    }
}
