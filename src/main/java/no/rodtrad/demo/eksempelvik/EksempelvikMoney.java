package no.rodtrad.demo.eksempelvik;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.demo.money.BudgetArea;
import no.rodtrad.demo.money.Committee;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.FactFile;
import no.rodtrad.demo.money.ServiceUnit;

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

    private static final String FACTS = "eksempelvik/";
    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private EksempelvikMoney() {}

    /** The same every time. */
    public static DemoMoney generate() {
        var books = EksempelvikBooks.generate();
        return new DemoMoney(
                FactFile.read(FACTS + "committees.csv").stream()
                        .map(row -> new Committee(row.getField("code"), row.getField("name")))
                        .toList(),
                FactFile.read(FACTS + "areas.csv").stream()
                        .map(EksempelvikMoney::area)
                        .toList(),
                units(),
                FactFile.read(FACTS + "cost-centres.csv").stream()
                        .map(EksempelvikMoney::costCentre)
                        .toList(),
                books.postings(),
                books.budgets(),
                FactFile.read(FACTS + "books/entities.csv").stream()
                        .map(row -> new no.rodtrad.demo.money.Entity(
                                row.getField("code"), row.getField("name"), row.getField("kind")))
                        .toList());
    }

    private static BudgetArea area(NamedCsvRecord row) {
        var committee = Optional.of(row.getField("committee")).filter(code -> !code.isEmpty());
        return new BudgetArea(row.getField("code"), row.getField("name"), committee, row.getField("table"));
    }

    private static CostCentre costCentre(NamedCsvRecord row) {
        return new CostCentre(
                row.getField("code"),
                row.getField("name"),
                row.getField("unit"),
                row.getField("area"),
                row.getField("entity"),
                Integer.parseInt(row.getField("employees")),
                VALID_FROM);
    }

    private static List<ServiceUnit> units() {
        return FactFile.read(FACTS + "cost-centres.csv").stream()
                .map(row -> new ServiceUnit(row.getField("unit"), row.getField("unit_name"), row.getField("area")))
                .distinct()
                .toList();
    }
}
