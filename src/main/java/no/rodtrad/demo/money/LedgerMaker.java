package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.money.Cell.Kind;

/**
 * Turns the year's amount of every account into postings: months by season, lines of uneven size, vouchers in balance.
 * Each voucher ends with a line on a balance sheet account; the balance sheet itself is not modelled.
 */
final class LedgerMaker {

    private static final String[] MONTHS = {
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
        "årsavslutning"
    };

    /** Day of the next month on which the ledger of a month is known. */
    private static final int DAY_KNOWN = 10;

    /** The day on which the accounts of a municipality shall be closed. */
    private static final int CLOSED_MONTH = 2;

    private static final int CLOSED_DAY = 22;

    private final Seed seed;
    private final int year;
    private final Map<String, String[]> texts = new HashMap<>();
    private final int lineKroner;

    /** The size of a line decides how finely amounts are cut: kroner, about. */
    LedgerMaker(Seed seed, int year, int lineKroner) {
        this.seed = seed.child("ledger");
        this.year = year;
        this.lineKroner = lineKroner;
    }

    /** One batch for each period, in order. */
    List<PostingBatch> make(List<Cell> cells) {
        var byCentre = new LinkedHashMap<String, List<Cell>>();
        for (var cell : cells) {
            if (cell.accounts != 0) {
                byCentre.computeIfAbsent(cell.centre.code(), code -> new ArrayList<>())
                        .add(cell);
            }
        }
        var periods = new ArrayList<List<Voucher>>();
        for (int i = 0; i < Season.PERIODS; i++) periods.add(new ArrayList<>());
        for (var entry : byCentre.entrySet()) {
            var draw = seed.child(entry.getKey());
            var months =
                    entry.getValue().stream().map(cell -> months(cell, draw)).toList();
            for (int period = 1; period <= Season.PERIODS; period++) {
                vouchers(entry.getValue(), months, period, draw, periods.get(period - 1));
            }
        }
        var batches = new ArrayList<PostingBatch>();
        long number = (year % 100) * 1_000_000L;
        for (int period = 1; period <= Season.PERIODS; period++) {
            var postings = new ArrayList<Posting>();
            var vouchers = periods.get(period - 1);
            vouchers.sort(Comparator.comparing(voucher -> voucher.date));
            for (var voucher : vouchers) voucher.write(period, ++number, postings);
            var name = "Regnskap %d, periode %02d".formatted(year, period);
            batches.add(new PostingBatch(name, year, period, knownOn(period), postings));
        }
        return batches;
    }

    private LocalDate knownOn(int period) {
        if (period == Season.PERIODS) return LocalDate.of(year + 1, CLOSED_MONTH, CLOSED_DAY);
        return LocalDate.of(year, period, 1).plusMonths(1).withDayOfMonth(DAY_KNOWN);
    }

    /** A small account has a few events a year; a large one has some every month. */
    private long[] months(Cell cell, Seed draw) {
        var weights = new long[Season.PERIODS];
        long kroner = Math.abs(cell.accounts) / 100;
        boolean vat = cell.kind == Kind.VAT_PAID || cell.kind == Kind.VAT_BACK;
        boolean even = cell.season.isFixed() || cell.kind == Kind.PAY || vat || kroner > 10L * lineKroner;
        for (int i = 0; i < weights.length; i++) {
            long weight = cell.season.weight(i + 1);
            boolean kept = even || draw.below(100) < 5 + 10 * kroner / lineKroner;
            long noise = cell.season.isFixed() || vat ? 100 : draw.between(90, 110);
            weights[i] = kept ? weight * noise : 0;
        }
        if (Arrays.stream(weights).sum() == 0) weights[4 + draw.below(5)] = 1;
        return Shares.of(cell.accounts, weights);
    }

