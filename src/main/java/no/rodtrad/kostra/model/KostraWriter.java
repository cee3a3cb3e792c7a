package no.rodtrad.kostra.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Money;

/**
 * Writes the records of a file from accounts in øre.
 *
 * <p>Amounts are rounded by largest remainder, first among the parts of an account class that a control adds up by
 * themselves, then inside each part. So a class in balance in øre is in balance in thousands, and so are depreciation,
 * cooperation, transfers and the memorandum accounts.
 */
public final class KostraWriter {

    private static final Comparator<KostraLine> ORDER = Comparator.comparing(KostraLine::accountClass)
            .thenComparing(KostraLine::code)
            .thenComparing(KostraLine::item);

    private KostraWriter() {}

    /**
     * The records in the order of their accounts, without those that round to 0.
     *
     * @param lines one for each account
     * @throws IllegalArgumentException when an amount does not fit its nine places
     */
    public static List<String> records(Delivery delivery, Collection<KostraLine> lines) {
        var found = new ArrayList<String>();
        var classes = lines.stream()
                .collect(Collectors.groupingBy(KostraLine::accountClass, TreeMap::new, Collectors.toList()));
        for (var ofClass : classes.values()) {
            var rounded = new TreeMap<KostraLine, Long>(ORDER);
            round(delivery, ofClass, rounded);
            rounded.forEach((line, thousands) -> {
                if (thousands != 0) found.add(record(delivery, line, thousands));
            });
        }
        return found;
    }

    private static void round(Delivery delivery, List<KostraLine> lines, Map<KostraLine, Long> rounded) {
        var parts = lines.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(line -> part(delivery, line), TreeMap::new, Collectors.toList()));
        var groups = List.copyOf(parts.values());
        var targets = LargestRemainder.thousands(
                groups.stream().map(KostraWriter::sum).toList());
        for (int group = 0; group < groups.size(); group++) {
            var members = groups.get(group);
            var thousands = LargestRemainder.thousands(
                    members.stream().map(KostraLine::amount).toList(), targets[group]);
            for (int i = 0; i < thousands.length; i++) rounded.put(members.get(i), thousands[i]);
        }
    }

    /** What a control adds up by itself. */
    private static String part(Delivery delivery, KostraLine line) {
        if (delivery.form().kind() == KostraForm.Kind.BALANCE)
            return line.code().startsWith("9") ? "memorandum" : "";
        return switch (line.item()) {
            case "590", "990" -> "depreciation";
            case "570", "970" -> "transfer";
            default -> line.code().equals("290") || line.code().equals("465") ? "cooperation" : "";
        };
    }

    private static Money sum(List<KostraLine> lines) {
        return Money.sum(lines.stream().map(KostraLine::amount).toList());
    }

    private static String record(Delivery delivery, KostraLine line, long thousands) {
        var start = delivery.form().base() + delivery.year() + delivery.quarter() + delivery.region();
        var owner = delivery.organisation() + Delivery.NO_ORGANISATION;
        var account = "%s%-4s%-3s".formatted(line.accountClass(), line.code(), line.item());
        var record = start + owner + account + "%9d".formatted(thousands);
        if (record.length() == KostraRecord.LENGTH) return record;
        throw new IllegalArgumentException("Does not fit in " + KostraRecord.LENGTH + " characters: " + record);
    }
}
