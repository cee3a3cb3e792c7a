package no.rodtrad.intake.model.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.intake.model.mapping.FieldSource.Cut;
import org.springframework.modulith.NamedInterface;

/** Writes a mapping as YAML that {@link MappingReader} reads back as the same. */
@NamedInterface("model")
public final class MappingText {

    private static final Map<Character, String> SEPARATORS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar", ' ', "space");

    private MappingText() {}

    public static String of(Mapping mapping) {
        var text = new StringBuilder();
        text.append("version: ").append(Mapping.VERSION).append('\n');
        text.append("name: ").append(quoted(mapping.name())).append('\n');
        text.append("for: ").append(mapping.kind().code()).append('\n');
        file(mapping.file(), text);
        text.append("numbers:\n");
        line("decimal", YamlPlace.code(mapping.numbers().decimal()), text);
        line("thousands", YamlPlace.code(mapping.numbers().thousands()), text);
        line("unit", YamlPlace.code(mapping.numbers().unit()), text);
        text.append("dates: ").append(quoted(mapping.dates().pattern())).append('\n');
        text.append("fields:\n");
        mapping.fields().forEach((field, source) -> {
            if (mapping.kind().fields().contains(field)) line(field.code(), source(source), text);
        });
        mapping.amount().ifPresent(form -> amount(form, text));
        mapping.account().ifPresent(split -> account(split, text));
        mapping.cube().ifPresent(cube -> cube(cube, mapping, text));
        values(mapping, text);
        return text.toString();
    }

    private static void file(FileForm form, StringBuilder text) {
        text.append("file:\n");
        line("encoding", form.encoding().code(), text);
        line("separator", SEPARATORS.getOrDefault(form.separator(), quoted("" + form.separator())), text);
        line("quote", YamlPlace.code(form.quote()), text);
        line("head-lines", "" + form.headLines(), text);
        line("heads", "" + form.heads(), text);
        if (!form.skipped().isEmpty()) line("skip", list(form.skipped()), text);
        if (!form.sheet().isEmpty()) line("sheet", quoted(form.sheet()), text);
    }

    private static String source(FieldSource source) {
        return switch (source) {
            case FieldSource.FromDate _ -> "{from: date}";
            case FieldSource.Constant constant -> "{constant: " + quoted(constant.value()) + "}";
            case FieldSource.FromAccount from -> "{part: " + from.part() + rest(from.width(), from.otherwise()) + "}";
            case FieldSource.FromColumn from -> {
                boolean whole = from.cut().equals(Cut.WHOLE);
                var cut = whole
                        ? ""
                        : ", cut: "
                                + quoted(from.cut().from() + "-" + from.cut().to());
                var rest = cut + rest(from.width(), from.otherwise());
                yield rest.isEmpty() ? column(from.column()) : "{column: " + column(from.column()) + rest + "}";
            }
        };
    }

    private static String rest(int width, String otherwise) {
        return (width == 0 ? "" : ", width: " + width)
                + (otherwise.isEmpty() ? "" : ", otherwise: " + quoted(otherwise));
    }

    private static void cube(CubeForm cube, Mapping mapping, StringBuilder text) {
        text.append("cube:\n");
        line("key", quoted(cube.key()), text);
        line("title", quoted(cube.title()), text);
        line("unit", quoted(cube.unit()), text);
        line("decimals", "" + cube.decimals(), text);
        line("source", quoted(cube.source()), text);
        text.append("dimensions:\n");
        for (var dimension : cube.dimensions()) {
            var titles = mapping.source(dimension.titleField())
                    .filter(FieldSource.FromColumn.class::isInstance)
                    .map(from -> ", titles: " + column(((FieldSource.FromColumn) from).column()))
                    .orElse("");
            var source =
                    mapping.source(dimension.field()).map(MappingText::source).orElse("");
            var inner = source.startsWith("{") ? source.substring(1, source.length() - 1) : "column: " + source;
            line(dimension.code(), "{" + inner + ", title: " + quoted(dimension.title()) + titles + "}", text);
        }
    }

    private static void values(Mapping mapping, StringBuilder text) {
        if (mapping.values().isEmpty()) return;
        text.append("values:\n");
        for (var field : mapping.fields().keySet()) {
            var values = mapping.values().getOrDefault(field, Map.of());
            if (values.isEmpty()) continue;
            text.append("  ").append(field.code()).append(":\n");
            new TreeMap<>(values)
                    .forEach((theirs, ours) -> text.append("    ")
                            .append(quoted(theirs))
                            .append(": ")
                            .append(quoted(ours))
                            .append('\n'));
        }
    }

    private static void amount(AmountForm amount, StringBuilder text) {
        text.append("amount:\n");
        switch (amount) {
            case AmountForm.Signed signed -> {
                line("column", column(signed.column()), text);
                line("positive", signed.creditPositive() ? "credit" : "debit", text);
            }
            case AmountForm.TwoColumns two -> {
                line("debit", column(two.debit()), text);
                line("credit", column(two.credit()), text);
            }
            case AmountForm.Marked marked -> {
                line("column", column(marked.column()), text);
                line("mark", column(marked.mark()), text);
                line("debit", list(marked.debit()), text);
                line("credit", list(marked.credit()), text);
            }
        }
    }

    private static void account(AccountSplit split, StringBuilder text) {
        text.append("account:\n");
        line("column", column(split.column()), text);
        switch (split) {
            case AccountSplit.BySeparator by -> line("separator", quoted("" + by.separator()), text);
            case AccountSplit.ByWidths by -> line("widths", by.widths().toString(), text);
        }
    }

    private static String column(ColumnPlace column) {
        return column instanceof ColumnPlace.Number number ? "" + number.number() : quoted(column.shown());
    }

    private static String list(List<String> texts) {
        return texts.stream().map(MappingText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Always in quotes, so that a head of digits stays a head, and «no» stays a word. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char sign : text.toCharArray()) {
            if (sign == '"' || sign == '\\') quoted.append('\\').append(sign);
            else if (sign < ' ') quoted.append("\\x%02x".formatted((int) sign).toLowerCase(Locale.ROOT));
            else quoted.append(sign);
        }
        return quoted.append('"').toString();
    }

    private static void line(String key, String value, StringBuilder text) {
        text.append("  ").append(key).append(": ").append(value).append('\n');
    }
}
