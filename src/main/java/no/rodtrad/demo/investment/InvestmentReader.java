package no.rodtrad.demo.investment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.investment.ColumnAmounts.Column;
import no.rodtrad.demo.investment.InvestmentFacts.PrintedProject;
import no.rodtrad.demo.investment.PrintedRow.Kind;
import no.rodtrad.demo.investment.ProjectFact.TaxKind;
import no.rodtrad.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Reads the folder of investments. Rows of the printed tables are matched to projects by all that they print. */
final class InvestmentReader {

    /** The krone below each printed thousand. */
    static final String EXACT = "exact-investments-2024.csv";

    private static final String FOLDER = "investment/";
    private static final Set<String> ENTITIES = Set.of("KK", "DEKF", "DBKF");
    private static final Set<String> STATUSES = Set.of("on_plan", "delayed", "not_assessed", "");
    private static final long MOST_KRONER = 1_000_000_000_000L;

    private record PrintedKey(String entity, String programme, String name) {}

    private record Key(String key, String entity) {}

    private final FactFolder folder;
    private final Map<Key, ColumnAmounts> amounts = new HashMap<>();
    private final Map<PrintedKey, ProjectFact> byName = new LinkedHashMap<>();

    InvestmentReader(FactFolder folder) {
        this.folder = folder;
    }

    Outcome<InvestmentFacts> read() {
        readAmounts();
        var projects = projects();
        var lines = lines();
        var first = firstPart();
        var second = secondPart();
        var statuses = statuses();
        return folder.outcome(() -> {
            var facts = new InvestmentFacts(projects, lines, first, second, statuses);
            checkBalance(facts);
            return facts;
        });
    }

    /** Every entity has a budget of its own that must balance, and its accounts carry forward what they lack. */
    private static void checkBalance(InvestmentFacts facts) {
        var sums = new TreeMap<String, Long>();
        for (var column : Column.values()) {
            for (var each : facts.projects()) add(sums, each.entity(), column, each.amounts());
            for (var each : facts.lines()) add(sums, each.entity(), column, each.amounts());
        }
        sums.forEach((what, sum) -> {
            if (sum != 0) throw new FactsDisagree(EXACT, what, Long.toString(sum / 100), "demo.problem.sum-not-zero");
        });
    }

    private static void add(Map<String, Long> sums, String entity, Column column, ColumnAmounts amounts) {
        var what = entity + " " + column.name().toLowerCase(Locale.ROOT);
        sums.merge(what, amounts.in(column), Long::sum);
    }

    private void readAmounts() {
        for (var row : folder.read(FOLDER + EXACT).rows()) {
            var ore = new EnumMap<Column, Long>(Column.class);
            ore.put(Column.ORIGINAL, ore(row, "original_budget_kr"));
            ore.put(Column.VOTED, ore(row, "voted_budget_kr"));
            ore.put(Column.REVISED, ore(row, "revised_budget_kr"));
            ore.put(Column.ACCOUNTS, ore(row, "accounts_kr"));
            var key = new Key(row.key("key"), row.key("entity"));
            if (amounts.put(key, new ColumnAmounts(ore)) != null) row.problem("key", "demo.problem.key-elsewhere");
        }
    }

    private static long ore(FactRow row, String column) {
        return 100 * row.number(column, -MOST_KRONER, MOST_KRONER);
    }

    private ColumnAmounts amounts(FactRow row, String key, String entity) {
        var found = amounts.get(new Key(key, entity));
        if (found == null) row.problem("key", "demo.problem.unknown-key");
        return found == null ? new ColumnAmounts(Map.of()) : found;
    }

    private List<ProjectFact> projects() {
        var projects = new ArrayList<ProjectFact>();
        for (var row : folder.read(FOLDER + "projects.csv").rows()) {
            var key = row.ownKey("key");
            row.formed("key", text -> text.matches("\\d{6}"), "000000");
            var entity = entity(row);
            var project = new ProjectFact(
                    key,
                    entity,
                    row.optionalKey("programme"),
                    row.optionalKey("committee"),
                    (int) row.number("part", 1, 4),
                    row.required("name"),
                    row.formed("art", text -> text.matches("\\d{3}"), "230"),
                    row.formed("function", text -> text.matches("\\d{3}"), "120"),
                    row.code("vat", InvestmentReader::tax, TaxKind.NONE),
                    row.optional("place"),
                    row.optionalKey("district"),
                    amounts(row, key, entity));
            var name = new PrintedKey(entity, project.programme().orElse(""), project.name());
            if (byName.put(name, project) != null) row.problem("name", "demo.problem.key-elsewhere");
            projects.add(project);
        }
        return projects;
    }

