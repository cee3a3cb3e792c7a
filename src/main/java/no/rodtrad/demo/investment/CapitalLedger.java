package no.rodtrad.demo.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.demo.investment.ColumnAmounts.Column;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.demo.money.Seed;
import no.rodtrad.demo.money.Shares;

/** Turns what each account comes to into bills and receipts through the year, each a voucher in balance. */
final class CapitalLedger {

    private static final int YEAR = DrammenMoney.FISCAL_YEAR;
    private static final long SEED = 202_405;
    private static final int PERIODS = 13;
    private static final int CLOSING = 13;

    /** Far from the numbers of the operations, so that no voucher comes twice. */
    private static final long FIRST_VOUCHER = 240_000_000;

    /** A bill of a project is about this large, in øre. */
    private static final long BILL = 150_000_000;

    private static final long[] BUILDING = {3, 5, 7, 8, 9, 9, 4, 8, 11, 12, 12, 12};

    private static final String BANK = "2100";
    private static final String SUPPLIERS = "2350";

    /** When a kind of financing comes, by KOSTRA art; a period twice has twice as much. */
    private static final Map<String, int[]> SEASONS = Map.ofEntries(
            Map.entry("511", new int[] {6, 12}),
            Map.entry("512", new int[] {3, 6, 9, 12}),
            Map.entry("522", new int[] {1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11, 12}),
            Map.entry("529", new int[] {9}),
            Map.entry("520", new int[] {5}),
            Map.entry("700", new int[] {5, 8, 11, 12}),
            Map.entry("729", new int[] {2, 4, 6, 8, 10, 10, 12, 12}),
            Map.entry("670", new int[] {6, 11}),
            Map.entry("929", new int[] {4}),
            Map.entry("920", new int[] {6, 12}),
            Map.entry("922", new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));

    private record Line(CapitalCell cell, long ore) {}

    private record Voucher(String entity, int period, int day, String counter, List<Line> lines) {}

    private final List<CapitalCell> cells;
    private final Seed seed = new Seed(SEED);
    private final List<Voucher> vouchers = new ArrayList<>();

    CapitalLedger(List<CapitalCell> cells) {
        this.cells = cells;
    }

    /** One batch for each entity and period with vouchers. */
    List<PostingBatch> batches() {
        var projects = new LinkedHashMap<String, List<CapitalCell>>();
        for (var cell : cells) {
            if (isBuilt(cell)) {
                projects.computeIfAbsent(cell.project(), _ -> new ArrayList<>()).add(cell);
            } else {
                receipts(cell);
            }
        }
        projects.forEach(this::bills);
        return written();
    }

    /** What is built or bought comes in bills; grants, shares and loans are paid at once. */
    private static boolean isBuilt(CapitalCell cell) {
        int kostra = Integer.parseInt(cell.art().substring(1, 4));
        return !cell.project().isEmpty() && kostra < 520;
    }

    private void bills(String project, List<CapitalCell> parts) {
        var draw = seed.child(project);
        var weights = new long[BUILDING.length];
        for (int i = 0; i < weights.length; i++) weights[i] = BUILDING[i] * draw.between(50, 150);
        var months = parts.stream()
                .map(cell -> Shares.of(cell.amounts().in(Column.ACCOUNTS), weights))
                .toList();
        for (int period = 1; period <= weights.length; period++) {
            int month = period - 1;
            long largest = months.stream()
                    .mapToLong(each -> Math.abs(each[month]))
                    .max()
                    .orElse(0);
            var bills = new long[1 + Math.toIntExact(Math.min(5, largest / BILL))];
            for (int i = 0; i < bills.length; i++) bills[i] = draw.logNormal();
            var shares =
                    months.stream().map(each -> Shares.of(each[month], bills)).toList();
            for (int bill = 0; bill < bills.length; bill++) {
                var lines = new ArrayList<Line>();
                for (int i = 0; i < parts.size(); i++) lines.add(new Line(parts.get(i), shares.get(i)[bill]));
                add(parts.getFirst().entity(), period, draw.between(3, 27), SUPPLIERS, lines);
            }
        }
    }

    private void receipts(CapitalCell cell) {
        long ore = cell.amounts().in(Column.ACCOUNTS);
        var kostra = cell.art().substring(1, 4);
        var periods = SEASONS.getOrDefault(kostra, new int[] {CLOSING});
        var weights = new long[PERIODS];
        for (int period : periods) weights[period - 1]++;
        var shares = Shares.of(ore, weights);
        for (int period = 1; period <= PERIODS; period++) {
            var line = new Line(cell, shares[period - 1]);
            add(cell.entity(), period, 28, counter(kostra), List.of(line));
        }
    }

    private static String counter(String kostra) {
        return switch (kostra) {
            case "550", "950" -> "2550";
            case "540", "940" -> "2530";
            case "530", "980" -> "25970";
            case "729" -> "2160";
            default -> BANK;
        };
    }

    private void add(String entity, int period, int day, String counter, List<Line> lines) {
        var used = lines.stream().filter(line -> line.ore != 0).toList();
        if (!used.isEmpty()) vouchers.add(new Voucher(entity, period, day, counter, used));
    }

    private List<PostingBatch> written() {
        var byEntity = new LinkedHashMap<String, TreeMap<Integer, List<Voucher>>>();
        for (var voucher : vouchers) {
            byEntity.computeIfAbsent(voucher.entity, _ -> new TreeMap<>())
                    .computeIfAbsent(voucher.period, _ -> new ArrayList<>())
                    .add(voucher);
        }
        var batches = new ArrayList<PostingBatch>();
        long number = FIRST_VOUCHER;
        for (var entity : byEntity.entrySet()) {
            for (var period : entity.getValue().entrySet()) {
                var postings = new ArrayList<Posting>();
                for (var voucher : period.getValue()) write(voucher, ++number, postings);
                batches.add(new PostingBatch(
                        "Investeringer %d %s, periode %02d".formatted(YEAR, entity.getKey(), period.getKey()),
                        entity.getKey(),
                        YEAR,
                        period.getKey(),
                        knownOn(period.getKey()),
                        postings));
            }
        }
        return batches;
    }

    private static void write(Voucher voucher, long number, List<Posting> postings) {
        var date = date(voucher.period, voucher.day);
        long sum = 0;
        for (var line : voucher.lines) {
            var cell = line.cell;
            postings.add(new Posting(
                    voucher.period,
                    number,
                    date,
                    cell.art(),
                    cell.function(),
                    cell.costCentre(),
                    cell.project(),
                    line.ore,
                    cell.text()));
            sum = Math.addExact(sum, line.ore);
        }
        if (sum == 0) return;
        var text = voucher.lines.getFirst().cell.text();
        postings.add(
                new Posting(voucher.period, number, date, voucher.counter, "", Posting.BALANCE_SHEET, "", -sum, text));
    }

    private static LocalDate date(int period, int day) {
        return period == CLOSING ? LocalDate.of(YEAR, 12, 31) : LocalDate.of(YEAR, period, day);
    }

    private static LocalDate knownOn(int period) {
        if (period == CLOSING) return LocalDate.of(YEAR + 1, 2, 22);
        return LocalDate.of(YEAR, period, 1).plusMonths(1).withDayOfMonth(10);
    }
}
