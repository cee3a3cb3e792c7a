package no.rodtrad.intake.saft;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.intake.MappingLookup;
import no.rodtrad.intake.saft.SaftMapping.ClassSource;
import no.rodtrad.intake.saft.SaftMapping.TextSource;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.springframework.modulith.NamedInterface;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads mappings of SAF-T from YAML; the one that comes with the product, or a file. */
@NamedInterface("saft")
public final class SaftMappings {

    /** The one that comes with the product. */
    public static final String USUAL = "saft-example";

    private static final String FOLDER = "/policy/saft/";
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "version",
            "name",
            "for",
            "categories",
            "class",
            "function",
            "cost-centre",
            "project",
            "ignore",
            "accounts",
            "opening",
            "text"));

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private SaftMappings(String file) {
        this.file = file;
    }

    /**
     * @param nameOrFile {@link #USUAL}, or the path of a file
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public static Outcome<SaftMapping> find(String nameOrFile) {
        return MappingLookup.find(nameOrFile, List.of(USUAL), FOLDER)
                .flatMap(found -> read(found.file(), found.yaml()));
    }

    /** The one that comes with the product, to begin one's own from. */
    public static String usualText() {
        return MappingLookup.find(USUAL, List.of(USUAL), FOLDER) instanceof Accepted<MappingLookup>(var found)
                ? found.yaml()
                : "";
    }

    /** @param file what it is called when something is wrong with it */
    public static Outcome<SaftMapping> read(String file, String yaml) {
        return new SaftMappings(file).read(yaml);
    }

    private Outcome<SaftMapping> read(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            options.setNestingDepthLimit(10);
            options.setMaxAliasesForCollections(10);
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
            if (root == null) problem(0, "", "", "intake.mapping.empty");
            else if (root instanceof MappingNode block) keys(block);
            else problem(1, "", "", "intake.mapping.not-a-block");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problem(line, "", String.valueOf(e.getProblem()), "intake.mapping.not-yaml");
        } catch (YAMLException e) {
            problem(0, "", "", "intake.mapping.not-yaml");
        }
        if (!problems.isEmpty()) return new Rejected<>(problems);
        var mapping = mapping();
        return problems.isEmpty() ? new Accepted<>(mapping) : new Rejected<>(problems);
    }

    private void keys(MappingNode block) {
        for (var pair : block.getValue()) {
            var key = text(pair.getKeyNode());
            int line = line(pair.getKeyNode());
            if (!KEYS.contains(key)) problem(line, key, key, "intake.mapping.unknown-key", String.join(", ", KEYS));
            if (values.put(key, pair.getValueNode()) != null) problem(line, key, key, "intake.mapping.key-twice");
        }
    }

    private SaftMapping mapping() {
        if (!text("version", "").equals("1")) wrong("version", "intake.mapping.not-one-of", "1");
        if (!text("for", "").equals("saft")) wrong("for", "intake.mapping.not-one-of", "saft");
        for (var key : List.of("function", "cost-centre")) {
            if (texts(key).isEmpty()) wrong(key, "intake.mapping.missing-key");
        }
        return new SaftMapping(
                text("name", file),
                values.containsKey("categories") ? Set.copyOf(new TreeSet<>(texts("categories"))) : Set.of("KA_K"),
                oneOf("class", ClassSource.ACCOUNT),
                texts("function"),
                texts("cost-centre"),
                texts("project"),
                new TreeSet<>(texts("ignore")),
                accounts(),
                !text("opening", "true").equals("false"),
                oneOf("text", TextSource.LINE));
    }

    private Map<String, String> accounts() {
        var accounts = new LinkedHashMap<String, String>();
        if (!(values.get("accounts") instanceof MappingNode block)) {
            if (values.containsKey("accounts")) wrong("accounts", "intake.mapping.not-a-block");
            return accounts;
        }
        for (var pair : block.getValue()) {
            var ours = text(pair.getValueNode());
            if (!ours.matches("[012][0-9]{4}")) {
                problem(line(pair.getValueNode()), "accounts", ours, "intake.saft.problem.mapping-account");
            }
            accounts.put(text(pair.getKeyNode()), ours);
        }
        return accounts;
    }

    private <E extends Enum<E>> E oneOf(String key, E otherwise) {
        var found = text(key, "");
        if (!values.containsKey(key)) return otherwise;
        var codes = new ArrayList<String>();
        for (var each : otherwise.getDeclaringClass().getEnumConstants()) {
            var code = each.name().toLowerCase(Locale.ROOT);
            if (code.equals(found)) return each;
            codes.add(code);
        }
        wrong(key, "intake.mapping.not-one-of", String.join(", ", codes));
        return otherwise;
    }

    private String text(String key, String otherwise) {
        var node = values.get(key);
        if (node == null) return otherwise;
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        wrong(key, "intake.mapping.not-a-text");
        return otherwise;
    }

    private List<String> texts(String key) {
        var node = values.get(key);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode list)) return List.of(text(key, ""));
        return list.getValue().stream().map(SaftMappings::text).toList();
    }

    private void wrong(String key, String messageKey, String... arguments) {
        var node = values.get(key);
        problem(node == null ? 0 : line(node), key, node == null ? "" : text(node), messageKey, arguments);
    }

    private void problem(int line, String key, String found, String messageKey, String... arguments) {
        problems.add(new Problem(file, line, key, found, messageKey, List.of(arguments)));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
