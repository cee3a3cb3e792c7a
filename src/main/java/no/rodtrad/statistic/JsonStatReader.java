package no.rodtrad.statistic;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statistic.model.Cube;
import no.rodtrad.statistic.model.CubeCell;
import no.rodtrad.statistic.model.Dimension;
import no.rodtrad.statistic.model.Dimension.Category;
import no.rodtrad.statistic.model.Dimension.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one dataset of JSON-stat 2.0 as a cube. What the file says of its own size is believed only when it is so:
 * sizes, categories and values have to agree before room is made for them.
 */
final class JsonStatReader {

    /** Much more than the largest answer of a table service, which has some hundred thousand values. */
    static final int MOST_BYTES = 16 << 20;

    /** In the extension: what all values count. */
    static final String UNIT = "unit";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxNumberLength(60)
                            .maxStringLength(100_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What a value may be at most: 18 digits before its decimals, and 10 of them. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_DECIMALS = 10;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private JsonStatReader(String file) {
        this.file = file;
    }

    /** @param file what it is called when something is wrong with it */
    static Outcome<Cube> read(String file, byte[] json) {
        var reader = new JsonStatReader(file);
        try {
            int mark = json.length > 2 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB ? 3 : 0;
            var text = new String(json, mark, json.length - mark, StandardCharsets.UTF_8);
            var root = MAPPER.readTree(text);
            var cube = reader.cube(root);
            return cube.isPresent() && reader.problems.isEmpty()
                    ? new Accepted<>(cube.get())
                    : new Rejected<>(reader.problems);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return new Rejected<>(List.of(new Problem(file, line, "", "", "statistic.json-stat.not-json", List.of())));
        }
    }

    private Optional<Cube> cube(JsonNode root) {
        var kind = root.path("class").asString("");
        var version = root.path("version").asString("");
        if (!kind.equals("dataset") || !version.startsWith("2.")) {
            return refused("class", kind + " " + version, "not-a-dataset");
        }
        var ids = root.path("id");
        var sizes = root.path("size");
        if (!ids.isArray() || ids.isEmpty() || ids.size() > Cube.MOST_DIMENSIONS) {
            return refused("id", "" + ids.size(), "dimensions", "" + Cube.MOST_DIMENSIONS);
        }
        if (!sizes.isArray() || sizes.size() != ids.size()) return refused("size", "" + sizes.size(), "size-of-id");
        var dimensions = new ArrayList<Dimension>();
        var seen = new HashSet<String>();
        long places = 1;
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i).asString("");
            if (id.isBlank() || !seen.add(id)) return refused("id", id, "dimension-twice");
            var dimension = dimension(id, root);
            if (dimension.isEmpty()) return Optional.empty();
            int categories = dimension.get().categories().size();
            if (!sizes.get(i).isInt() || sizes.get(i).intValue() != categories) {
                return refused("size", sizes.get(i).toString(), "size", id, "" + categories);
            }
            places *= categories;
            if (places > Cube.MOST_PLACES)
                return refused("size", "" + places, "too-many-places", "" + Cube.MOST_PLACES);
            dimensions.add(dimension.get());
        }
        var cells = cells(root, (int) places);
        if (!problems.isEmpty()) return Optional.empty();
        var title = root.path("label").asString("").strip();
        return Optional.of(new Cube(
                key(root, title),
                title.isEmpty() ? file : title,
                unit(root, dimensions),
                decimals(root, cells),
                root.path("source").asString("").strip(),
                dimensions,
                cells));
    }

    private Optional<Dimension> dimension(String id, JsonNode root) {
        var place = "dimension." + id;
        var node = root.path("dimension").path(id);
        var category = node.path("category");
        if (!category.isObject()) return refused(place, "", "no-category");
        var codes = codes(place, category);
        if (codes.isEmpty()) return Optional.empty();
        var labels = category.path("label");
        var units = category.path("unit");
        var categories = new ArrayList<Category>();
        for (var code : codes.get()) {
            var label = labels.path(code).asString("").strip();
            var unit = units.path(code).path("base").asString("").strip();
            categories.add(new Category(code, label.isEmpty() ? code : label, unit));
        }
        var title = node.path("label").asString("").strip();
        return Optional.of(new Dimension(id, title.isEmpty() ? id : title, role(id, root), categories));
    }

    /** The codes in their order: a list, or places by code; left out when there is one category only. */
    private Optional<List<String>> codes(String place, JsonNode category) {
        var index = category.path("index");
        var codes = new ArrayList<String>();
        if (index.isArray()) {
            for (var code : index) codes.add(code.asString(""));
        } else if (index.isObject()) {
            var ordered = new TreeMap<Integer, String>();
            for (var entry : index.properties()) {
                var number = entry.getValue();
                boolean isPlace = number.isInt() && number.intValue() >= 0 && number.intValue() < index.size();
                if (!isPlace || ordered.put(number.intValue(), entry.getKey()) != null) {
                    return refused(place + ".category.index", entry.getKey(), "index");
                }
            }
            codes.addAll(ordered.values());
        } else if (category.path("label").size() == 1) {
            for (var entry : category.path("label").properties()) codes.add(entry.getKey());
        }
        boolean wrong = codes.stream().anyMatch(String::isBlank) || new HashSet<>(codes).size() != codes.size();
        if (codes.isEmpty() || codes.size() > Dimension.MOST_CATEGORIES || wrong) {
            return refused(place + ".category.index", "" + codes.size(), "index");
        }
        return Optional.of(codes);
    }

    private static Role role(String id, JsonNode root) {
        for (var role : Role.values()) {
            for (var each : root.path("role").path(role.code()))
                if (each.asString("").equals(id)) return role;
        }
        return Role.OTHER;
    }

    private List<CubeCell> cells(JsonNode root, int places) {
        var values = new LinkedHashMap<Integer, JsonNode>();
        var value = root.path("value");
        if (!at("value", value, places, values)) return List.of();
        var statuses = new LinkedHashMap<Integer, JsonNode>();
        var status = root.path("status");
        if (!status.isMissingNode() && !status.isNull() && !status.isString()) at("status", status, places, statuses);
        var all = new TreeMap<Integer, CubeCell>();
        for (var entry : values.entrySet()) {
            var sign = status.isString() ? status.asString() : sign(statuses, entry.getKey());
            number(entry.getKey(), entry.getValue())
                    .filter(number -> number.isPresent() || !sign.isEmpty())
                    .ifPresent(number -> all.put(entry.getKey(), new CubeCell(entry.getKey(), number, sign)));
        }
        for (var place : statuses.keySet()) {
            var sign = sign(statuses, place);
            if (!sign.isEmpty()) all.putIfAbsent(place, new CubeCell(place, Optional.empty(), sign));
        }
        return List.copyOf(all.values());
    }

    private static String sign(Map<Integer, JsonNode> statuses, int place) {
        var node = statuses.get(place);
        var sign = node == null || node.isNull() ? "" : node.asString("").strip();
        return sign.length() > 20 ? sign.substring(0, 20) : sign;
    }

    /** What stands at each place, whether it is a list of all places or only of those that have something. */
    private boolean at(String key, JsonNode node, int places, Map<Integer, JsonNode> found) {
        if (node.isArray()) {
            if (node.size() != places) {
                refused(key, "" + node.size(), "count", "" + places);
                return false;
            }
            for (int i = 0; i < places; i++) found.put(i, node.get(i));
            return true;
        }
        if (!node.isObject()) {
            refused(key, "", "no-values");
            return false;
        }
        for (var entry : node.properties()) {
            var text = entry.getKey();
            int place = text.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(text) : places;
            if (place >= places) {
                refused(key, text, "place", "" + (places - 1));
                return false;
            }
            found.put(place, entry.getValue());
        }
        return true;
    }

    /** Empty when it is told of; an empty number when there is none. */
    private Optional<Optional<BigDecimal>> number(int place, JsonNode node) {
        if (node.isNull()) return Optional.of(Optional.empty());
        if (node.isNumber()) {
            var number = node.decimalValue();
            boolean fits = number.scale() <= MOST_DECIMALS && number.precision() - number.scale() <= MOST_DIGITS;
            if (fits) return Optional.of(Optional.of(number.signum() == 0 ? BigDecimal.ZERO : plain(number)));
        }
        var shown = node.toString();
        refused("value[" + place + "]", shown.substring(0, Math.min(40, shown.length())), "value");
        return Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** As the table service names it, or else of its title. */
    private String key(JsonNode root, String title) {
        var table = root.path("extension").path("px").path("tableid").asString("");
        var slug = slug(table);
        if (slug.isEmpty()) slug = slug(title);
        if (slug.isEmpty()) slug = slug(file.replaceFirst("\\.[^.]*$", ""));
        return slug.isEmpty() ? "x" + Integer.toHexString(title.hashCode()) : slug;
    }

    private static String slug(String text) {
        var plain = text.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return cut.replaceAll("^-|-$", "");
    }

    /** That of all categories, when they have one; else as {@link JsonStatWriter} says it. */
    private static String unit(JsonNode root, List<Dimension> dimensions) {
        var units = new HashSet<String>();
        for (var dimension : dimensions) {
            for (var category : dimension.categories()) if (!category.unit().isEmpty()) units.add(category.unit());
        }
        return units.size() == 1
                ? units.iterator().next()
                : root.path("extension").path(UNIT).asString("").strip();
    }

    /** As many as the service says, or as the values have. */
    private static int decimals(JsonNode root, List<CubeCell> cells) {
        int most = 0;
        for (var cell : cells)
            most = Math.max(most, cell.value().map(BigDecimal::scale).orElse(0));
        var said = root.path("extension").path("px").path("decimals");
        return Math.clamp(said.isInt() ? Math.max(most, said.intValue()) : most, 0, 6);
    }

    private <T> Optional<T> refused(String place, String found, String key, String... arguments) {
        // A file whose every value is wrong is told of once for each of the first.
        if (problems.size() < 100) {
            problems.add(new Problem(file, 0, place, found, "statistic.json-stat." + key, List.of(arguments)));
        }
        return Optional.empty();
    }
}
