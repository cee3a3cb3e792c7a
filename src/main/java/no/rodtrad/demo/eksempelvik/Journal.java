package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.demo.money.Posting;

/** The vouchers of one year, by entity and period. Whatever is posted is tallied in the same breath. */
final class Journal {

    static final int CLOSING = 13;

    private final int year;
    private final Tally tally;
    private final Map<Entity, Map<Integer, List<Voucher>>> vouchers = new EnumMap<>(Entity.class);

    Journal(int year, Tally tally) {
        this.year = year;
        this.tally = tally;
    }

    int year() {
        return year;
    }

    Tally tally() {
        return tally;
    }

    /** Dated in its period: the closing is dated on the last day of the year, the opening on the first. */
    Voucher voucher(Entity entity, int period, int day, String text) {
        var date = switch (period) {
            case 0 -> LocalDate.of(year, 1, 1);
            case CLOSING -> LocalDate.of(year, 12, 31);
            default -> workday(LocalDate.of(year, period, day));
        };
        return new Voucher(this, entity, period, date, text);
    }

    void post(Voucher voucher) {
        vouchers.computeIfAbsent(voucher.entity(), _ -> new TreeMap<>())
                .computeIfAbsent(voucher.period(), _ -> new ArrayList<>())
                .add(voucher);
    }

    /** The lines of one period of an entity, numbered by date. */
    List<Posting> postings(Entity entity, int period, long firstNumber) {
        var written = new ArrayList<Posting>();
        long number = firstNumber;
        var list = new ArrayList<>(vouchers.getOrDefault(entity, Map.of()).getOrDefault(period, List.of()));
        list.sort(Comparator.comparing(Voucher::date));
        for (var voucher : list) voucher.write(number++, written);
        return written;
    }

    int count(Entity entity, int period) {
        return vouchers.getOrDefault(entity, Map.of())
                .getOrDefault(period, List.of())
                .size();
    }

    /** What an account moved by in a period, with its counterparts apart. */
    Map<Voucher.Place, Long> movements(Entity entity, int period, BalanceAccount account) {
        var sums = new TreeMap<Voucher.Place, Long>();
        for (var voucher : vouchers.getOrDefault(entity, Map.of()).getOrDefault(period, List.of())) {
            voucher.movements(account).forEach((place, ore) -> sums.merge(place, ore, Math::addExact));
        }
        return sums;
    }

    /** The same without the vouchers of a certain text. */
    Map<Voucher.Place, Long> movementsBut(Entity entity, int period, BalanceAccount account, String text) {
        var sums = new TreeMap<Voucher.Place, Long>();
        for (var voucher : vouchers.getOrDefault(entity, Map.of()).getOrDefault(period, List.of())) {
            if (voucher.text().equals(text)) continue;
            voucher.movements(account).forEach((place, ore) -> sums.merge(place, ore, Math::addExact));
        }
        return sums;
    }

    private static LocalDate workday(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.getDayOfMonth() == 1 ? date.plusDays(2) : date.minusDays(1);
            case SUNDAY -> date.getDayOfMonth() > 27 ? date.minusDays(2) : date.plusDays(1);
            default -> date;
        };
    }
}