    private void vouchers(List<Cell> cells, List<long[]> months, int period, Seed draw, List<Voucher> vouchers) {
        Voucher pay = null;
        Voucher bill = null;
        Voucher claim = null;
        Voucher taxPaid = null;
        Voucher taxBack = null;
        int billLines = 0;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            long ore = months.get(i)[period - 1];
            if (ore == 0) continue;
            switch (cell.kind) {
                case PAY -> {
                    if (pay == null) pay = opened(vouchers, day(period, 12), "2320");
                    cut(cell, ore, Math.min(2, lines(ore, draw)), pay, draw);
                }
                case GOODS, PURCHASE, TRANSFER -> {
                    for (long part : parts(ore, lines(ore, draw), draw)) {
                        if (bill == null || billLines == 0) {
                            bill = opened(vouchers, day(period, draw.between(2, 27)), "2350");
                            billLines = 1 + draw.below(4);
                        }
                        bill.add(cell, part, text(cell.text, period));
                        billLines--;
                    }
                }
                case INCOME -> {
                    if (claim == null || draw.below(2) == 0) {
                        claim = opened(vouchers, day(period, draw.between(2, 27)), "2130");
                    }
                    cut(cell, ore, Math.min(4, lines(ore, draw)), claim, draw);
                }
                case VAT_PAID -> {
                    if (taxPaid == null) taxPaid = opened(vouchers, day(period, 28), "2350");
                    taxPaid.add(cell, ore, text(cell.text, period));
                }
                case VAT_BACK -> {
                    if (taxBack == null) taxBack = opened(vouchers, day(period, 28), "2160");
                    taxBack.add(cell, ore, text(cell.text, period));
                }
                case RESTRICTED_TO, RESTRICTED_FROM ->
                    opened(vouchers, day(period, 28), "2510").add(cell, ore, text(cell.text, period));
                case TO_INVESTMENT -> opened(vouchers, day(period, 28), "2100").add(cell, ore, text(cell.text, period));
                case CENTRAL -> {
                    var voucher = opened(vouchers, day(period, cell.season.isFixed() ? 28 : 15), balanceOf(cell));
                    cut(cell, ore, cell.season.isFixed() ? 1 : 1 + draw.below(3), voucher, draw);
                }
            }
        }
    }

    private int lines(long ore, Seed draw) {
        long kroner = Math.abs(ore) / 100;
        return 1 + draw.below(Math.toIntExact(Math.clamp(kroner / lineKroner, 1, 12)));
    }

    private void cut(Cell cell, long ore, int lines, Voucher voucher, Seed draw) {
        for (long part : parts(ore, lines, draw)) voucher.add(cell, part, text(cell.text, voucher.period));
    }

    private static long[] parts(long ore, int lines, Seed draw) {
        if (lines == 1) return new long[] {ore};
        var weights = new long[lines];
        for (int i = 0; i < lines; i++) weights[i] = draw.logNormal();
        return Shares.of(ore, weights);
    }

    private Voucher opened(List<Voucher> vouchers, LocalDate date, String balanceArt) {
        int period = date.isAfter(LocalDate.of(year, 12, 30)) ? Season.PERIODS : date.getMonthValue();
        var voucher = new Voucher(period, date, balanceArt);
        vouchers.add(voucher);
        return voucher;
    }

    /** Vouchers are dated on weekdays; what belongs to the closing of the year, on its last day. */
    private LocalDate day(int period, int day) {
        if (period == Season.PERIODS) return LocalDate.of(year, 12, 31);
        var date = LocalDate.of(year, period, day);
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }

    private static String balanceOf(Cell cell) {
        return switch (cell.art.substring(0, 3)) {
            case "940", "540" -> "2560";
            case "950", "550" -> "2510";
            case "590" -> "2270";
            case "990" -> "2599";
            case "380" -> "2330";
            case "090", "099" -> "2190";
            default -> "2100";
        };
    }

    private String text(String text, int period) {
        return texts.computeIfAbsent(text, key -> {
            var all = new String[Season.PERIODS];
            for (int i = 0; i < all.length; i++) all[i] = key + " " + MONTHS[i];
            return all;
        })[period - 1];
    }

    /** A voucher while it is written. */
    private static final class Voucher {

        private final int period;
        private final LocalDate date;
        private final String balanceArt;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Long> amounts = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Voucher(int period, LocalDate date, String balanceArt) {
            this.period = period;
            this.date = date;
            this.balanceArt = balanceArt;
        }

        void add(Cell cell, long ore, String text) {
            if (ore == 0) return;
            cells.add(cell);
            amounts.add(ore);
            texts.add(text);
        }

        void write(int period, long number, List<Posting> postings) {
            long sum = 0;
            for (int i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                sum += amounts.get(i);
                postings.add(new Posting(
                        period,
                        number,
                        date,
                        cell.art,
                        cell.function,
                        cell.centre.code(),
                        cell.project,
                        amounts.get(i),
                        texts.get(i)));
            }
            if (cells.isEmpty()) return;
            postings.add(new Posting(
                    period, number, date, balanceArt, "", Posting.BALANCE_SHEET, "", -sum, texts.getFirst()));
        }
    }
}
