package no.rodtrad.demo.eksempelvik;

import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.kernel.Outcome;

/**
 * The money of Eksempelvik: an invented municipality, small and complete, so that one thread runs from a goal to a
 * ledger entry without a gap, and every statement has something in every line. The benches along the trails carry a
 * project of their own.
 */
public final class EksempelvikMoney {

    /** The year that the annual report is about. */
    public static final int FISCAL_YEAR = EksempelvikBooks.LAST_YEAR;

    /** The project of the measure «Benker langs turveien», on every budget line and posting of it. */
    public static final String BENCHES = "100001";

    private EksempelvikMoney() {}

    /** The same every time from the same facts. */
    public static Outcome<DemoMoney> read(FactFolder facts) {
        return EksempelvikRegisters.read(facts).map(EksempelvikRegisters::money);
    }
}
