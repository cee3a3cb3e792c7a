package no.rodtrad.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Statements about things with addresses, written as Turtle or as JSON-LD.
 *
 * <p>Source: W3C, «RDF 1.1 Turtle» and «JSON-LD 1.1».
 */
final class Graph {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Map<String, String> prefixes;
    private final Map<String, List<Statement>> subjects = new LinkedHashMap<>();

    /** What a statement says. */
    private sealed interface Value {}

    private record Address(String iri) implements Value {}

    private record Words(String text, String language) implements Value {}

    /** @param type name in XML Schema */
    private record Literal(String text, String type) implements Value {}

    private record Statement(String property, Value value) {}

    /** @param prefixes short names of vocabularies, in the order they are to be written */
    Graph(Map<String, String> prefixes) {
        this.prefixes = new LinkedHashMap<>(prefixes);
    }

    /** Says that a thing is of a class and begins on it. */
    Thing thing(String iri, String type) {
        var thing = new Thing(subjects.computeIfAbsent(iri, _ -> new ArrayList<>()));
        return thing.is("rdf:type", whole(type));
    }

    /** The whole address of a name with a prefix. */
    String whole(String name) {
        int colon = name.indexOf(':');
        var vocabulary = prefixes.get(name.substring(0, colon));
        if (vocabulary == null) throw new IllegalArgumentException("No such vocabulary: " + name);
        return vocabulary + name.substring(colon + 1);
    }

    /** What is said of one thing. */
    static final class Thing {

        private final List<Statement> statements;

        private Thing(List<Statement> statements) {
            this.statements = statements;
        }

        Thing is(String property, String iri) {
            statements.add(new Statement(property, new Address(iri)));
            return this;
        }

        Thing says(String property, String text, String language) {
            statements.add(new Statement(property, new Words(text, language)));
            return this;
        }

        Thing has(String property, String text, String type) {
            statements.add(new Statement(property, new Literal(text, type)));
            return this;
        }
    }

    String turtle() {
        var out = new StringBuilder();
        prefixes.forEach((name, vocabulary) -> out.append("@prefix ")
                .append(name)
                .append(": <")
                .append(vocabulary)
                .append("> .\n"));
        subjects.forEach((iri, statements) -> {
            out.append("\n<").append(iri).append(">\n");
            for (int i = 0; i < statements.size(); i++) {
                var each = statements.get(i);
                out.append("    ").append(each.property()).append(' ').append(turtle(each.value()));
                out.append(i == statements.size() - 1 ? " .\n" : " ;\n");
            }
        });
        return out.toString();
    }

    private static String turtle(Value value) {
        return switch (value) {
            case Address(var iri) -> "<" + iri + ">";
            case Words(var text, var language) -> quoted(text) + "@" + language;
            case Literal(var text, var type) -> quoted(text) + "^^<" + XSD + type + ">";
        };
    }

    private static String quoted(String text) {
        var escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return '"' + escaped + '"';
    }

    byte[] jsonLd() {
        var root = JsonFormat.object();
        var things = root.putArray("@graph");
        subjects.forEach((iri, statements) -> {
            var node = things.addObject();
            node.put("@id", iri);
            for (var each : statements) add(node, each);
        });
        return JsonFormat.bytes(root);
    }

    private void add(ObjectNode node, Statement statement) {
        if (statement.property().equals("rdf:type") && statement.value() instanceof Address(var type)) {
            array(node, "@type").add(type);
            return;
        }
        var value = array(node, whole(statement.property())).addObject();
        switch (statement.value()) {
            case Address(var iri) -> value.put("@id", iri);
            case Words(var text, var language) -> value.put("@value", text).put("@language", language);
            case Literal(var text, var type) -> value.put("@value", text).put("@type", XSD + type);
        }
    }

    private static ArrayNode array(ObjectNode node, String name) {
        return node.get(name) instanceof ArrayNode there ? there : node.putArray(name);
    }
}
