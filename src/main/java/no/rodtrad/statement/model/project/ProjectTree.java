package no.rodtrad.statement.model.project;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.investment.model.ProjectState;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;

/** Builds the lines of a year's projects: arts in projects, projects in entities, entities in parts, parts in all. */
final class ProjectTree {

    private static final int PARTS = 4;

    /** The part that is divided by entity, as in the printed table. */
    private static final int FIXED_ASSETS = 1;

    private final ProjectBasis basis;
    private final Map<String, ProjectLine> lines = new LinkedHashMap<>();
    private final Map<String, ProjectLine> projects = new LinkedHashMap<>();
    private final List<ProjectLine> tables = new ArrayList<>();
    private final List<ProjectLine> committees = new ArrayList<>();
    private final List<ProjectLine> states = new ArrayList<>();
    private final ProjectLine total;

    ProjectTree(ProjectBasis basis) {
        this.basis = basis;
        var byProject = basis.entries().stream().collect(Collectors.groupingBy(ProjectEntries::project));
        var known = new LinkedHashMap<String, InvestmentProject>();
        basis.projects().forEach(project -> known.put(project.key(), project));
        new TreeMap<>(byProject).forEach((key, entries) -> known.computeIfAbsent(key, _ -> unregistered(key, entries)));
        for (var project : known.values()) {
            projects.put(project.key(), project(project, byProject.getOrDefault(project.key(), List.of())));
        }
        total = total();
        tables();
    }

    /** Every line that has figures, by scope. */
    Map<String, ProjectLine> lines() {
        return lines;
    }

    ProjectLine all() {
        return total;
    }

    /** The tables of status, each with its rows. */
    List<ProjectLine> tablesOfStatus() {
        return tables;
    }

    /** The tables of status gathered by committee. */
    List<ProjectLine> committees() {
        return committees;
    }

    /** The rows of status gathered by how they go. */
    List<ProjectLine> states() {
        return states;
    }

    Map<String, ProjectLine> projects() {
        return projects;
    }

    /** An entry may name a project that nobody registered; it is shown by its key. */
    private static InvestmentProject unregistered(String key, List<ProjectEntries> entries) {
        int part = entries.stream()
                .filter(ProjectEntries::isSpending)
                .mapToInt(each -> part(Integer.parseInt(each.art())))
                .findFirst()
                .orElse(FIXED_ASSETS);
        return new InvestmentProject(
                key,
                key,
                EntityCode.TREASURY,
                Optional.empty(),
                Optional.empty(),
                part,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                entries.getFirst().origin());
    }

    private static int part(int art) {
        if (art == 529) return 3;
        if (art == 520 || art == 521) return 4;
        return art == 400 || art >= 430 && art <= 480 ? 2 : FIXED_ASSETS;
    }

    private ProjectLine project(InvestmentProject project, List<ProjectEntries> entries) {
        var scope = "project-" + project.key();
        var byArt = new TreeMap<String, List<ProjectEntries>>();
        for (var each : entries)
            byArt.computeIfAbsent(each.art(), _ -> new ArrayList<>()).add(each);
        var spending = new ArrayList<ProjectLine>();
        byArt.forEach((art, list) -> {
            var line = new ProjectLine(
                    scope + ".art-" + art,
                    Phrase.of("statement.project.art", art, basis.artNames().getOrDefault(art, ""), project.name()),
                    List.of(),
                    Optional.of(project),
                    Optional.empty(),
                    list);
            lines.put(line.scope(), line);
            if (list.getFirst().isSpending()) spending.add(line);
        });
        var line = new ProjectLine(
                scope,
                Phrase.of("statement.project.name", project.name()),
                spending,
                Optional.of(project),
                Optional.empty(),
                List.of());
        lines.put(scope, line);
        return line;
    }

    private ProjectLine total() {
        var parts = new ArrayList<ProjectLine>();
        for (int part = 1; part <= PARTS; part++) {
            int number = part;
            var members = projects.values().stream()
                    .filter(line -> line.project().orElseThrow().part() == number)
                    .filter(ProjectTree::isOfTheYear)
                    .toList();
            if (members.isEmpty()) continue;
            var scope = "projects-part-" + part;
            var children = part == FIXED_ASSETS ? entities(scope, members) : members;
            parts.add(sum(scope, Phrase.of("statement.project.part." + part), children));
        }
        return sum("projects-total", Phrase.of("statement.project.total"), parts);
    }

    /** A project without money in the year is in the register, and in no table of the year. */
    private static boolean isOfTheYear(ProjectLine line) {
        return !line.children().isEmpty();
    }

    private List<ProjectLine> entities(String scope, List<ProjectLine> members) {
        var byEntity = new LinkedHashMap<EntityCode, List<ProjectLine>>();
        for (var line : members) {
            byEntity.computeIfAbsent(line.project().orElseThrow().entity(), _ -> new ArrayList<>())
                    .add(line);
        }
        var sums = new ArrayList<ProjectLine>();
        byEntity.forEach((entity, list) -> {
            var name = Phrase.of("statement.project.name", entityName(entity));
            sums.add(sum(scope + "-" + entity.value(), name, list));
        });
        return sums;
    }

    private String entityName(EntityCode entity) {
        return basis.organisation().entity(entity).map(AccountingEntity::name).orElse(entity.value());
    }

    private void tables() {
        var tablesByKey = new LinkedHashMap<String, List<ProjectLine>>();
        for (var status : basis.statuses()) {
            var key = "status-" + status.committee().value() + "-" + status.section();
            var rows = tablesByKey.computeIfAbsent(key, _ -> new ArrayList<>());
            var scope = key + "-" + (status.position() < 10 ? "0" : "") + status.position();
            var members = status.projects().stream()
                    .map(projects::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (members.isEmpty()) continue;
            var line = ProjectLine.ofStatus(scope, status, members);
            lines.put(scope, line);
            rows.add(line);
        }
        tablesByKey.forEach((key, rows) -> tables.add(sum(key, tableName(rows.getFirst()), rows)));
        gather();
    }

    private void gather() {
        var byCommittee = new LinkedHashMap<CommitteeCode, List<ProjectLine>>();
        var byState = new EnumMap<ProjectState, List<ProjectLine>>(ProjectState.class);
        for (var table : tables) {
            var committee = table.children().getFirst().status().orElseThrow().committee();
            byCommittee.computeIfAbsent(committee, _ -> new ArrayList<>()).add(table);
            for (var row : table.children()) {
                byState.computeIfAbsent(row.status().orElseThrow().state(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        byCommittee.forEach((committee, of) -> committees.add(
                sum("status-" + committee.value(), Phrase.of("statement.project.name", committeeName(committee)), of)));
        byState.forEach((state, of) ->
                states.add(sum("states-" + state.label(), Phrase.of("statement.project.state." + state.label()), of)));
    }

    private String committeeName(CommitteeCode code) {
        return basis.organisation().committee(code).map(Committee::name).orElse(code.value());
    }

    private Phrase tableName(ProjectLine row) {
        var status = row.status().orElseThrow();
        var committee = committeeName(status.committee());
        if (status.section().equals(InvestmentStatus.OTHER)) {
            return Phrase.of("statement.project.table.other", committee);
        }
        return Phrase.of("statement.project.table", committee, entityName(new EntityCode(status.section())));
    }

    private ProjectLine sum(String scope, Phrase label, List<ProjectLine> children) {
        var line = ProjectLine.sum(scope, label, children);
        lines.put(scope, line);
        return line;
    }
}
