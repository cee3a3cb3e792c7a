package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * A line that municipalities print among their central items, with the account it is posted on and its place in the
 * statutory forms.
 *
 * @param account empty when no source tells it: then the item is a line of its own until it is known
 * @param operatingLine of § 5-4 first part
 * @param artLine of § 5-6
 * @param setting what a municipality chooses between, or when it holds; often empty
 */
public record CentralItem(
        String id,
        Optional<String> account,
        Optional<String> function,
        String operatingLine,
        String artLine,
        String setting,
        FormLabel label,
        String mark) {

    private static final List<String> HEADER = List.of(
            "item",
            "account",
            "function",
            "line_5_4_1",
            "line_5_6",
            "setting",
            "label_nb",
            "label_nn",
            "label_en",
            "mark");

    /** Reads the items, and checks that the forms of a year place them where the table says. */
    public static Outcome<List<CentralItem>> read(FormFile file, StatementForms forms, int year) {
        var problems = new ArrayList<Problem>();
        var table = PolicyTable.read(file, HEADER, problems);
        table.rowsBy("item");
        var items = new ArrayList<CentralItem>();
        for (var row : table.rows()) {
            var item = new CentralItem(
                    row.text("item"),
                    some(row.text("account")),
                    some(row.text("function")),
                    row.text("line_5_4_1"),
                    row.text("line_5_6"),
                    row.text("setting"),
                    FormReader.label(row, "label_", List.of()),
                    row.text("mark"));
            item.account().ifPresent(account -> {
                check(row, "line_5_4_1", "5-4-1", item, account, forms, year);
                check(row, "line_5_6", "5-6", item, account, forms, year);
            });
            items.add(item);
        }
        return problems.isEmpty() ? new Accepted<>(List.copyOf(items)) : new Rejected<>(problems);
    }

    private static void check(
            PolicyTable.Row row,
            String column,
            String form,
            CentralItem item,
            String account,
            StatementForms forms,
            int year) {
        var placement = Placement.of(forms, forms.form(form, year), year, year, MappingOverrides.NONE);
        var lines = placement.linesOf(AccountClass.OPERATION, account, item.function());
        var found = lines.isEmpty() ? "" : lines.getFirst().code();
        if (!found.equals(row.text(column))) {
            row.problem(
                    column,
                    "statement.form.problem.item-elsewhere",
                    placement.form().name(),
                    found);
        }
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
