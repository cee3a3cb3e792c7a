package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ControlTotals;

/** {@code control.csv}: what the sender says each file adds up to, so that a file cut short is noticed. */
final class ControlFile {

    private static final List<String> HEADER = List.of("file", "entries", "debit_ore", "credit_ore");

    private ControlFile() {}

    static Map<String, ControlTotals> read(Path folder, List<Problem> problems) throws IOException {
        var totals = new HashMap<String, ControlTotals>();
        CsvFile.read(folder.resolve(FolderImport.CONTROL), HEADER, List.of(), problems, file -> {
            var name = file.text("file");
            if (!name.equals(FolderImport.BUDGET) && !FolderImport.isPostings(name)) {
                file.problem("file", "budget.problem.control-name");
            } else if (!Files.exists(folder.resolve(name))) {
                file.problem("file", "budget.problem.control-file");
            }
            OptionalLong entries = file.number("entries");
            OptionalLong debit = file.number("debit_ore");
            OptionalLong credit = file.number("credit_ore");
            if (entries.isEmpty() || debit.isEmpty() || credit.isEmpty()) return;
            totals.put(
                    name,
                    new ControlTotals(
                            entries.getAsLong(), Money.ore(debit.getAsLong()), Money.ore(credit.getAsLong())));
        });
        return totals;
    }
}
