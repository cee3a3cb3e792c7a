package no.rodtrad.investment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of investment projects, and what is said of how they go, as of a day. */
@Service
public class InvestmentService implements RefTitles {

    /** The page of all projects; that of one lies below it. */
    public static final String PAGE = "okonomi/investeringer";

    private final InvestmentStore store;
    private final ChangeLog changes;
    private final Clock clock;

    InvestmentService(InvestmentStore store, ChangeLog changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores new projects, in the order of their source, and what is said of projects. All or nothing.
     *
     * @param knownAt when the source was known, never later than now
     * @return how many projects and rows of status were stored
     */
    @Transactional
    public Outcome<Integer> store(List<InvestmentProject> projects, List<InvestmentStatus> statuses, Instant knownAt) {
        var problems = problems(projects, statuses);
        if (!problems.isEmpty()) return new Outcome.Rejected<>(problems);
        var recordedAt = clock.instant();
        int position = store.count();
        for (var project : projects) store.add(project, ++position, knownAt, recordedAt);
        for (var status : statuses) store.add(status, knownAt, recordedAt);
        changes.record("investment");
        return new Outcome.Accepted<>(projects.size() + statuses.size());
    }

    /** Gives a project a new frame from a day on; the earlier one is still what was known before. */
    @Transactional
    public void changeFrame(String project, TotalFrame frame, Instant knownAt) {
        store.add(project, frame, knownAt, clock.instant());
        changes.record("investment");
    }

    /** When projects, their frames and what is said of them became known, in order. */
    @Transactional(readOnly = true)
    public List<Instant> known() {
        return store.known();
    }

    /** In the order of their source. */
    @Transactional(readOnly = true)
    public List<InvestmentProject> projects(AsOf asOf) {
        return store.projects(asOf);
    }

    /** By committee, table and position. */
    @Transactional(readOnly = true)
    public List<InvestmentStatus> statuses(FiscalYear year, AsOf asOf) {
        return store.statuses(year, asOf);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var keys = refs.stream()
                .filter(ref -> ref.kind().equals("project"))
                .map(Ref::id)
                .toList();
        var titles = new HashMap<Ref, Titled>();
        for (var each : store.names(keys)) {
            var ref = InvestmentProject.refOf(each.key());
            titles.put(ref, new Titled(ref, each.name(), Optional.of(PAGE + "/" + each.key())));
        }
        return titles;
    }

    private List<Problem> problems(List<InvestmentProject> projects, List<InvestmentStatus> statuses) {
        var problems = new ArrayList<Problem>();
        var known = new HashSet<String>();
        for (var name :
                store.names(projects.stream().map(InvestmentProject::key).toList())) known.add(name.key());
        for (var project : projects) {
            if (!known.add(project.key())) problems.add(problem("key", project.key(), "investment.problem.key-twice"));
        }
        var wanted = statuses.stream()
                .flatMap(status -> status.projects().stream())
                .filter(key -> !known.contains(key))
                .distinct()
                .toList();
        for (var name : store.names(wanted)) known.add(name.key());
        for (var key : wanted) {
            if (!known.contains(key)) problems.add(problem("project", key, "investment.problem.unknown-project"));
        }
        return problems;
    }

    private static Problem problem(String column, String found, String messageKey) {
        return new Problem("", 0, column, found, messageKey, List.of());
    }
}
