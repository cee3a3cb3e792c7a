package no.rodtrad.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import no.rodtrad.kernel.FigureValue;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON of our files: fields in the order they were put, the same line ends on every machine. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(ObjectNode root) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return (MAPPER.writer().with(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Amounts are whole øre; other numbers keep their decimals. Nothing and withheld have no value. */
    static void value(FigureValue value, ObjectNode node) {
        switch (value) {
            case FigureValue.Amount(var money) -> node.put("ore", money.ore());
            case FigureValue.Number(var number, var unit) ->
                node.put("number", number).put("unit", code(unit));
            case FigureValue.Nothing() -> node.put("absent", "nothing");
            case FigureValue.Withheld() -> node.put("absent", "withheld");
        }
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
