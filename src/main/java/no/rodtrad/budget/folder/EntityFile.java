package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Problem;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.organisation.model.Organisation;

/**
 * {@code entity.csv}: who keeps accounts of its own besides the treasury.
 *
 * @param lines where each code stands
 */
record EntityFile(Organisation organisation, Map<String, Integer> lines) {

    private static final List<String> HEADER = List.of("code", "name", "kind");

    static EntityFile read(Path folder, List<Problem> problems) throws IOException {
        var entities = new ArrayList<AccountingEntity>();
        var lines = new HashMap<String, Integer>();
        CsvFile.read(folder.resolve(FolderImport.ENTITY), HEADER, List.of(), problems, file -> {
            var code = file.text("code");
            var kind = EntityKind.ofCode(file.text("kind"));
            var before = lines.putIfAbsent(code, file.line());
            if (before != null) file.problem("code", "ledger.problem.duplicate", before.toString());
            boolean valid = EntityCode.isValid(code);
            if (!valid) file.problem("code", "budget.problem.entity-code");
            if (file.text("name").isEmpty()) file.problem("name", "budget.problem.no-name");
            boolean treasury = code.equals(EntityCode.TREASURY.value());
            if (kind.isEmpty() || treasury != (kind.get() == EntityKind.MUNICIPAL_TREASURY)) {
                file.problem("kind", "budget.problem.entity-kind");
            } else if (valid) {
                entities.add(new AccountingEntity(new EntityCode(code), file.text("name"), kind.get()));
            }
        });
        return new EntityFile(new Organisation(List.of(), List.of(), List.of(), List.of(), entities), lines);
    }
}
