package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.rodtrad.demo.eksempelvik.Tally.Column;

/** What the statutory forms of the years must come to, from the tally alone. */
final class Expected {

    static final String LEGAL_PERSON = "konsern";

    /** Of the forms that have one version. */
    private static final String ONLY = "2020-";

    private static final String VARIANCE = "2022-";

    private static final List<Nature> BY_PROJECT =
            List.of(Nature.CAPITAL_SPENDING, Nature.CAPITAL_GRANT, Nature.SHARES_BOUGHT, Nature.OWN_LENDING);

    /** The columns of a year that is only planned: nothing is posted. */
    private static final List<Column> BUDGETED = List.of(Column.ORIGINAL, Column.VOTED, Column.REVISED);

    private final Tally tally;
    private final Map<String, String> areas;
    private final List<ExpectedTotal> totals = new ArrayList<>();

    private Expected(EksempelvikBooks books) {
        this.tally = books.tally();
        this.areas = new TreeMap<>(books.facts().areas());
    }

    static List<ExpectedTotal> of(EksempelvikBooks books) {
        var made = new Expected(books);
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var entity : Entity.values()) {
                for (var column : Column.values()) made.forms(year, entity, column);
                made.balance(year, entity.name(), key -> key.entity() == entity);
                made.variance(year, entity);
            }
            made.areas(year, List.of(Column.values()));
            made.consolidated(year);
        }
        for (var planned : books.facts().plan().years()) {
            for (var entity : Entity.values()) {
                for (var column : BUDGETED) made.forms(planned.year(), entity, column);
            }
            made.areas(planned.year(), BUDGETED);
        }
        made.totals.addAll(new ExpectedNotes(books).make());
        return List.copyOf(made.totals);
    }

    private void forms(int year, Entity entity, Column column) {
        Predicate<Tally.Key> ours = key -> key.year() == year && key.entity() == entity && key.column() == column;
        forms(year, entity.name(), column.key(), natures(ours));
        for (var project : projects(ours)) {
            for (int i = 0; i < BY_PROJECT.size(); i++) {
                var nature = BY_PROJECT.get(i);
                long ore = tally.sum(
                        ours.and(key -> key.nature() == nature && key.project().equals(project)));
                if (ore != 0) {
                    add(
                            year,
                            entity.name(),
                            "5-5-2",
                            FormTable.versionOf(year),
                            i + 1 + "." + project,
                            column.key(),
                            ore);
                }
            }
        }
    }

    private List<String> projects(Predicate<Tally.Key> ours) {
        return tally.amounts().keySet().stream()
                .filter(ours)
                .filter(key -> key.nature().isInvestment() && !key.project().isEmpty())
                .map(Tally.Key::project)
                .distinct()
                .sorted()
                .toList();
    }

    private void forms(int year, String entity, String column, EnumMap<Nature, Long> natures) {
        var version = FormTable.versionOf(year);
        FormTable.appropriations(year)
                .of(natures)
                .forEach((line, ore) -> add(year, entity, "5-4-1", version, line, column, ore));
        FormTable.investments(year)
                .of(natures)
                .forEach((line, ore) -> add(year, entity, "5-5-1", version, line, column, ore));
        FormTable.overview(year)
                .of(natures)
                .forEach((line, ore) -> add(year, entity, "5-6", version, line, column, ore));
        long service = natures.getOrDefault(Nature.SERVICE_STATE_GRANT, 0L);
        add(year, entity, "reconciliation", "", "state-grants-on-services", column, service);
    }

    private EnumMap<Nature, Long> natures(Predicate<Tally.Key> which) {
        var sums = new EnumMap<Nature, Long>(Nature.class);
        tally.amounts().forEach((key, ore) -> {
            if (which.test(key)) sums.merge(key.nature(), ore, Math::addExact);
        });
        return sums;
    }

    /** The legal person: what its entities have with each other is left out of both sides, class by class. */
    private void consolidated(int year) {
        Predicate<Tally.Key> accounts = key -> key.year() == year && key.column() == Column.ACCOUNTS;
        forms(year, LEGAL_PERSON, Column.ACCOUNTS.key(), natures(accounts.and(key -> !key.internal())));
        balance(year, LEGAL_PERSON, key -> !key.internal());
        var internal = accounts.and(Tally.Key::internal);
        add(
                year,
                "elimination",
                "operation",
                tally.sum(internal.and(key -> !key.nature().isInvestment())));
        add(
                year,
                "elimination",
                "investment",
                tally.sum(internal.and(key -> key.nature().isInvestment())));
    }

    /** § 5-4 second part, with the bridge from what is posted on an area to what it is appropriated. */
    private void areas(int year, List<Column> columns) {
        for (var column : columns) {
            for (var area : areas.values().stream().distinct().sorted().toList()) {
                Predicate<Tally.Key> ours = key -> key.year() == year
                        && key.entity() == Entity.KK
                        && key.column() == column
                        && !key.nature().isInvestment()
                        && area.equals(areas.get(key.centre()));
                long frame = tally.sum(ours);
                long appropriation = tally.sum(ours.and(key -> key.nature().isAppropriation()));
                boolean any = tally.amounts().keySet().stream().anyMatch(ours);
                if (!any) continue;
                add(year, "KK", "5-4-2", ONLY, "1." + area, column.key(), appropriation);
                bridge(year, column, area, "frame", frame);
                bridge(year, column, area, "funds", tally.sum(ours.and(key -> isFund(key.nature()))));
                bridge(year, column, area, "to-investment", of(ours, Nature.TO_INVESTMENT));
                bridge(
                        year,
                        column,
                        area,
                        "depreciation",
                        of(ours, Nature.DEPRECIATION) + of(ours, Nature.DEPRECIATION_COUNTER));
                bridge(year, column, area, "interest", of(ours, Nature.INTEREST));
                bridge(year, column, area, "instalments", of(ours, Nature.INSTALMENT));
            }
        }
    }

    private static boolean isFund(Nature nature) {
        return switch (nature) {
            case TO_RESTRICTED, FROM_RESTRICTED, TO_RESERVE, FROM_RESERVE, COVER_OF_DEFICIT, DEFICIT_CARRIED -> true;
            default -> false;
        };
    }

    private long of(Predicate<Tally.Key> ours, Nature nature) {
        return tally.sum(ours.and(key -> key.nature() == nature));
    }

    private void bridge(int year, Column column, String area, String what, long ore) {
        if (ore != 0) add(year, "KK", "bridge", "", area + "." + what, column.key(), ore);
    }

    /** § 5-8 with its sums. */
    private void balance(int year, String entity, Predicate<Tally.BalanceKey> which) {
        var lines = new TreeMap<String, Long>();
        for (var account : BalanceAccount.values()) {
            long closing = tally.closing(which.and(key -> key.year() == year && key.account() == account));
            for (var line : upwards(account.line())) lines.merge(line, closing, Math::addExact);
        }
        lines.forEach((line, ore) -> add(year, entity, "5-8", ONLY, line, Column.ACCOUNTS.key(), ore));
    }

    /** A line and the sums that it goes into. */
    private static List<String> upwards(String line) {
        var all = new ArrayList<String>();
        all.add(line);
        var sum = line;
        while (sum.contains(".")) {
            sum = sum.substring(0, sum.lastIndexOf('.'));
            // Short-term debt is one list: it has no sum of its own between.
            if (!sum.equals("E.I") && !sum.equals("F")) all.add(sum);
        }
        if (line.startsWith("A") || line.startsWith("B")) all.add("SUM-E");
        if (Stream.of("C", "D", "E").anyMatch(line::startsWith)) all.add("SUM-EKG");
        return all;
    }

    /** § 5-9: the budgeted dispositions, what was struck, and what became of the rest. */
    private void variance(int year, Entity entity) {
        operating(year, entity);
        investing(year, entity);
    }

    private long posted(int year, Entity entity, Nature nature) {
        return tally.of(year, entity, Column.ACCOUNTS, nature);
    }

    private long revised(int year, Entity entity, Nature nature) {
        return tally.of(year, entity, Column.REVISED, nature);
    }

    private void operating(int year, Entity entity) {
        var lines = new TreeMap<Integer, Long>();
        long net = tally.sum(key -> key.year() == year
                && key.entity() == entity
                && key.column() == Column.ACCOUNTS
                && !key.nature().isInvestment()
                && !key.nature().isDisposition());
        lines.put(1, net);
        lines.put(2, posted(year, entity, Nature.TO_RESTRICTED));
        lines.put(3, posted(year, entity, Nature.FROM_RESTRICTED));
        lines.put(4, revised(year, entity, Nature.TO_INVESTMENT));
        lines.put(5, revised(year, entity, Nature.TO_RESERVE));
        lines.put(6, revised(year, entity, Nature.FROM_RESERVE));
        lines.put(7, revised(year, entity, Nature.COVER_OF_DEFICIT));
        lines.put(8, sum(lines, 1, 7));
        lines.put(9, posted(year, entity, Nature.TO_INVESTMENT) - lines.get(4));
        boolean deficit = lines.get(8) > 0;
        long allocation = posted(year, entity, Nature.TO_RESERVE) - lines.get(5);
        long use = posted(year, entity, Nature.FROM_RESERVE) - lines.get(6);
        long cover = posted(year, entity, Nature.COVER_OF_DEFICIT) - lines.get(7);
        lines.put(10, deficit ? allocation : 0);
        lines.put(11, deficit ? cover : 0);
        lines.put(12, deficit ? 0 : use);
        lines.put(13, sum(lines, 8, 12));
        lines.put(14, deficit ? use : 0);
        lines.put(15, 0L);
        lines.put(16, deficit ? 0 : cover);
        lines.put(17, deficit ? 0 : allocation);
        lines.put(18, sum(lines, 13, 17));
        lines.forEach((line, ore) ->
                add(year, entity.name(), "5-9-drift", VARIANCE, line.toString(), Column.ACCOUNTS.key(), ore));
    }

    private void investing(int year, Entity entity) {
        var lines = new TreeMap<Integer, Long>();
        lines.put(
                1,
                tally.sum(key -> key.year() == year
                        && key.entity() == entity
                        && key.column() == Column.ACCOUNTS
                        && key.nature().isInvestment()
                        && !key.nature().isDisposition()
                        && key.nature() != Nature.LOAN_USED));
        lines.put(2, posted(year, entity, Nature.CAPITAL_TO_RESTRICTED));
        lines.put(3, posted(year, entity, Nature.CAPITAL_FROM_RESTRICTED));
        // On-lending stands apart: its loans are in the first line with the rest of it, and are never struck here.
        lines.put(4, revised(year, entity, Nature.LOAN_USED));
        lines.put(5, revised(year, entity, Nature.FROM_OPERATION));
        lines.put(6, revised(year, entity, Nature.CAPITAL_TO_FREE));
        lines.put(7, revised(year, entity, Nature.CAPITAL_FROM_FREE));
        lines.put(8, posted(year, entity, Nature.COVER_OF_UNCOVERED));
        lines.put(9, sum(lines, 1, 8));
        lines.put(10, posted(year, entity, Nature.CAPITAL_TO_FREE) - lines.get(6));
        lines.put(11, posted(year, entity, Nature.LOAN_USED) - lines.get(4));
        lines.put(12, posted(year, entity, Nature.FROM_OPERATION) - lines.get(5));
        lines.put(13, posted(year, entity, Nature.CAPITAL_FROM_FREE) - lines.get(7));
        lines.put(14, sum(lines, 9, 13));
        lines.put(15, 0L);
        lines.put(16, sum(lines, 14, 15));
        lines.forEach((line, ore) ->
                add(year, entity.name(), "5-9-investering", VARIANCE, line.toString(), Column.ACCOUNTS.key(), ore));
    }

    /** From one line to another, both with. */
    private static long sum(TreeMap<Integer, Long> lines, int from, int to) {
        return lines.subMap(from, true, to, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void add(int year, String form, String line, long ore) {
        add(year, LEGAL_PERSON, form, "", line, Column.ACCOUNTS.key(), ore);
    }

    private void add(int year, String entity, String form, String version, String line, String column, long ore) {
        totals.add(new ExpectedTotal(year, entity, form, version, line, column, ore));
    }
}
