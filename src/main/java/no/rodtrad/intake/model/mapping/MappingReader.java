package no.rodtrad.intake.model.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a mapping from YAML. What is wrong with it is told by line and key, all of it at once. */
public final class MappingReader {

    /** Much more than any mapping has. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', "bar", '|', "space", ' ');

    private static final String[] ROOT = {
        "version",
        "name",
        "for",
        "file",
        "numbers",
        "dates",
        "fields",
        "amount",
        "account",
        "values",
        "cube",
        "dimensions"
    };

    /** As in addresses. */
    static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";

    private static final Optional<AmountForm> NO_AMOUNT = Optional.empty();

    private final List<Problem> problems = new ArrayList<>();
    private final String file;

    private MappingReader(String file) {
        this.file = file;
    }

    /** @param file what the mapping is called when something is wrong with it */
    public static Outcome<Mapping> read(String file, String yaml) {
        return new MappingReader(file).read(yaml);
    }

    private Outcome<Mapping> read(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            options.setNestingDepthLimit(10);
            options.setMaxAliasesForCollections(10);
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) return refused(0, "", "intake.mapping.empty");
            return mapping(new YamlPlace(file, "", root, problems));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            return refused(line, String.valueOf(e.getProblem()), "intake.mapping.not-yaml");
        } catch (YAMLException e) {
            return refused(0, String.valueOf(e.getMessage()), "intake.mapping.not-yaml");
        }
    }

    private Outcome<Mapping> refused(int line, String found, String messageKey) {
        problems.add(new Problem(file, line, "", found, messageKey, List.of()));
        return new Rejected<>(problems);
    }

    private Outcome<Mapping> mapping(YamlPlace root) {
        root.onlyKeys(keys(ROOT));
        if (!root.text("version", "").equals("" + Mapping.VERSION)) {
            root.wrong("version", "intake.mapping.not-one-of", "" + Mapping.VERSION);
        }
        var kind = root.oneOf("for", MappingKind.POSTINGS);
        var file = fileForm(root);
        var numbers = numberForm(root);
        var dates = dateForm(root);
        if (!kind.hasAmounts() && root.has("amount")) root.wrong("amount", "intake.mapping.no-amount", kind.code());
        var amount = kind.hasAmounts() ? root.needed("amount").flatMap(MappingReader::amount) : NO_AMOUNT;
        var account = root.block("account").flatMap(this::account);
        var sources = new MappingSources(kind, account);
        var fields = new LinkedHashMap<TargetField, FieldSource>();
        root.needed("fields").ifPresent(block -> fields.putAll(sources.fields(block)));
        var cube = kind == MappingKind.STATISTICS ? cube(root, sources, fields) : Optional.<CubeForm>empty();
        if (kind != MappingKind.STATISTICS) {
            for (var key : List.of("cube", "dimensions")) {
                if (root.has(key)) root.wrong(key, "intake.mapping.statistics-only", kind.code());
            }
        }
        var values = root.block("values").map(block -> values(block, fields)).orElse(Map.of());
        if (problems.isEmpty() && !file.heads()) noHeads(root, fields, amount, account);
        if (!problems.isEmpty()) return new Rejected<>(problems);
        return new Accepted<>(new Mapping(
                kind, root.text("name", this.file), file, numbers, dates, fields, amount, account, values, cube));
    }

    private static Optional<CubeForm> cube(
            YamlPlace root, MappingSources sources, Map<TargetField, FieldSource> fields) {
        var dimensions = new ArrayList<CubeForm.CubeDimension>();
        root.needed("dimensions").ifPresent(block -> {
            if (block.keys().isEmpty()) root.missing("dimensions");
            for (var code : block.keys()) sources.dimension(block, code, fields).ifPresent(dimensions::add);
        });
        return root.needed("cube").map(block -> {
            block.onlyKeys(keys("key", "title", "unit", "decimals", "source"));
            var key = block.text("key", "");
            for (var needed : List.of("key", "title", "unit", "source")) {
                if (block.text(needed, "").isBlank()) block.missing(needed);
            }
            if (block.has("key") && !key.matches(KEY)) block.wrong("key", "intake.mapping.cube-key");
            return new CubeForm(
                    key,
                    block.text("title", ""),
                    block.text("unit", ""),
                    block.number("decimals", 0, 0, 6),
                    block.text("source", ""),
                    dimensions);
        });
    }

    private static Map<TargetField, Map<String, String>> values(YamlPlace block, Map<TargetField, FieldSource> fields) {
        var values = new HashMap<TargetField, Map<String, String>>();
        var codes = new LinkedHashSet<String>();
        for (var field : fields.keySet()) {
            codes.add(field.code());
            block.block(field.code()).ifPresent(each -> {
                var ours = new HashMap<String, String>();
                for (var key : each.keys()) ours.put(key, each.text(key, ""));
                values.put(field, ours);
            });
        }
        block.onlyKeys(codes);
        return values;
    }

    private FileForm fileForm(YamlPlace root) {
        var none = new FileForm(FileForm.Encoding.UTF_8, ',', FileForm.Quote.DOUBLE, 0, true, List.of(), "");
        return root.needed("file")
                .map(block -> {
                    block.onlyKeys(keys("encoding", "separator", "quote", "head-lines", "heads", "skip", "sheet"));
                    var quote = block.oneOf("quote", FileForm.Quote.DOUBLE);
                    return new FileForm(
                            encoding(block),
                            separator(block, ',', quote.sign()),
                            quote,
                            block.number("head-lines", 0, 0, 1000),
                            block.yes("heads", true),
                            block.texts("skip"),
                            block.text("sheet", ""));
                })
                .orElse(none);
    }

    private static FileForm.Encoding encoding(YamlPlace block) {
        var text = block.text("encoding", "utf-8");
        var all = new ArrayList<String>();
        for (var each : FileForm.Encoding.values()) {
            if (each.code().equals(text)) return each;
            all.add(each.code());
        }
        block.wrong("encoding", "intake.mapping.not-one-of", String.join(", ", all));
        return FileForm.Encoding.UTF_8;
    }

    private static char separator(YamlPlace block, char otherwise, char quote) {
        var text = block.text("separator", Character.toString(otherwise));
        var named = SEPARATORS.get(text);
        char sign = named != null ? named : text.length() == 1 ? text.charAt(0) : '\n';
        boolean legal = named != null || sign > ' ' && sign <= '~' && !Character.isLetterOrDigit(sign);
        if (legal && sign != quote) return sign;
        block.wrong("separator", "intake.mapping.separator", String.join(", ", new TreeSet<>(SEPARATORS.keySet())));
        return otherwise == quote ? '\t' : otherwise;
    }

    private NumberForm numberForm(YamlPlace root) {
        var none = new NumberForm(NumberForm.Decimal.COMMA, NumberForm.Thousands.NONE, NumberForm.Unit.KRONER);
        return root.block("numbers")
                .map(block -> {
                    block.onlyKeys(keys("decimal", "thousands", "unit"));
                    var decimal = block.oneOf("decimal", none.decimal());
                    var thousands = block.oneOf("thousands", none.thousands());
                    var unit = block.oneOf("unit", none.unit());
                    if (decimal.sign() != thousands.sign()) return new NumberForm(decimal, thousands, unit);
                    block.wrong("thousands", "intake.mapping.same-sign");
                    return none;
                })
                .orElse(none);
    }

    private static DateForm dateForm(YamlPlace root) {
        var text = root.text("dates", "yyyy-MM-dd");
        if (DateForm.isLegal(text)) return new DateForm(text);
        root.wrong("dates", "intake.mapping.dates");
        return new DateForm("yyyy-MM-dd");
    }

    private static Optional<AmountForm> amount(YamlPlace block) {
        block.onlyKeys(keys("column", "positive", "mark", "debit", "credit"));
        if (block.has("mark")) {
            var column = block.column("column");
            var mark = block.column("mark");
            if (!block.has("debit")) block.missing("debit");
            if (!block.has("credit")) block.missing("credit");
            if (column.isEmpty() || mark.isEmpty()) return Optional.empty();
            return Optional.of(
                    new AmountForm.Marked(column.get(), mark.get(), block.texts("debit"), block.texts("credit")));
        }
        if (block.has("debit") || block.has("credit")) {
            if (block.has("column")) block.wrong("column", "intake.mapping.amount-two-ways");
            var debit = block.column("debit");
            var credit = block.column("credit");
            if (debit.isEmpty() || credit.isEmpty()) return Optional.empty();
            return Optional.of(new AmountForm.TwoColumns(debit.get(), credit.get()));
        }
        var positive = block.text("positive", "debit");
        if (!Set.of("debit", "credit").contains(positive)) {
            block.wrong("positive", "intake.mapping.not-one-of", "debit, credit");
        }
        return block.column("column").map(column -> new AmountForm.Signed(column, positive.equals("credit")));
    }

    private Optional<AccountSplit> account(YamlPlace block) {
        block.onlyKeys(keys("column", "separator", "widths"));
        if (block.has("separator") == block.has("widths")) {
            block.wrong("separator", "intake.mapping.account-one-way");
        }
        var column = block.column("column");
        if (column.isEmpty()) return Optional.empty();
        if (block.has("widths")) {
            return Optional.of(new AccountSplit.ByWidths(column.get(), block.numbers("widths")));
        }
        return Optional.of(new AccountSplit.BySeparator(column.get(), separator(block, '-', '\0')));
    }

    /** In a file without heads every column has to be told by its number. */
    private static void noHeads(
            YamlPlace root,
            Map<TargetField, FieldSource> fields,
            Optional<AmountForm> amount,
            Optional<AccountSplit> account) {
        var columns = MappingColumns.of(fields, amount, account);
        for (var column : columns) {
            if (column instanceof ColumnPlace.Head(var text)) {
                root.wrong("fields", "intake.mapping.head-without-heads", text);
            }
        }
    }

    static Set<String> keys(String... keys) {
        var set = new LinkedHashSet<String>();
        Collections.addAll(set, keys);
        return set;
    }
}
