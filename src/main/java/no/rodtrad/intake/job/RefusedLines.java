package no.rodtrad.intake.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.intake.FileLook;
import no.rodtrad.intake.WrittenLine;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Problem;

/** Gathers what is wrong with a file by cause and value, however many lines there are, in some megabytes at most. */
final class RefusedLines {

    /** More than anybody looks through; what comes after is put together by cause. */
    private static final int MOST_GROUPS = 200;

    private static final int MOST_LINES_OF_A_GROUP = 500;
    private static final int MOST_EXAMPLES = 3;

    /** Lines whose amounts are added up. */
    private static final int MOST_ADDED_UP = 1 << 20;

    private static final int GROUP_BITS = 16;

    /** What is wrong with the writing of a line, whatever stands there. */
    private static final Set<String> OF_FORM = Set.of(
            "intake.problem.date",
            "intake.problem.no-amount",
            "intake.problem.two-ways",
            "intake.problem.too-fine",
            "intake.problem.both-sides",
            "intake.problem.too-few-fields",
            "intake.problem.too-many-fields",
            "intake.problem.not-utf-8",
            "intake.problem.is-utf-8",
            "intake.problem.not-utf-16",
            "intake.problem.empty-field",
            "intake.problem.not-within",
            "ledger.problem.unclosed-quote",
            "ledger.problem.voucher-number",
            "ledger.problem.date",
            "ledger.problem.date-outside-year",
            "ledger.problem.no-number",
            "ledger.problem.too-large");

    private record Cause(String messageKey, String column, List<String> arguments, String value) {}

    private static final class Gathered {
        private final int number;
        private final List<String> found = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private long count;
        private long ore;
        private long amounts;
        private String written = "";

        Gathered(int number) {
            this.number = number;
        }
    }

    private final Map<Cause, Gathered> causes = new LinkedHashMap<>();
    private final Set<String> readOtherwise = new HashSet<>();
    private final BitSet lines = new BitSet();

    /** The line, and then the number of its group. */
    private long[] places = new long[256];

    private int placed;
    private long ore;

    static boolean isOfValue(String messageKey) {
        return !OF_FORM.contains(messageKey);
    }

    void add(int line, String column, String found, String messageKey, List<String> arguments) {
        var value = isOfValue(messageKey) ? found : "";
        var cause = new Cause(messageKey, column, arguments, value);
        if (causes.size() >= MOST_GROUPS && !causes.containsKey(cause)) {
            cause = new Cause(messageKey, column, List.of(), "");
        }
        var group = causes.computeIfAbsent(cause, _ -> new Gathered(causes.size()));
        group.count++;
        if (group.found.size() < MOST_EXAMPLES && !group.found.contains(found)) group.found.add(found);
        if (line == 0) return;
        lines.set(line);
        if (group.lines.size() < MOST_LINES_OF_A_GROUP) group.lines.add(line);
        if (placed == MOST_ADDED_UP) return;
        if (placed == places.length) places = Arrays.copyOf(places, 2 * placed);
        places[placed++] = (long) line << GROUP_BITS | group.number;
    }

    void add(Problem problem) {
        add(problem.line(), problem.column(), problem.found(), problem.messageKey(), problem.arguments());
    }

    /** Adds one that was not heard of on the way, since a service told of it afterwards. */
    void addListed(Problem problem) {
        boolean heard = causes.keySet().stream()
                .anyMatch(each -> each.messageKey().equals(problem.messageKey())
                        && each.column().equals(problem.column()));
        if (!heard || !lines.get(problem.line()) && problem.line() > 0) add(problem);
    }

    BitSet lines() {
        return lines;
    }

    int count() {
        return lines.cardinality();
    }

    /** Sum of the amounts that can be read on the lines. */
    long ore() {
        return ore;
    }

    /** Looks up what the lines hold. */
    void lookUp(Path file, Mapping mapping) {
        if (lines.isEmpty()) return;
        Arrays.sort(places, 0, placed);
        var groups = List.copyOf(causes.values());
        var firsts = causes.entrySet().stream()
                .filter(each -> !each.getValue().lines.isEmpty())
                .collect(Collectors.groupingBy(each -> each.getValue().lines.getFirst()));
        var reader = new Object() {
            private int at;

            void see(WrittenLine line) {
                var amount = line.ore();
                // What is too large to add up was refused, and is left out here too.
                if (amount.isPresent()) ore = sum(ore, amount.getAsLong());
                while (at < placed && places[at] >>> GROUP_BITS < line.number()) at++;
                for (; at < placed && places[at] >>> GROUP_BITS == line.number(); at++) {
                    var group = groups.get((int) (places[at] & ((1 << GROUP_BITS) - 1)));
                    if (amount.isEmpty()) continue;
                    group.ore = sum(group.ore, amount.getAsLong());
                    group.amounts++;
                }
                for (var each : firsts.getOrDefault(line.number(), List.of())) {
                    group(each.getKey(), each.getValue())
                            .refused(mapping.kind())
                            .ifPresent(field -> each.getValue().written = line.written(field));
                }
            }
        };
        FileLook.at(file, mapping, lines, reader::see);
        for (var group : groups()) {
            if (group.isOfForm() && !Meanings.of(file, mapping, group).isEmpty()) readOtherwise.add(group.key());
        }
    }

    private static long sum(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            return one;
        }
    }

    /** The largest sums first, then those with most lines. */
    List<RefusedGroup> groups() {
        return causes.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .map(each -> readOtherwise.contains(each.key()) ? each.withMeanings() : each)
                .sorted(Comparator.comparingLong((RefusedGroup each) -> -Math.abs(each.ore()))
                        .thenComparingLong(each -> -each.count()))
                .toList();
    }

    private static RefusedGroup group(Cause cause, Gathered group) {
        return new RefusedGroup(
                cause.column(),
                group.found,
                group.written,
                cause.messageKey(),
                cause.arguments(),
                group.count,
                group.lines,
                group.ore,
                group.amounts,
                false);
    }
}
