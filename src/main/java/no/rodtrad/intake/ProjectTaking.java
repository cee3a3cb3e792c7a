package no.rodtrad.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.Organisation;
import org.springframework.stereotype.Component;

/**
 * Takes in rows of investment projects. One that is there with the same content is left alone, and one whose frame is
 * another gets a new frame; nothing else of it is edited.
 */
@Component
class ProjectTaking {

    private static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,19}";

    private final InvestmentService investments;
    private final OrganisationService organisation;
    private final Clock clock;

    ProjectTaking(InvestmentService investments, OrganisationService organisation, Clock clock) {
        this.investments = investments;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** @return how many rows there were, and how many of them changed something */
    Outcome<RowCount> take(Path file, Mapping mapping, MappedFile form, IntakeRequest request) {
        var problems = new ProblemList(request.name());
        var places = new MappedTable.Places(request.name(), form);
        var rows = new ArrayList<InvestmentProject>();
        var present = organisation.organisation();
        MappedTable.read(
                file,
                mapping,
                form,
                problems,
                table -> project(table, present, request).ifPresent(project -> {
                    var before = places.lines().putIfAbsent(project.key(), table.line());
                    if (before == null) rows.add(project);
                    else table.problem("key", "ledger.problem.duplicate", before.toString());
                }));
        var now = clock.instant();
        var known = new HashMap<String, InvestmentProject>();
        for (var project : investments.projects(AsOf.at(now))) known.put(project.key(), project);
        for (var row : rows) {
            var there = known.get(row.key());
            if (there != null && !sameBut(there, row)) {
                problems.add(places.line(row.key()), "key", row.key(), "intake.problem.project-other");
            }
        }
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        return store(rows, known, request.knownAt().orElse(now), places);
    }

    private Outcome<RowCount> store(
            List<InvestmentProject> rows,
            Map<String, InvestmentProject> known,
            Instant knownAt,
            MappedTable.Places places) {
        var added = rows.stream().filter(row -> !known.containsKey(row.key())).toList();
        int changed = added.size();
        if (!added.isEmpty() && investments.store(added, List.of(), knownAt) instanceof Rejected<Integer>(var found)) {
            return new Rejected<>(found.stream().map(places::inFile).toList());
        }
        for (var row : rows) {
            var there = known.get(row.key());
            if (there == null || row.frame().isEmpty() || amount(there).equals(amount(row))) continue;
            investments.changeFrame(row.key(), row.frame().get(), knownAt);
            changed++;
        }
        return new Accepted<>(new RowCount(rows.size(), changed));
    }

    private static Optional<Money> amount(InvestmentProject project) {
        return project.frame().map(TotalFrame::amount);
    }

    /** Whether all but the frame is the same; what a file does not say is not another thing. */
    private static boolean sameBut(InvestmentProject there, InvestmentProject row) {
        return there.name().equals(row.name())
                && there.entity().equals(row.entity())
                && there.part() == row.part()
                && (row.committee().isEmpty() || row.committee().equals(there.committee()))
                && (row.area().isEmpty() || row.area().equals(there.area()));
    }

    private static Optional<InvestmentProject> project(MappedTable table, Organisation present, IntakeRequest request) {
        boolean good = table.has("key") & table.has("name");
        if (good && !table.text("key").matches(KEY)) {
            table.problem("key", "intake.problem.project-key");
            good = false;
        }
        var entity = table.filled("entity").orElse(request.entity().value());
        if (!EntityCode.isValid(entity)
                || present.entity(new EntityCode(entity)).isEmpty()) {
            table.problem("entity", "ledger.problem.unknown-entity");
            good = false;
        }
        var committee = table.filled("committee");
        if (committee.isPresent() && committee(committee.get(), present).isEmpty()) {
            table.problem("committee", "intake.problem.unknown-committee");
            good = false;
        }
        var area = table.filled("area").filter(BudgetAreaCode::isValid).map(BudgetAreaCode::new);
        if (!table.text("area").isEmpty() && area.flatMap(present::area).isEmpty()) {
            table.problem("area", "budget.problem.unknown-area");
            good = false;
        }
        var part = table.whole("part", 1, 4);
        var priority = table.whole("priority", 1, 9999);
        var started = table.whole("started", 1900, 2100);
        var end = table.whole("planned_end", 1900, 2100);
        if (!good) return Optional.empty();
        var frame = table.filled("frame_ore")
                .map(ore -> new TotalFrame(Money.ore(Long.parseLong(ore)), Optional.empty(), request.origin()));
        return Optional.of(new InvestmentProject(
                table.text("key"),
                table.text("name"),
                new EntityCode(entity),
                committee.flatMap(each -> committee(each, present)),
                area,
                part.orElse(1),
                table.filled("place"),
                Optional.empty(),
                table.filled("description"),
                priority,
                started,
                end,
                frame,
                request.origin()));
    }

    /** By its code or its name. */
    static Optional<CommitteeCode> committee(String text, Organisation present) {
        return present.committees().stream()
                .filter(each -> each.code().value().equals(text) || each.name().equals(text))
                .map(each -> each.code())
                .findFirst();
    }
}
