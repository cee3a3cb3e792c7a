package no.rodtrad.demo.note;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.note.FactMaker.Part;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.note.NoteFact;

/** Reads what the annual report of 2024 states of funds, debt, full cost, dividends, tax and rules. */
public final class DrammenNotes {

    static final int YEAR = 2024;
    static final String REPORT = "Årsmelding 2024";
    static final long MOST = 1_000_000_000L;

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
        notes.rules();
        new MoneyFacts(folder, knownAt, notes.facts).read();
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

    /** What each rule came to in print, and the inputs that no entry gives. */
    private void rules() {
        var maker = maker("rule", "Finansielle handlingsregler; Lånegjelden");
        int position = 0;
        for (var row : folder.read("financial-rules.csv").rows()) {
            var part = new Part(row.ownKey("rule").replace('_', '-'), position++, row.required("measure"));
            boolean percent = row.text("unit").equals("percent");
            if (percent) maker.percent(YEAR, "actual", part, row.decimal("actual_2024"));
            else maker.thousands(YEAR, "actual", part, row.decimal("actual_2024"));
            if (row.optional("threshold").isPresent()) {
                if (percent) maker.percent(YEAR, "threshold", part, row.decimal("threshold"));
                else maker.thousands(YEAR, "threshold", part, row.decimal("threshold"));
            }
            optional(row, "amount_actual").ifPresent(amount -> maker.thousands(YEAR, "amount-actual", part, amount));
            optional(row, "amount_required").ifPresent(amount -> maker.thousands(YEAR, "required", part, amount));
            maker.words(YEAR, "note", part, row.text("note"));
        }
        for (var row : folder.read("rule-inputs.csv").rows()) {
            var place = row.required("place") + ". " + row.required("how");
            var input = maker.at(place).withOrigin(row.code("origin", DrammenNotes::origin, Origin.STATED));
            int year = (int) row.number("year", 1990, 2199);
            var item = row.ownKey("input").replace('_', '-');
            var part = new Part("municipality", 0, row.text("input"));
            long rounded = row.number("rounded_to", 1, MOST);
            if (row.text("unit").equals("percent")) input.percent(year, item, part, row.decimal("value"));
            else input.kroner(year, item, part, row.decimal("value").movePointRight(3), rounded);
        }
    }

    static Optional<Origin> origin(String code) {
        return Stream.of(Origin.values())
                .filter(origin -> origin.code().equals(code))
                .findFirst();
    }

    /** Thousands of kroner, or none. */
    static Optional<BigDecimal> optional(FactRow row, String column) {
        return row.optionalNumber(column, -MOST, MOST).map(BigDecimal::valueOf);
    }

    static BigDecimal amount(FactRow row, String column) {
        return BigDecimal.valueOf(row.number(column, -MOST, MOST));
    }
}
