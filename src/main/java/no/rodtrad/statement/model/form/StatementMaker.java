package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.model.form.FormLine.Basis;
import no.rodtrad.statement.model.form.FormLine.Floor;
import no.rodtrad.statement.model.form.FormLine.Kind;

/** Fills in one form: places each sum, adds up, and checks that the identities of the form hold. */
final class StatementMaker {

    /** A row of the statement: a line of the form, and in a second part an area or a project. */
    private record RowKey(String line, Optional<String> part) {}

    /** One column of entries on its way. */
    private static final class Column {
        final Map<RowKey, List<AccountSum>> placed = new HashMap<>();
        final Map<String, Long> amounts = new HashMap<>();
        final Map<String, Long> results = new HashMap<>();
        long all;
    }

    private final StatementForms forms;
    private final StatementForm form;
    private final int year;
    private final MappingOverrides overrides;
    private final Map<String, Money> stated;
    private final SignConvention convention;
    private final boolean comparesWithBudget;
    private final Map<StatementColumn, Column> columns = new EnumMap<>(StatementColumn.class);
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final List<UnplacedSum> unplaced = new ArrayList<>();
    private final List<StatementBreak> breaks = new ArrayList<>();

    StatementMaker(
            StatementForms forms, StatementForm form, int year, MappingOverrides overrides, Map<String, Money> stated) {
        this.forms = forms;
        this.form = form;
        this.year = year;
        this.overrides = overrides;
        this.stated = stated;
        this.convention = overrides.convention(form.id(), year);
        this.comparesWithBudget = form.lines().stream().anyMatch(line -> line.basis() != Basis.OWN);
    }

    Statement make(Map<StatementColumn, List<AccountSum>> sums) {
        if (comparesWithBudget && !sums.containsKey(StatementColumn.REVISED)) {
            throw new IllegalArgumentException(form.name() + " compares the accounts with the revised budget.");
        }
        var budget = comparesWithBudget ? place(StatementColumn.REVISED, sums, year) : new Column();
        for (var column : shownColumns(sums.keySet())) {
            if (!column.isOfEntries()) continue;
            columns.put(column, place(column, sums, column == StatementColumn.LAST_YEAR ? year - 1 : year));
        }
        columns.forEach((name, column) -> addUp(name, column, budget));
        changeOfFloors();
        var lines = form.lines().stream().filter(this::isThere).map(this::line).toList();
        return new Statement(form, year, shownColumns(sums.keySet()), lines, unplaced, breaks);
    }

    private boolean isThere(FormLine line) {
        return line.kind() != Kind.RECONCILING
                || columns.values().stream()
                        .flatMap(column -> column.placed.keySet().stream())
                        .anyMatch(row -> row.line().equals(line.code()));
    }

    /** What a line with a floor changes by is what it shows after less what it showed before. */
    private void changeOfFloors() {
        var before = columns.get(StatementColumn.BEFORE);
        var change = columns.get(StatementColumn.CHANGE);
        var after = columns.get(StatementColumn.AFTER);
        if (before == null || change == null || after == null) return;
        for (var line : form.lines()) {
            if (line.kind() != Kind.SUM || line.floor() == Floor.NONE) continue;
            change.results.put(line.code(), Math.subtractExact(shown(after, line), shown(before, line)));
        }
    }

    private List<StatementColumn> shownColumns(Set<StatementColumn> given) {
        var shown = EnumSet.noneOf(StatementColumn.class);
        if (comparesWithBudget) {
            shown.add(StatementColumn.ACCOUNTS);
            return List.copyOf(shown);
        }
        given.stream().filter(StatementColumn::isOfEntries).forEach(shown::add);
        boolean accounts = shown.contains(StatementColumn.ACCOUNTS);
        if (accounts && shown.contains(StatementColumn.VOTED)) shown.add(StatementColumn.VARIANCE_VOTED);
        if (accounts && shown.contains(StatementColumn.REVISED)) {
            shown.add(StatementColumn.VARIANCE);
            shown.add(StatementColumn.VARIANCE_PERCENT);
        }
        return List.copyOf(shown);
    }

    private Column place(StatementColumn name, Map<StatementColumn, List<AccountSum>> sums, int ofYear) {
        var column = new Column();
        var placement = Placement.of(forms, form, year, ofYear, overrides);
        var classes = form.accountClasses();
        for (var sum : sums.getOrDefault(name, List.of())) {
            if (!form.isSecondPart() && !classes.contains(sum.accountClass())) continue;
            var lines = placement.linesOf(sum.accountClass(), sum.account(), sum.function());
            if (lines.isEmpty() && !form.isSecondPart()) unplaced.add(new UnplacedSum(name, sum));
            column.all = Math.addExact(column.all, sum.amount().ore());
            for (var line : lines) {
                column.placed
                        .computeIfAbsent(new RowKey(line.code(), part(line, sum)), key -> new ArrayList<>())
                        .add(sum);
                part(line, sum)
                        .ifPresent(each -> parts.computeIfAbsent(line.code(), code -> new TreeSet<>())
                                .add(each));
            }
        }
        return column;
    }

