package no.rodtrad.demo.note;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.fact.FactTable;
import no.rodtrad.demo.note.FactMaker.Part;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.note.NoteFact;

/** Reads what the annual report of 2024 states of funds, debt, full cost, dividends, tax and rules. */
public final class DrammenNotes {

    private static final int YEAR = 2024;
    private static final String REPORT = "Årsmelding 2024";
    private static final long MOST = 1_000_000_000L;

    private static final Map<String, String> FUNDS = Map.of(
            "Disposisjonsfond (ubundet drift)", "general-reserve",
            "Bundne driftsfond", "restricted-operating",
            "Ubundne investeringsfond", "unrestricted-investment",
            "Bundne investeringsfond", "restricted-investment",
            "Sum fondsavsetninger", "total");

    private final FactFolder folder;
    private final Instant knownAt;
    private final List<NoteFact> facts = new ArrayList<>();

    private DrammenNotes(FactFolder folder, Instant knownAt) {
        this.folder = folder;
        this.knownAt = knownAt;
    }

    /**
     * Reads the files.
     *
     * @param knownAt when the report was published
     */
    public static Outcome<List<NoteFact>> read(FactFolder folder, Instant knownAt) {
        var notes = new DrammenNotes(folder, knownAt);
        notes.funds();
        notes.reserve();
        return folder.outcome(() -> List.copyOf(notes.facts));
    }

    private FactMaker maker(String register, String place) {
        return FactMaker.published(register, REPORT, place, knownAt, facts);
    }

    private void funds() {
        var maker = maker("fund", "Fondsreserver");
        int position = 0;
        for (var row : folder.read("funds.csv").rows()) {
            var name = row.required("fund");
            row.known("fund", name, FUNDS.containsKey(name));
            var part = new Part(FUNDS.getOrDefault(name, "unknown"), position++, name);
            maker.thousands(YEAR, "opening", part, amount(row, "balance_2023"));
            maker.thousands(YEAR, "closing", part, amount(row, "balance_2024"));
            maker.thousands(YEAR, "change", part, amount(row, "change_printed"));
        }
    }

    private void reserve() {
        var maker = maker("fund", "Disposisjonsfond avsetning og bruk");
        for (var row : folder.read("disposisjonsfond-movements.csv").rows()) {
            int step = (int) row.number("step", 1, 99);
            var name = row.required("label");
            var amount = amount(row, "amount");
            var whole = new Part("general-reserve", step, name);
            var own = new Part("step-" + step, step, name);
            var decision = row.optionalKey("decision").map(id -> new Ref("decision", id));
            switch (row.text("kind")) {
                case "opening" -> maker.thousands(YEAR, "reserve-opening", whole, amount);
                case "movement" -> maker.thousands(YEAR, "movement", own, amount, decision);
                case "closing" -> maker.thousands(YEAR, "reserve-closing", whole, amount);
                case "requirement" -> maker.thousands(YEAR, "requirement", own, amount);
                case "requirement_sum" -> maker.thousands(YEAR, "requirement-sum", whole, amount);
                case "result" -> maker.thousands(YEAR, "margin", whole, amount);
                case "earmark_inside_balance" -> maker.thousands(YEAR, "earmark", own, amount);
                default -> row.problem("kind", "demo.problem.code");
            }
        }
    }

    /** Thousands of kroner, or none. */
    private static Optional<BigDecimal> optional(FactRow row, String column) {
        return row.optionalNumber(column, -MOST, MOST).map(BigDecimal::valueOf);
    }

    private static BigDecimal amount(FactRow row, String column) {
        return BigDecimal.valueOf(row.number(column, -MOST, MOST));
    }

    static List<FactRow> lines(FactTable table) {
        return table.stream().filter(row -> row.text("row_type").equals("line")).toList();
    }
}
