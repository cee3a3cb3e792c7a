package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.demo.money.Season;
import no.rodtrad.demo.money.Seed;
import no.rodtrad.demo.money.Shares;

/** Posts the operating accounts of a year: months by season, vouchers by cost centre, lines of uneven size. */
final class OperatingPosts {

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

    private static final long LINE_KRONER = 70_000;
    private static final int MOST_LINES = 4;

    private final Journal journal;
    private final Seed seed;

    OperatingPosts(Journal journal, Seed seed) {
        this.journal = journal;
        this.seed = seed.child("operating" + journal.year());
    }

    void post(List<OperatingCell> cells) {
        var byCentre = new LinkedHashMap<String, List<OperatingCell>>();
        for (var cell : cells) {
            byCentre.computeIfAbsent(cell.item().centre(), _ -> new ArrayList<>())
                    .add(cell);
        }
        for (var entry : byCentre.entrySet()) {
            var draw = seed.child(entry.getKey());
            var months = new LinkedHashMap<OperatingCell, long[]>();
            for (var cell : entry.getValue()) {
                switch (cell.item().nature()) {
                    case DEPRECIATION -> depreciate(cell);
                    case INSTALMENT -> payInstalments(cell);
                    default -> months.put(cell, months(cell, draw));
                }
            }
            for (int period = 1; period <= Journal.CLOSING; period++) vouchers(months, period, draw);
        }
    }

    /** The counter item takes the charge out of the result again, and the asset and the capital account become less. */
    private void depreciate(OperatingCell cell) {
        var item = cell.item();
        boolean equipment = item.art().endsWith("1");
        var counter = counterItem(item.entity());
        long ore = cell.accountsOre();
        journal.voucher(item.entity(), 12, 28, item.text())
                .amount(item, ore)
                .amount(counter, -ore)
                .capital(CapitalCause.DEPRECIATION, ore)
                .balance(equipment ? BalanceAccount.EQUIPMENT : BalanceAccount.PROPERTY, -ore)
                .post();
    }

    static Item counterItem(Entity entity) {
        var centre = entity == Entity.KK ? "950101" : "070101";
        return Item.of(entity, Nature.DEPRECIATION_COUNTER, centre, "990", "860", "Motpost avskrivninger");
    }

    private void payInstalments(OperatingCell cell) {
        var halves = Shares.of(cell.accountsOre(), new long[] {1, 1});
        for (int half = 0; half < 2; half++) {
            journal.voucher(
                            cell.item().entity(),
                            6 * (half + 1),
                            15,
                            cell.item().text())
                    .amount(cell.item(), halves[half])
                    .balance(BalanceAccount.BANK, -halves[half])
                    .balance(BalanceAccount.LOANS, halves[half])
                    .capital(CapitalCause.INSTALMENT, -halves[half])
                    .post();
        }
    }

    private static long[] months(OperatingCell cell, Seed draw) {
        var weights = new long[Season.PERIODS];
        // Both sides of internal trade post the same in the same month, and so do tax paid and tax claimed back.
        boolean even = cell.season().isFixed()
                || cell.item().counterpart().isPresent()
                || cell.item().art().substring(1, 3).equals("29");
        for (int i = 0; i < weights.length; i++) {
            weights[i] = cell.season().weight(i + 1) * (even ? 100L : draw.between(88, 112));
        }
        return Shares.of(cell.accountsOre(), weights);
    }

    private void vouchers(Map<OperatingCell, long[]> months, int period, Seed draw) {
        var open = new EnumMap<BalanceAccount, Voucher>(BalanceAccount.class);
        months.forEach((cell, amounts) -> {
            long ore = amounts[period - 1];
            if (ore == 0) return;
            var item = cell.item();
            var words = item.text() + " " + MONTHS[period - 1];
            var account = counterAccount(item);
            if (item.counterpart().isPresent()) {
                journal.voucher(item.entity(), period, 15, words)
                        .amount(item, ore)
                        .rest(account, item.counterpart().get())
                        .post();
                return;
            }
            int day = account == BalanceAccount.PAY_OWED ? 12 : draw.between(2, 27);
            var voucher = open.computeIfAbsent(account, _ -> journal.voucher(item.entity(), period, day, words));
            for (long part : parts(ore, draw)) voucher.amount(item, part, words);
        });
        open.forEach((account, voucher) -> voucher.rest(account).post());
    }

    private static BalanceAccount counterAccount(Item item) {
        if (item.counterpart().isPresent()) {
            boolean expenditure = switch (item.nature()) {
                case PURCHASE, TRANSFER -> true;
                default -> false;
            };
            return expenditure ? BalanceAccount.INTERNAL_DEBT : BalanceAccount.INTERNAL_CLAIM;
        }
        return switch (item.nature()) {
            case PAY, SOCIAL -> BalanceAccount.PAY_OWED;
            case PURCHASE, TRANSFER -> BalanceAccount.SUPPLIERS;
            case USER_FEE, SALE, PROPERTY_TAX -> BalanceAccount.CUSTOMERS;
            case REFUND, SERVICE_STATE_GRANT, GENERAL_STATE_GRANT -> BalanceAccount.OTHER_CLAIM;
            default -> BalanceAccount.BANK;
        };
    }

    private static long[] parts(long ore, Seed draw) {
        int most = Math.toIntExact(Math.clamp(Math.abs(ore) / 100 / LINE_KRONER, 1, MOST_LINES));
        int lines = 1 + draw.below(most);
        var weights = new long[lines];
        for (int i = 0; i < lines; i++) weights[i] = draw.logNormal();
        return Shares.of(ore, weights);
    }

    /** Month names for texts, in Norwegian. */
    static String month(int period) {
        return MONTHS[period - 1].toLowerCase(Locale.ROOT);
    }
}
