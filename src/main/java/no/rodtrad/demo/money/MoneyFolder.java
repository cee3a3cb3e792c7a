package no.rodtrad.demo.money;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the money as the files that the folder import reads: {@code program.csv}, {@code org.csv},
 * {@code postings.csv} and those of other entities, {@code budget.csv}, and with them {@code expected.csv}, what a
 * report must come to. Comma separated, amounts in øre, income negative; a field is quoted only when it must be.
 */
public final class MoneyFolder {

    private final DemoMoney money;
    private final int tenant;

    /**
     * @param tenant the municipality number in the files; importers do not use it
     */
    public MoneyFolder(DemoMoney money, int tenant) {
        this.money = money;
        this.tenant = tenant;
    }

    /** Writes into an existing folder, over what is there. */
    public void write(Path folder) throws IOException {
        try (var out = Files.newBufferedWriter(folder.resolve("program.csv"))) {
            programmes(out);
        }
        try (var out = Files.newBufferedWriter(folder.resolve("org.csv"))) {
            organisation(out);
        }
        if (!money.entities().isEmpty()) {
            try (var out = Files.newBufferedWriter(folder.resolve("entity.csv"))) {
                entities(out);
            }
        }
        var owners = new TreeSet<>(
                money.postings().stream().map(PostingBatch::entity).toList());
        for (var entity : owners) {
            var name = entity.equals(Entity.TREASURY) ? "postings.csv" : "postings-" + entity + ".csv";
            try (var out = Files.newBufferedWriter(folder.resolve(name))) {
                postings(entity, out);
            }
        }
        try (var out = Files.newBufferedWriter(folder.resolve("budget.csv"))) {
            budgets(out);
        }
        try (var out = Files.newBufferedWriter(folder.resolve("expected.csv"))) {
            expected(out);
        }
    }

    private void programmes(BufferedWriter out) throws IOException {
        out.write("code,name,committee,table\n");
        var committees = money.committees().stream().collect(Collectors.toMap(Committee::code, Committee::name));
        for (var area : money.areas()) {
            var committee = area.committee().map(committees::get).orElse("");
            line(out, area.code(), area.name(), committee, area.table());
        }
    }

    private void organisation(BufferedWriter out) throws IOException {
        out.write("ansvar,name,virksomhet,program,employees,entity\n");
        line(out, Posting.BALANCE_SHEET, "Balanse", "0000", "", "", "");
        for (var centre : money.costCentres()) {
            line(
                    out,
                    centre.code(),
                    centre.name(),
                    centre.serviceUnit(),
                    centre.area(),
                    "" + centre.employees(),
                    centre.entity());
        }
    }

    private void entities(BufferedWriter out) throws IOException {
        out.write("code,name,kind\n");
        for (var entity : money.entities()) line(out, entity.code(), entity.name(), entity.kind());
    }

    private void postings(String entity, BufferedWriter out) throws IOException {
        out.write("tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n");
        for (var batch : money.postings()) {
            if (!batch.entity().equals(entity)) continue;
            for (var posting : batch.postings()) {
                line(
                        out,
                        "" + tenant,
                        "" + batch.fiscalYear(),
                        "" + posting.period(),
                        "" + posting.voucher(),
                        posting.date().toString(),
                        posting.art(),
                        posting.function(),
                        posting.costCentre(),
                        posting.project(),
                        "" + posting.ore(),
                        posting.text());
            }
        }
    }

    private void budgets(BufferedWriter out) throws IOException {
        out.write("tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text\n");
        var year = "" + money.postings().getFirst().fiscalYear();
        for (var batch : money.budgets()) {
            for (var budgetLine : batch.lines()) {
                line(
                        out,
                        "" + tenant,
                        year,
                        letter(batch.kind()),
                        batch.key(),
                        budgetLine.art(),
                        budgetLine.function(),
                        budgetLine.costCentre(),
                        budgetLine.project(),
                        "" + budgetLine.ore(),
                        budgetLine.text());
            }
        }
    }

    private static String letter(BudgetKind kind) {
        return switch (kind) {
            case ORIGINAL -> "O";
            case REAPPROPRIATION -> "R";
            case VOTED, DELEGATED, TECHNICAL -> "J";
        };
    }

    /** Only the areas of the tables of programmes and central income, as the published check reads them. */
    private void expected(BufferedWriter out) throws IOException {
        out.write("program,actual_ore,original_ore,revised_ore\n");
        var sums = sums();
        for (var area : money.areas()) {
            if (!area.isProgramme() && !area.table().equals("central_income")) continue;
            var sum = sums.getOrDefault(area.code(), new long[3]);
            line(out, area.code(), "" + sum[0], "" + sum[1], "" + sum[2]);
        }
    }

    /** Accounts, original and revised budget of each area, added up from the entries. */
    private Map<String, long[]> sums() {
        var areaOf = money.costCentres().stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area));
        var sums = new TreeMap<String, long[]>();
        for (var batch : money.postings()) {
            for (var posting : batch.postings()) {
                if (!posting.isOperation()) continue;
                sums.computeIfAbsent(areaOf.get(posting.costCentre()), _ -> new long[3])[0] += posting.ore();
            }
        }
        for (var batch : money.budgets()) {
            for (var line : batch.lines()) {
                if (line.accountClass() != 1) continue;
                var sum = sums.computeIfAbsent(areaOf.get(line.costCentre()), _ -> new long[3]);
                if (batch.kind() == BudgetKind.ORIGINAL) sum[1] += line.ore();
                sum[2] += line.ore();
            }
        }
        return sums;
    }

    private static void line(BufferedWriter out, String... fields) throws IOException {
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) out.write(',');
            var field = fields[i];
            boolean quoted = field.indexOf(',') >= 0 || field.indexOf('"') >= 0;
            out.write(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        out.write('\n');
    }
}
