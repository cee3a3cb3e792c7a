package no.rodtrad.intake.model.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Problem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A block of a YAML file, read key by key; what is wrong is told with its line and the path of its keys. */
final class YamlPlace {

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    YamlPlace(String file, String path, Node node, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.problems = problems;
        if (!(node instanceof MappingNode block)) {
            problem(line, path, text(node), "intake.mapping.not-a-block");
            return;
        }
        for (var pair : block.getValue()) {
            var key = text(pair.getKeyNode());
            if (values.put(key, pair.getValueNode()) != null) {
                problem(lineOf(pair.getKeyNode()), at(key), key, "intake.mapping.key-twice");
            }
        }
    }

    /** Tells of each key that is not among these. */
    void onlyKeys(Set<String> known) {
        values.forEach((key, node) -> {
            if (!known.contains(key)) {
                problem(lineOf(node), at(key), key, "intake.mapping.unknown-key", String.join(", ", known));
            }
        });
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isBlock(String key) {
        return values.get(key) instanceof MappingNode;
    }

    Optional<YamlPlace> block(String key) {
        return Optional.ofNullable(values.get(key)).map(node -> new YamlPlace(file, at(key), node, problems));
    }

    /** A block that must be there. */
    Optional<YamlPlace> needed(String key) {
        if (!has(key)) missing(key);
        return block(key);
    }

    String text(String key, String otherwise) {
        var node = values.get(key);
        if (node == null) return otherwise;
        if (node instanceof ScalarNode scalar) return scalar.getValue();
        wrong(key, "intake.mapping.not-a-text");
        return otherwise;
    }

    int number(String key, int otherwise, int least, int most) {
        if (!has(key)) return otherwise;
        var text = text(key, "");
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        wrong(key, "intake.mapping.not-a-number", "" + least, "" + most);
        return otherwise;
    }

    boolean yes(String key, boolean otherwise) {
        var text = text(key, Boolean.toString(otherwise)).toLowerCase(Locale.ROOT);
        if (Set.of("true", "yes").contains(text)) return true;
        if (Set.of("false", "no").contains(text)) return false;
        wrong(key, "intake.mapping.not-one-of", "true, false");
        return otherwise;
    }

    /** One of the values of an enum, written in small letters. */
    <E extends Enum<E>> E oneOf(String key, E otherwise) {
        if (!has(key)) return otherwise;
        var all = otherwise.getDeclaringClass().getEnumConstants();
        var text = text(key, "");
        for (var each : all) if (code(each).equals(text)) return each;
        wrong(
                key,
                "intake.mapping.not-one-of",
                Arrays.stream(all).map(YamlPlace::code).collect(Collectors.joining(", ")));
        return otherwise;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> texts(String key) {
        var node = values.get(key);
        if (node == null) return List.of();
        if (!(node instanceof SequenceNode list)) return List.of(text(key, ""));
        var texts = new ArrayList<String>();
        for (var each : list.getValue()) texts.add(text(each));
        return texts;
    }

    List<Integer> numbers(String key) {
        var numbers = new ArrayList<Integer>();
        for (var each : texts(key)) {
            if (each.matches("[1-9]\\d?")) numbers.add(Integer.valueOf(each));
            else wrong(key, "intake.mapping.not-a-number", "1", "99");
        }
        return numbers;
    }

    /** A whole number is the number of a column; other words, and a number in quotes, are its head. */
    Optional<ColumnPlace> column(String key) {
        var node = values.get(key);
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            if (node == null) missing(key);
            else wrong(key, "intake.mapping.not-a-column");
            return Optional.empty();
        }
        var text = scalar.getValue().strip();
        if (!scalar.getTag().equals(Tag.INT)) return Optional.of(new ColumnPlace.Head(text));
        if (text.matches("[1-9]\\d{0,2}")) return Optional.of(new ColumnPlace.Number(Integer.parseInt(text)));
        wrong(key, "intake.mapping.not-a-column");
        return Optional.empty();
    }

    void missing(String key) {
        problem(line, at(key), "", "intake.mapping.missing-key");
    }

    void wrong(String key, String messageKey, String... arguments) {
        var node = values.get(key);
        problem(node == null ? line : lineOf(node), at(key), node == null ? "" : text(node), messageKey, arguments);
    }

    private void problem(int where, String what, String found, String messageKey, String... arguments) {
        problems.add(new Problem(file, where, what, found, messageKey, List.of(arguments)));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
