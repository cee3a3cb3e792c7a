package no.rodtrad.demo.note;

import static no.rodtrad.demo.note.DrammenNotes.MOST;
import static no.rodtrad.demo.note.DrammenNotes.REPORT;
import static no.rodtrad.demo.note.DrammenNotes.YEAR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.note.FactMaker.Part;
import no.rodtrad.kernel.Origin;
import no.rodtrad.statement.model.note.NoteFact;

/** Debt, full cost, dividends and companies, as the annual report of 2024 states them. */
final class MoneyFacts {

    private static final Map<String, String> SECTIONS =
            Map.of("kommunekassen_debt_to_loan_fund", "owed", "loan_fund_lending", "lent");

    private static final Map<String, String> FULL_COST = Map.of(
            "result_2024", "result",
            "opening_balance", "opening",
            "calculated_interest", "interest",
            "closing_balance", "closing");

    private final FactFolder folder;
    private final Instant knownAt;
    private final List<NoteFact> facts;

    MoneyFacts(FactFolder folder, Instant knownAt, List<NoteFact> facts) {
        this.folder = folder;
        this.knownAt = knownAt;
        this.facts = facts;
    }

    void read() {
        debt();
        reconciliation();
        fullCost();
        dividends();
        companies();
        pension();
    }

    private FactMaker maker(String register, String place) {
        return FactMaker.published(register, REPORT, place, knownAt, facts);
    }

    private void debt() {
        var maker = maker("debt", "Utviklingen i lånegjelden; Likviditet");
        int position = 0;
        for (var row : folder.read("debt.csv").rows()) {
            var name = row.required("item");
            boolean whole = row.text("row_type").equals("sum");
            var part = new Part(whole ? "total" : FactMaker.key(name), position++, name);
            var amount = DrammenNotes.amount(row, "amount").movePointRight(3);
            long rounded = 1000 * row.number("precision", 1, MOST);
            var when = row.text("date").equals("2024-01-01") ? "opening" : "closing";
            var section = row.required("section");
            if (SECTIONS.containsKey(section)) {
                maker.kroner(YEAR, SECTIONS.get(section) + "-" + when, part, amount, rounded);
            } else if (section.equals("loan_fund_debt") && row.text("row_type").equals("total")) {
                maker.kroner(YEAR, "fund-" + when, new Part("total", position, name), amount, rounded);
            } else {
                maker.kroner(YEAR, "amount", part, amount, rounded);
            }
        }
    }

    private void reconciliation() {
        int position = 0;
        for (var row : folder.read("debt-reconciliation.csv").rows()) {
            maker("debt", row.required("place"))
                    .withOrigin(row.code("origin", DrammenNotes::origin, Origin.STATED))
                    .kroner(
                            YEAR,
                            row.key("item"),
                            new Part(row.key("part"), position++, row.required("name")),
                            DrammenNotes.amount(row, "amount").movePointRight(3),
                            row.number("rounded_to", 1, MOST));
        }
    }

    private void fullCost() {
        var maker = maker("full-cost", "Selvkostresultat");
        int position = 0;
        for (var row : folder.read("self-cost.csv").rows()) {
            var name = row.required("service");
            var item = row.text("item");
            row.known("item", item, FULL_COST.containsKey(item));
            maker.kroner(
                    YEAR,
                    FULL_COST.getOrDefault(item, "result"),
                    new Part(FactMaker.key(name), position++, name),
                    DrammenNotes.amount(row, "amount").movePointRight(3),
                    1000 * row.number("precision", 1, MOST));
        }
        maker.words(YEAR, "area", new Part("bridge", 0, "Vei, vann og avløp"), "P12");
    }

    private void dividends() {
        var maker = maker("dividend", "Mottatt utbytte 2023-2024");
        int position = 0;
        for (var row : folder.read("dividends.csv").rows()) {
            var name = row.required("company");
            var part = new Part(row.text("row_type").equals("sum") ? "total" : FactMaker.key(name), position++, name);
            maker.thousands(YEAR - 1, "accounts", part, DrammenNotes.amount(row, "accounts_2023"));
            maker.thousands(YEAR, "accounts", part, DrammenNotes.amount(row, "accounts_2024"));
            maker.thousands(YEAR, "original", part, DrammenNotes.amount(row, "original_budget_2024"));
            maker.thousands(YEAR, "revised", part, DrammenNotes.amount(row, "revised_budget_2024"));
            maker.thousands(YEAR, "variance", part, DrammenNotes.amount(row, "variance_2024_printed"));
        }
    }

    private void companies() {
        int position = 0;
        for (var row : folder.read("companies.csv").rows()) {
            var name = row.required("company");
            var part = new Part(FactMaker.key(name), position++, name);
            var maker = maker("company", row.required("source_heading"));
            for (var item : List.of("legal_form", "strategy_work", "strategy_status", "owner_meeting")) {
                maker.words(YEAR, item.replace('_', '-'), part, row.text(item));
            }
            DrammenNotes.optional(row, "capital_contribution_2024")
                    .ifPresent(amount -> maker.thousands(YEAR, "capital-contribution", part, amount));
        }
    }

    /** What the text says of pension; what it adds to the note keeps its own name. */
    private void pension() {
        var maker = maker("pension", "Pensjonskostnader").withOrigin(Origin.STATED);
        int position = 0;
        for (var row : folder.read("pension.csv").rows()) {
            var item = row.key("item");
            var name = row.required("name");
            var part = new Part(item.equals("amount") ? FactMaker.key(name) : "municipality", position++, name);
            var amount = DrammenNotes.amount(row, "amount").movePointRight(3);
            maker.kroner(YEAR, item, part, amount, 1000 * row.number("rounded_to", 1, MOST));
        }
    }
}