    private static String entity(FactRow row) {
        return row.code("entity", code -> Optional.of(code).filter(ENTITIES::contains), "KK");
    }

    private static Optional<TaxKind> tax(String code) {
        return switch (code) {
            case "yes" -> Optional.of(TaxKind.COMPENSATED);
            case "last" -> Optional.of(TaxKind.LAST_OF_ALL);
            case "no" -> Optional.of(TaxKind.NONE);
            default -> Optional.empty();
        };
    }

    private List<LineFact> lines() {
        var lines = new ArrayList<LineFact>();
        for (var row : folder.read(FOLDER + "lines.csv").rows()) {
            var key = row.formed("key", text -> text.matches("line-\\d{1,2}"), "line-13");
            var entity = entity(row);
            lines.add(new LineFact(
                    Integer.parseInt(key.substring("line-".length())),
                    entity,
                    row.formed("art", text -> text.matches("\\d{3}"), "911"),
                    row.formed("function", text -> text.matches("\\d{3}"), "870"),
                    row.required("text"),
                    amounts(row, key, entity)));
        }
        return lines;
    }

    private List<PrintedRow> firstPart() {
        var rows = new ArrayList<PrintedRow>();
        for (var row : folder.read(FOLDER + "investments-2a.csv").rows()) {
            rows.add(PrintedRow.full(row, row.required("line"), kind(row)));
        }
        return rows;
    }

    private static Kind kind(FactRow row) {
        return row.code("row_type", Kind::ofCode, Kind.LINE);
    }

    private List<PrintedProject> secondPart() {
        var rows = new ArrayList<PrintedProject>();
        for (var row : folder.read(FOLDER + "investments-2b.csv").rows()) {
            var kind = kind(row);
            var printed = PrintedRow.full(row, row.required("project"), kind);
            var scope = switch (kind) {
                case LINE -> "project-" + project(row).map(ProjectFact::key).orElse("000000");
                case PART_SUM -> "projects-part-" + row.key("part");
                case ENTITY_SUM, SUM -> "projects-part-" + row.key("part") + "-" + entity(row);
                case TOTAL, RESULT -> "projects-total";
            };
            rows.add(new PrintedProject(scope, printed));
        }
        return rows;
    }

    private Optional<ProjectFact> project(FactRow row) {
        var name = new PrintedKey(row.text("entity"), row.text("programme"), row.text("project"));
        var found = Optional.ofNullable(byName.get(name));
        if (found.isEmpty()) row.problem("project", "demo.problem.unknown-key");
        return found;
    }

    private List<StatusFact> statuses() {
        var reviewed = new HashMap<PrintedKey, FactRow>();
        for (var row : folder.read(FOLDER + "status-projects.csv").rows()) {
            reviewed.put(new PrintedKey(row.key("entity"), row.text("programme"), row.required("project")), row);
        }
        var known = new LinkedHashSet<String>();
        byName.values().forEach(project -> known.add(project.key()));
        var statuses = new ArrayList<StatusFact>();
        var above = new ArrayList<String>();
        int position = 0;
        for (var row : folder.read(FOLDER + "investment-status.csv").rows()) {
            var kind = kind(row);
            var match = kind == Kind.LINE ? reviewed.get(statusKey(row)) : null;
            if (kind == Kind.LINE && match == null) row.problem("project", "demo.problem.unknown-key");
            var keys = match == null ? List.copyOf(above) : match.keys("keys");
            for (var key : keys) row.known("project", key, known.contains(key));
            if (kind == Kind.LINE) above.addAll(keys);
            statuses.add(status(row, kind, ++position, keys, match));
            if (kind != Kind.LINE) {
                above.clear();
                position = 0;
            }
        }
        return statuses;
    }

    private static PrintedKey statusKey(FactRow row) {
        return new PrintedKey(row.text("entity"), row.text("programme"), row.text("project"));
    }

    private static StatusFact status(FactRow row, Kind kind, int position, List<String> keys, @Nullable FactRow match) {
        var name = row.required("project");
        return new StatusFact(
                row.key("committee"),
                row.key("entity"),
                row.optionalKey("programme"),
                name,
                kind,
                position,
                keys,
                Optional.of(row.code("status", code -> Optional.of(code).filter(STATUSES::contains), ""))
                        .filter(code -> !code.isEmpty()),
                row.optional("status_printed"),
                match == null ? "" : match.required("reason"),
                PrintedRow.ofStatus(row, name, kind));
    }
}
