package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Problem;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.Committee;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.Organisation;

/**
 * {@code program.csv}: budget areas in printed order, each with its committee and, if the column is there, its table.
 *
 * @param lines where each code stands
 */
record ProgramFile(Organisation organisation, Map<String, Integer> lines) {

    private static final List<String> HEADER = List.of("code", "name", "committee");

    /** Without a column for tables, areas under this heading instead of a committee are central income. */
    private static final String CENTRAL_INCOME = "Sentrale inntekter";

    static ProgramFile read(Path folder, Organisation present, List<Problem> problems) throws IOException {
        var committees = new LinkedHashMap<CommitteeCode, Committee>();
        for (var committee : present.committees()) committees.put(committee.code(), committee);
        var areas = new ArrayList<BudgetArea>();
        var lines = new HashMap<String, Integer>();
        CsvFile.read(folder.resolve(FolderImport.PROGRAM), HEADER, List.of("table"), problems, file -> {
            var code = file.text("code");
            var name = file.text("name");
            var heading = file.text("committee");
            if (!BudgetAreaCode.isValid(code)) {
                file.problem("code", "budget.problem.code");
                return;
            }
            if (name.isEmpty()) file.problem("name", "budget.problem.no-name");
            var before = lines.putIfAbsent(code, file.line());
            if (before != null) file.problem("code", "ledger.problem.duplicate", before.toString());
            var table = table(file, heading);
            var committee = heading.isEmpty() || table != BudgetTable.PROGRAMME
                    ? Optional.<CommitteeCode>empty()
                    : Optional.of(committee(heading, committees));
            var areaCode = new BudgetAreaCode(code);
            int position = present.area(areaCode).map(BudgetArea::position).orElse(file.line() - 1);
            areas.add(new BudgetArea(areaCode, name, committee, table, position));
        });
        return new ProgramFile(new Organisation(List.copyOf(committees.values()), areas, List.of(), List.of()), lines);
    }

    private static BudgetTable table(CsvFile file, String heading) {
        var text = file.text("table");
        if (text.isEmpty()) return heading.equals(CENTRAL_INCOME) ? BudgetTable.CENTRAL_INCOME : BudgetTable.PROGRAMME;
        return BudgetTable.ofCode(text).orElseGet(() -> {
            file.problem("table", "budget.problem.table");
            return BudgetTable.PROGRAMME;
        });
    }

    /** The committee with that code or name. A new one that has a name only gets a code made of it. */
    private static CommitteeCode committee(String heading, Map<CommitteeCode, Committee> committees) {
        for (var committee : committees.values()) {
            if (committee.code().value().equals(heading) || committee.name().equals(heading)) return committee.code();
        }
        var code = new CommitteeCode(CommitteeCode.isValid(heading) ? heading : slug(heading));
        committees.put(code, new Committee(code, heading));
        return code;
    }

    private static String slug(String name) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a");
        var slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.isEmpty()) return "c" + Integer.toHexString(name.hashCode());
        return slug.substring(0, Math.min(60, slug.length()));
    }
}
