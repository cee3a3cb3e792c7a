package no.rodtrad.kostra.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import no.rodtrad.kernel.Money;

/** What a file comes to at function and art, or at chapter and sector: records on the same account are added. */
public final class KostraSums {

    private KostraSums() {}

    /** One line for each account, in their order. Records that are of no account class of their form are left out. */
    public static List<KostraLine> of(List<KostraRecord> records) {
        var amounts = new TreeMap<String, Long>();
        var accounts = new TreeMap<String, KostraRecord>();
        for (var record : records) {
            if (!record.isOperating() && !record.isInvestment() && !record.isBalance()) continue;
            var account = record.accountClass() + record.code() + record.art();
            amounts.merge(account, (long) record.amount(), Long::sum);
            accounts.putIfAbsent(account, record);
        }
        var lines = new ArrayList<KostraLine>();
        accounts.forEach((account, record) -> lines.add(new KostraLine(
                record.accountClass(),
                record.function(),
                record.art().strip(),
                Money.thousands(amounts.getOrDefault(account, 0L)))));
        return lines;
    }
}
