package no.rodtrad.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionDate.Precision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.plan.web.DecisionPage;
import no.rodtrad.plan.web.DecisionsPage;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.web.Titles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages of decisions, with the plans that they decided. */
@Service
public class DecisionPages {

    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final ThreadService threads;
    private final Titles titles;

    DecisionPages(DecisionService decisions, OrganisationService organisations, ThreadService threads, Titles titles) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.threads = threads;
        this.titles = titles;
    }

    /** Those of a body, or of all when it is empty; newest first. */
    @Transactional(readOnly = true)
    public DecisionsPage list(String body, AsOf asOf) {
        var organisation = organisations.organisation();
        var all = decisions.all(asOf);
        var years = new TreeMap<Integer, List<DecisionsPage.Row>>(Comparator.reverseOrder());
        // One whose day and month are not known stands after those of the year that we can place.
        var newestFirst = all.reversed().stream()
                .sorted(Comparator.comparing(decision -> decision.date().precision() == Precision.YEAR))
                .toList();
        for (var decision : newestFirst) {
            if (!body.isEmpty() && !body.equals(decision.body())) continue;
            int year = decision.date().day().map(day -> day.getYear()).orElse(0);
            years.computeIfAbsent(year, _ -> new ArrayList<>()).add(row(decision, organisation));
        }
        return new DecisionsPage(
                years.entrySet().stream()
                        .map(each -> new DecisionsPage.Year(each.getKey(), each.getValue()))
                        .toList(),
                body,
                all.stream()
                        .map(Decision::body)
                        .distinct()
                        .sorted()
                        .map(code -> new DecisionsPage.Body(
                                code, DecisionWords.body(code, organisation), DecisionWords.isOwnName(code)))
                        .toList());
    }

    /** The newest decisions whose day or month is known. */
    @Transactional(readOnly = true)
    public List<DecisionsPage.Row> newest(int count, AsOf asOf) {
        var organisation = organisations.organisation();
        return decisions.all(asOf).reversed().stream()
                .filter(decision -> decision.date().precision() == Precision.DAY
                        || decision.date().precision() == Precision.MONTH)
                .limit(count)
                .map(decision -> row(decision, organisation))
                .toList();
    }

    /** The page of a decision; empty when there is none, or none yet that day. */
    @Transactional(readOnly = true)
    public Optional<DecisionPage> decision(String id, AsOf asOf) {
        if (!DecisionId.isValid(id)) return Optional.empty();
        return decisions
                .find(new DecisionId(id))
                .filter(decision -> decision.knownAt().isBefore(asOf.end()))
                .map(decision -> {
                    var followers = threads.links(asOf).stream()
                            .filter(link -> link.kind() == ThreadLinkKind.DECIDED_IN)
                            .filter(link -> link.to()
                                    .filter(decision.id().ref()::equals)
                                    .isPresent())
                            .map(ThreadLink::from)
                            .toList();
                    return new DecisionPage(
                            id,
                            decision.subject(),
                            DecisionWords.whole(decision, organisations.organisation()),
                            decision.date().assumed(),
                            titles.inOrder(followers));
                });
    }

    private static DecisionsPage.Row row(Decision decision, Organisation organisation) {
        return new DecisionsPage.Row(
                decision.id().value(),
                decision.subject(),
                DecisionWords.date(decision),
                DecisionWords.body(decision.body(), organisation),
                decision.caseNumber().orElse(""));
    }
}