    private static Optional<String> part(FormLine line, AccountSum sum) {
        return switch (line.kind()) {
            case AREAS -> Optional.of(sum.area().map(area -> area.value()).orElse("-"));
            case PROJECTS -> Optional.of(sum.project().orElse("-"));
            case DETAIL, RECONCILING, SUM, STATED, GROUP -> Optional.empty();
        };
    }

    private void addUp(StatementColumn name, Column column, Column budget) {
        for (var line : form.lines()) {
            if (line.kind() == Kind.SUM || line.kind() == Kind.GROUP) continue;
            column.amounts.put(line.code(), line.basis().of(posted(column, line), posted(budget, line)));
            if (line.kind() == Kind.STATED && name == StatementColumn.ACCOUNTS) {
                column.amounts.put(
                        line.code(),
                        stated.getOrDefault(line.code(), Money.ZERO).ore());
            }
        }
        for (var line : form.lines()) if (line.kind() == Kind.SUM) checkSum(name, column, line);
        checkWhole(name, column);
    }

    private long posted(Column column, FormLine line) {
        long sum = 0;
        for (var entry : column.placed.entrySet()) {
            if (entry.getKey().line().equals(line.code())) sum = Math.addExact(sum, total(entry.getValue()));
        }
        return sum;
    }

    private static long total(List<AccountSum> sums) {
        long total = 0;
        for (var sum : sums) total = Math.addExact(total, sum.amount().ore());
        return total;
    }

    /** What a line shows, step by step as the form says. */
    private long shown(Column column, FormLine line) {
        if (line.kind() == Kind.GROUP) return 0;
        if (line.kind() != Kind.SUM) {
            return Math.multiplyExact(line.sign(), Lookup.in(column.amounts, line.code()));
        }
        var known = column.results.get(line.code());
        if (known != null) return known;
        long sum = 0;
        for (var term : line.sumOf()) {
            long part = shown(column, form.line(term.line()).orElseThrow());
            sum = Math.addExact(sum, Math.multiplyExact(term.sign(), part));
        }
        column.results.put(line.code(), line.floor().of(sum));
        return line.floor().of(sum);
    }

    /** The same sum by another way: the entries of every line below it. */
    private void checkSum(StatementColumn name, Column column, FormLine line) {
        long found = shown(column, line);
        long below = Math.multiplyExact(line.sign(), below(column, line));
        if (found != line.floor().of(below)) {
            addBreak(StatementBreak.Kind.SUM, line, name, line.floor().of(below), found);
        }
        if (!line.isCarriedForward()) return;
        long carried = Math.negateExact(posted(column, line));
        // Before the year is closed nothing is carried forward, and then there is nothing to compare with.
        if (carried != 0 && carried != below(column, line)) {
            addBreak(StatementBreak.Kind.CARRIED_FORWARD, line, name, below(column, line), carried);
        }
    }

    private long below(Column column, FormLine line) {
        if (line.kind() != Kind.SUM) return line.kind() == Kind.GROUP ? 0 : Lookup.in(column.amounts, line.code());
        long sum = 0;
        for (var term : line.sumOf())
            sum = Math.addExact(sum, below(column, form.line(term.line()).orElseThrow()));
        return sum;
    }

    private void checkWhole(StatementColumn name, Column column) {
        if (form.isSecondPart() || comparesWithBudget) return;
        long found = 0;
        for (var sums : column.placed.values()) found = Math.addExact(found, total(sums));
        for (var each : unplaced) {
            if (each.column() == name)
                found = Math.addExact(found, each.sum().amount().ore());
        }
        if (found != column.all) {
            addBreak(StatementBreak.Kind.WHOLE, form.lines().getLast(), name, column.all, found);
        }
    }

    private void addBreak(StatementBreak.Kind kind, FormLine line, StatementColumn column, long expected, long found) {
        breaks.add(new StatementBreak(kind, form.id(), line.code(), column, Money.ore(expected), Money.ore(found)));
    }

    private StatementLine line(FormLine line) {
        var amounts = new EnumMap<StatementColumn, Money>(StatementColumn.class);
        if (line.kind() != Kind.GROUP) {
            columns.forEach((name, column) ->
                    amounts.put(name, Money.ore(Math.multiplyExact(line.sign(), shown(column, line)))));
        }
        var rows = new TreeMap<String, StatementLine>();
        for (var part : parts.getOrDefault(line.code(), Set.of())) rows.put(part, row(line, part));
        return new StatementLine(
                line,
                Optional.empty(),
                convention,
                amounts,
                behind(line, Optional.empty()),
                List.copyOf(rows.values()));
    }

    private StatementLine row(FormLine line, String part) {
        var amounts = new EnumMap<StatementColumn, Money>(StatementColumn.class);
        var behind = behind(line, Optional.of(part));
        columns.keySet().forEach(name -> amounts.put(name, Money.ore(total(behind.getOrDefault(name, List.of())))));
        return new StatementLine(line, Optional.of(part), convention, amounts, behind, List.of());
    }

    private Map<StatementColumn, List<AccountSum>> behind(FormLine line, Optional<String> part) {
        var behind = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        columns.forEach((name, column) -> {
            var sums = column.placed.get(new RowKey(line.code(), part));
            if (sums != null) behind.put(name, List.copyOf(sums));
        });
        return behind;
    }
}
