package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.model.form.FormLine.Kind;

/**
 * One form over years that have two versions of it. The rows are those of the newest version. Where a line was divided
 * between the versions, old years have only the net, in a row of its own.
 *
 * @param newest the version whose lines the rows are
 * @param hasNetRows whether some old years are shown net, so that the table must say so
 */
public record StatementSeries(StatementForm newest, List<Row> rows, boolean hasNetRows) {

    /**
     * A row over the years.
     *
     * @param lines of the newest version: one, or several that stand net
     * @param amounts by year, as shown with the sign of the first line; a year that has no amount is left out
     */
    public record Row(List<FormLine> lines, Map<Integer, Money> amounts) {

        public Row {
            lines = List.copyOf(lines);
            amounts = Map.copyOf(amounts);
        }

        public boolean isNet() {
            return lines.size() > 1;
        }

        /** The number of the line, or of those that stand net: {@code 19+20}. */
        public String code() {
            return lines.stream().map(FormLine::code).collect(Collectors.joining("+"));
        }
    }

    public StatementSeries {
        rows = List.copyOf(rows);
    }

    /**
     * Puts statements of one form side by side.
     *
     * @throws IllegalArgumentException when they are of several forms, or there are none
     * @throws NoSuchElementException when nothing says what the lines of an older version became
     */
    public static StatementSeries of(
            List<Statement> statements, List<VersionLine> versionLines, StatementColumn column) {
        var forms = statements.stream().map(each -> each.form().id()).distinct().toList();
        if (forms.size() != 1) throw new IllegalArgumentException("Not one form: " + forms);
        var newest = statements.stream()
                .map(Statement::form)
                .max((a, b) -> Integer.compare(a.version().from(), b.version().from()))
                .orElseThrow();
        var single = new TreeMap<String, Map<Integer, Money>>();
        var nets = new ArrayList<Row>();
        for (var statement : statements) {
            if (statement.form().version().equals(newest.version())) {
                for (var line : statement.lines())
                    put(single, line.code(), statement.year(), shown(line, line, column));
            } else {
                placeOld(statement, newest, versionLines, column, single, nets);
            }
        }
        return arranged(newest, statements, single, nets, column);
    }

    private static void placeOld(
            Statement statement,
            StatementForm newest,
            List<VersionLine> versionLines,
            StatementColumn column,
            Map<String, Map<Integer, Money>> single,
            List<Row> nets) {
        for (var line : statement.lines()) {
            var became = versionLines.stream()
                    .filter(each -> each.form().equals(newest.id())
                            && each.oldVersion()
                                    .equals(statement.form().version().name())
                            && each.newVersion().equals(newest.version().name())
                            && each.oldLine().equals(line.code()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(
                            statement.form().name() + ", line " + line.code() + " became nothing in " + newest.name()));
            var lines = became.newLines().stream()
                    .map(term -> newest.line(term.line()).orElseThrow())
                    .toList();
            var amount = line.posted().get(column);
            if (amount == null) continue;
            var shown = lines.getFirst().sign() < 0 ? amount.negate() : amount;
            if (became.isSplit()) {
                nets.add(new Row(lines, Map.of(statement.year(), shown)));
            } else {
                put(single, lines.getFirst().code(), statement.year(), Optional.of(shown));
            }
        }
    }

    private static Optional<Money> shown(StatementLine line, StatementLine signOf, StatementColumn column) {
        return Optional.ofNullable(line.posted().get(column))
                .map(amount -> signOf.line().sign() < 0 ? amount.negate() : amount);
    }

    private static void put(Map<String, Map<Integer, Money>> single, String code, int year, Optional<Money> amount) {
        amount.ifPresent(
                each -> single.computeIfAbsent(code, key -> new TreeMap<>()).put(year, each));
    }

    /** Each net row stands after its last line, and has the new years too, so that the years can be compared. */
    private static StatementSeries arranged(
            StatementForm newest,
            List<Statement> statements,
            Map<String, Map<Integer, Money>> single,
            List<Row> nets,
            StatementColumn column) {
        var netByCode = new TreeMap<String, Map<Integer, Money>>();
        for (var net : nets)
            netByCode.computeIfAbsent(net.code(), key -> new TreeMap<>()).putAll(net.amounts());
        var rows = new ArrayList<Row>();
        for (var line : newest.lines()) {
            var own = single.getOrDefault(line.code(), Map.of());
            if (line.kind() == Kind.RECONCILING && own.isEmpty()) continue;
            rows.add(new Row(List.of(line), own));
            for (var net : nets.stream().map(Row::lines).distinct().toList()) {
                if (!net.getLast().equals(line)) continue;
                var amounts = new TreeMap<Integer, Money>(netByCode.get(new Row(net, Map.of()).code()));
                for (var statement : statements) {
                    if (statement.form().version().equals(newest.version())) {
                        amounts.put(statement.year(), together(statement, net, column));
                    }
                }
                rows.add(new Row(net, amounts));
            }
        }
        return new StatementSeries(newest, rows, !nets.isEmpty());
    }

    private static Money together(Statement statement, List<FormLine> lines, StatementColumn column) {
        var posted = Money.sum(lines.stream()
                .map(line -> statement.line(line.code()).posted().getOrDefault(column, Money.ZERO))
                .toList());
        return lines.getFirst().sign() < 0 ? posted.negate() : posted;
    }
}
