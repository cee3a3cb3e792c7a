package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.FormCodes.Code;

/** Reads the lists of codes that forms are checked against. */
public final class CodesReader {

    private static final List<String> ARTS =
            List.of("code", "name", "kind", "account_class", "scope", "valid_from", "valid_to", "mark");
    private static final List<String> FUNCTIONS =
            List.of("code", "name", "account_class", "scope", "valid_from", "valid_to", "mark");
    private static final List<String> CHAPTERS = List.of("code", "name", "kind", "scope", "mark");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<AccountClass, Map<String, Code>> accounts = new EnumMap<>(AccountClass.class);
    private final Map<AccountClass, Map<String, Code>> functions = new EnumMap<>(AccountClass.class);

    private CodesReader() {}

    public static Outcome<FormCodes> read(FormFile arts, FormFile functions, FormFile chapters) {
        var reader = new CodesReader();
        reader.readByClass(PolicyTable.read(arts, ARTS, reader.problems), reader.accounts);
        reader.readByClass(PolicyTable.read(functions, FUNCTIONS, reader.problems), reader.functions);
        reader.readChapters(PolicyTable.read(chapters, CHAPTERS, reader.problems));
        if (!reader.problems.isEmpty()) return new Rejected<>(reader.problems);
        return new Accepted<>(new FormCodes(reader.accounts, reader.functions));
    }

    private void readByClass(PolicyTable table, Map<AccountClass, Map<String, Code>> into) {
        table.rowsBy("code");
        for (var row : table.rows()) {
            if (!row.text("code").matches("\\d{3}")) row.problem("code", "statement.form.problem.code");
            var years = FormVersion.read(row, "");
            int from = years.from();
            int to = years.to().orElse(AccountSelector.CodeRange.NO_LIMIT);
            var code = new Code(row.text("code"), row.text("name"), row.text("scope"), from, to, row.text("mark"));
            for (var digit : row.needed("account_class").split(" ")) {
                if (!digit.matches("[01]")) {
                    row.problem("account_class", "statement.form.problem.class");
                } else {
                    add(into, AccountClass.ofDigit(Integer.parseInt(digit)), code);
                }
            }
        }
    }

    private void readChapters(PolicyTable table) {
        table.rowsBy("code");
        for (var row : table.rows()) {
            if (!row.text("code").matches("\\d{2,4}")) row.problem("code", "statement.form.problem.code");
            var code = new Code(
                    row.text("code"),
                    row.text("name"),
                    row.text("scope"),
                    0,
                    AccountSelector.CodeRange.NO_LIMIT,
                    row.text("mark"));
            add(accounts, AccountClass.BALANCE_SHEET, code);
        }
    }

    private static void add(Map<AccountClass, Map<String, Code>> into, AccountClass accountClass, Code code) {
        into.computeIfAbsent(accountClass, each -> FormCodes.empty()).put(code.code(), code);
    }
}
