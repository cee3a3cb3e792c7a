package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.FormLine.Basis;
import no.rodtrad.statement.model.form.FormLine.Floor;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.FormLine.SameAs;
import no.rodtrad.statement.model.form.FormLine.Term;

/** Reads the lines of one form, and checks that they hang together. */
final class LinesReader {

    static final List<String> HEADER = List.of(
            "line",
            "kind",
            "sum_of",
            "floor",
            "sign",
            "basis",
            "account_class",
            "accounts",
            "functions",
            "label_nb",
            "label_nn",
            "label_en",
            "ours",
            "source",
            "mark");

    /** A row that gives the line above it more accounts. */
    private static final String ALSO = "also";

    private static final Pattern REFERENCE = Pattern.compile("=([\\w-]+):([\\w.]+)");

    private static final Map<String, Floor> FLOORS =
            Map.of("", Floor.NONE, "negative", Floor.NEGATIVE, "positive", Floor.POSITIVE);
    private static final Map<String, Integer> SIGNS = Map.of("+", 1, "-", -1);
    private static final Map<String, Basis> BASES = Map.of(
            "",
            Basis.OWN,
            "budget",
            Basis.BUDGET,
            "cut",
            Basis.CUT,
            "extra",
            Basis.EXTRA,
            "difference",
            Basis.DIFFERENCE);

    private final FormCodes codes;
    private final FormVersion version;
    private final List<StatementForm> earlierForms;
    private final List<Problem> problems;

    LinesReader(FormCodes codes, FormVersion version, List<StatementForm> earlierForms, List<Problem> problems) {
        this.codes = codes;
        this.version = version;
        this.earlierForms = earlierForms;
        this.problems = problems;
    }

    List<FormLine> read(FormFile file) {
        var table = PolicyTable.read(file, HEADER, problems);
        var rows = new LinkedHashMap<String, PolicyTable.Row>();
        var lines = new LinkedHashMap<String, FormLine>();
        var last = "";
        for (var row : table.rows()) {
            var code = row.needed("line");
            if (row.text("kind").equals(ALSO)) {
                addTo(lines, last, row);
                continue;
            }
            var earlier = rows.putIfAbsent(code, row);
            if (earlier != null) {
                row.problem("line", "statement.form.problem.twice", Integer.toString(earlier.number()));
                continue;
            }
            lines.put(code, line(row));
            last = code;
        }
        new SumCheck(rows, lines).run();
        new OverlapCheck(rows, lines).run();
        return List.copyOf(lines.values());
    }

    private void addTo(Map<String, FormLine> lines, String last, PolicyTable.Row row) {
        var line = lines.get(last);
        if (line == null || !row.text("line").equals(last)) {
            row.problem("line", "statement.form.problem.also");
            return;
        }
        var selectors = new ArrayList<>(line.selectors());
        selectors.addAll(selectors(row));
        lines.put(
                last,
                new FormLine(
                        line.code(),
                        line.kind(),
                        line.sumOf(),
                        line.floor(),
                        line.sign(),
                        line.basis(),
                        selectors,
                        line.sameAs(),
                        line.label(),
                        line.source(),
                        line.mark()));
    }

    private FormLine line(PolicyTable.Row row) {
        var kinds = new HashMap<String, Kind>();
        for (var kind : Kind.values()) kinds.put(kind.code(), kind);
        var kind = row.word("kind", kinds, Kind.GROUP);
        var sumOf = kind == Kind.SUM ? SumText.read(row, "sum_of") : List.<Term>of();
        if (kind != Kind.SUM && !row.text("sum_of").isEmpty()) {
            row.problem("sum_of", "statement.form.problem.sum-of-detail");
        }
        var same = sameAs(row);
        boolean needsAccounts = kind == Kind.DETAIL || kind.isRepeated();
        if (needsAccounts && row.text("accounts").isEmpty()) row.problem("accounts", "statement.form.problem.empty");
        if (!needsAccounts && kind != Kind.SUM && !row.text("accounts").isEmpty()) {
            row.problem("accounts", "statement.form.problem.no-accounts");
        }
        return new FormLine(
                row.text("line"),
                kind,
                sumOf,
                row.word("floor", FLOORS, Floor.NONE),
                kind == Kind.GROUP ? 1 : row.word("sign", SIGNS, 1),
                row.word("basis", BASES, Basis.OWN),
                row.text("accounts").isEmpty() || same.isPresent() ? List.of() : selectors(row),
                same,
                FormReader.label(row, "label_", ours(row)),
                row.text("source"),
                row.text("mark"));
    }

    /** {@code =5-4-1:6}: what that line of an earlier form takes. */
    private Optional<SameAs> sameAs(PolicyTable.Row row) {
        var reference = REFERENCE.matcher(row.text("accounts"));
        if (!reference.matches()) return Optional.empty();
        var same = new SameAs(reference.group(1), reference.group(2));
        boolean found = earlierForms.stream()
                .filter(form -> form.id().equals(same.form()) && form.version().overlaps(version))
                .anyMatch(form -> form.line(same.line()).isPresent());
        if (!found) row.problem("accounts", "statement.form.problem.reference", same.form(), same.line());
        return Optional.of(same);
    }

    private static List<LanguageChoice> ours(PolicyTable.Row row) {
        var languages = new ArrayList<LanguageChoice>();
        if (row.text("ours").isEmpty()) return languages;
        for (var word : row.text("ours").split(" ")) {
            if (List.of("nb", "nn", "en").contains(word)) {
                languages.add(LanguageChoice.valueOf(word.toUpperCase(Locale.ROOT)));
            } else {
                row.problem("ours", "statement.form.problem.word", "en, nb, nn");
            }
        }
        return languages;
    }

    private List<AccountSelector> selectors(PolicyTable.Row row) {
        var text = row.needed("accounts");
        var digit = row.needed("account_class");
        if (!digit.matches("[012]")) {
            row.problem("account_class", "statement.form.problem.class");
            return List.of();
        }
        var accountClass = AccountClass.ofDigit(Integer.parseInt(digit));
        boolean rest = text.startsWith("rest ");
        var ranges = new RangesReader(row, "accounts", "statement.form.problem.unknown-account")
                .read(rest ? text.substring(5) : text, codes.accounts(accountClass), digit);
        var functions = row.text("functions").isEmpty()
                ? List.<AccountSelector.CodeRange>of()
                : new RangesReader(row, "functions", "statement.form.problem.unknown-function")
                        .read(row.text("functions"), codes.functions(accountClass), digit);
        return List.of(new AccountSelector(accountClass, ranges, functions, rest));
    }
}
