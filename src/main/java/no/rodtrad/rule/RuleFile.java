package no.rodtrad.rule;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.rule.model.FinancialRule;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.rule.model.RuleDirection;
import no.rodtrad.rule.model.RuleFormula;
import no.rodtrad.rule.model.RuleUnit;

/** Reads a file of rules: UTF-8, semicolon, the header below. One bad line refuses the file. */
public final class RuleFile {

    static final List<String> HEADER = List.of(
            "rule",
            "name_nb",
            "name_nn",
            "name_en",
            "value",
            "base",
            "direction",
            "threshold",
            "unit",
            "decision",
            "source",
            "valid_from",
            "valid_to",
            "mark");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final String file;
    private final Set<String> knownInputs;
    private final List<Problem> problems = new ArrayList<>();
    private final List<FinancialRule> rules = new ArrayList<>();
    private CsvRecord line;

    private RuleFile(String file, Set<String> knownInputs, CsvRecord header) {
        this.file = file;
        this.knownInputs = knownInputs;
        this.line = header;
    }

    /**
     * Reads the text of a file.
     *
     * @param knownInputs the names that formulas may use
     */
    public static Outcome<RuleBook> read(String file, String text, Set<String> knownInputs) {
        List<CsvRecord> lines;
        try (var reader =
                CsvReader.builder().fieldSeparator(';').skipEmptyLines(true).ofCsvRecord(text)) {
            lines = reader.stream().toList();
        } catch (CsvParseException | java.io.IOException broken) {
            return refused(new Problem(file, 0, "", "", "rule.problem.not-csv", List.of()));
        }
        if (lines.isEmpty() || !lines.getFirst().getFields().equals(HEADER)) {
            var found = lines.isEmpty() ? "" : String.join(";", lines.getFirst().getFields());
            return refused(
                    new Problem(file, 1, "", found, "rule.problem.wrong-header", List.of(String.join(";", HEADER))));
        }
        return new RuleFile(file, knownInputs, lines.getFirst()).read(lines.subList(1, lines.size()));
    }

    private static Outcome<RuleBook> refused(Problem problem) {
        return new Outcome.Rejected<>(List.of(problem));
    }

    private Outcome<RuleBook> read(List<CsvRecord> lines) {
        for (var each : lines) {
            line = each;
            if (each.getFieldCount() != HEADER.size()) {
                problem("", Integer.toString(each.getFieldCount()), "rule.problem.columns", "" + HEADER.size());
            } else {
                readLine();
            }
        }
        return problems.isEmpty() ? new Outcome.Accepted<>(new RuleBook(rules)) : new Outcome.Rejected<>(problems);
    }

    private void readLine() {
        int before = problems.size();
        if (!KEY.matcher(field("rule")).matches()) problem("rule", "rule.problem.key");
        for (var column : List.of("name_nb", "name_nn", "name_en", "source")) {
            if (field(column).isBlank()) problem(column, "rule.problem.empty");
        }
        if (!Set.of("", "*").contains(field("mark"))) problem("mark", "rule.problem.mark");
        var value = formula("value", true);
        var base = formula("base", false);
        var threshold = formula("threshold", false);
        var direction = direction();
        var unit = unit();
        unit.ifPresent(found -> {
            if ((found == RuleUnit.PERCENT) == field("base").isBlank()) problem("base", "rule.problem.base");
        });
        direction.ifPresent(found -> {
            boolean judged = found != RuleDirection.INFORMATION;
            if (judged == field("threshold").isBlank()) problem("threshold", "rule.problem.threshold");
        });
        var from = year("valid_from");
        Optional<FiscalYear> to = field("valid_to").isBlank() ? Optional.empty() : year("valid_to");
        if (from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0) {
            problem("valid_to", "rule.problem.years");
        }
        if (problems.size() > before || value.isEmpty() || direction.isEmpty() || unit.isEmpty() || from.isEmpty()) {
            return;
        }
        add(new FinancialRule(
                field("rule"),
                Map.of(
                        LanguageChoice.NB,
                        field("name_nb"),
                        LanguageChoice.NN,
                        field("name_nn"),
                        LanguageChoice.EN,
                        field("name_en")),
                value.get(),
                base,
                direction.get(),
                threshold,
                unit.get(),
                field("decision"),
                field("source"),
                from.get(),
                to,
                field("mark")));
    }

    /** Two versions of a rule never hold in the same year. */
    private void add(FinancialRule rule) {
        boolean overlaps = rules.stream()
                .filter(other -> other.key().equals(rule.key()))
                .anyMatch(other -> other.holdsIn(rule.validFrom()) || rule.holdsIn(other.validFrom()));
        if (overlaps) problem("valid_from", "rule.problem.overlap");
        rules.add(rule);
    }

    private Optional<RuleFormula> formula(String column, boolean needed) {
        var text = field(column);
        if (text.isBlank()) {
            if (needed) problem(column, "rule.problem.empty");
            return Optional.empty();
        }
        return switch (RuleFormula.read(text)) {
            case RuleFormula.Read(var formula) -> {
                for (var input : formula.inputs()) {
                    if (!knownInputs.contains(input)) problem(column, input, "rule.problem.unknown-input");
                }
                yield Optional.of(formula);
            }
            case RuleFormula.Unreadable(var at, var found) -> {
                problem(column, text, "rule.problem.formula", Integer.toString(at), found);
                yield Optional.empty();
            }
        };
    }

    private Optional<RuleDirection> direction() {
        return switch (field("direction")) {
            case ">=" -> Optional.of(RuleDirection.AT_LEAST);
            case "<=" -> Optional.of(RuleDirection.AT_MOST);
            case "info" -> Optional.of(RuleDirection.INFORMATION);
            default -> {
                problem("direction", "rule.problem.direction");
                yield Optional.empty();
            }
        };
    }

    private Optional<RuleUnit> unit() {
        return switch (field("unit")) {
            case "percent" -> Optional.of(RuleUnit.PERCENT);
            case "kroner" -> Optional.of(RuleUnit.KRONER);
            default -> {
                problem("unit", "rule.problem.unit");
                yield Optional.empty();
            }
        };
    }

    private Optional<FiscalYear> year(String column) {
        var text = field(column);
        if (YEAR.matcher(text).matches() && FiscalYear.isValid(Integer.parseInt(text))) {
            return Optional.of(new FiscalYear(Integer.parseInt(text)));
        }
        problem(column, "rule.problem.year");
        return Optional.empty();
    }

    private String field(String column) {
        return line.getField(HEADER.indexOf(column)).strip();
    }

    private void problem(String column, String messageKey) {
        problem(column, field(column), messageKey);
    }

    private void problem(String column, String found, String messageKey, String... arguments) {
        problems.add(
                new Problem(file, (int) line.getStartingLineNumber(), column, found, messageKey, List.of(arguments)));
    }
}
