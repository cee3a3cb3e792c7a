package no.rodtrad.document;

import java.util.Collection;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.web.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All figures of an edition as JSON: value, calculation one step down, and where they come from. */
final class FigureFile {

    private FigureFile() {}

    static byte[] json(Heading heading, Collection<Figure> figures, Texts text) {
        var root = Json.object();
        root.putObject("municipality")
                .put("key", heading.municipality().key().value())
                .put("name", heading.municipality().name());
        root.put("document", heading.document());
        root.put("as_of", heading.asOf().toString());
        root.put("language", heading.language().code());
        var array = root.putArray("figures");
        for (var figure : figures) {
            var node = array.addObject();
            node.put("ref", figure.ref().toString());
            node.put("label", text.phrase(figure.label()));
            Json.value(figure.value(), node);
            derivation(figure.derivation(), node.putObject("derivation"), text);
            provenance(figure, node.putObject("provenance"));
        }
        return Json.bytes(root);
    }

    private static void derivation(Derivation derivation, ObjectNode node, Texts text) {
        switch (derivation) {
            case Derivation.Sum(var parts) -> {
                node.put("kind", "sum");
                var array = node.putArray("parts");
                parts.forEach(part -> term(part, array.addObject(), text));
            }
            case Derivation.SignedSum(var parts, var limit) -> {
                node.put("kind", "signed_sum");
                var array = node.putArray("parts");
                for (var part : parts) {
                    var each = array.addObject().put("sign", part.sign());
                    term(part.term(), each, text);
                }
                limit.ifPresent(why -> node.put("limit", text.phrase(why)));
            }
            case Derivation.Difference(var from, var minus, var parts) -> {
                node.put("kind", "difference");
                term(from, node.putObject("from"), text);
                term(minus, node.putObject("minus"), text);
                if (parts.isEmpty()) return;
                var array = node.putArray("parts");
                parts.forEach(part -> term(part, array.addObject(), text));
            }
            case Derivation.Ratio(var part, var whole) -> {
                node.put("kind", "ratio");
                term(part, node.putObject("part"), text);
                term(whole, node.putObject("whole"), text);
            }
            case Derivation.Entries(var filter, var count, var sources, var lines) -> {
                node.put("kind", "entries").put("filter", text.phrase(filter)).put("count", count);
                ArrayNode array = node.putArray("sources");
                sources.forEach(source -> array.add(source.toString()));
            }
            case Derivation.Stated(var source, var place) ->
                node.put("kind", "stated").put("source", text.phrase(source)).put("place", place);
            case Derivation.RuleParameter(var rule, var decision) -> {
                node.put("kind", "rule").put("rule", text.phrase(rule));
                decision.ifPresent(ref -> node.put("decision", ref.toString()));
            }
        }
    }

    private static void term(Derivation.Term term, ObjectNode node, Texts text) {
        node.put("ref", term.ref().toString()).put("label", text.phrase(term.label()));
        Json.value(term.value(), node);
    }

    private static void provenance(Figure figure, ObjectNode node) {
        var provenance = figure.provenance();
        node.put("origin", provenance.origin().code());
        node.put("as_of", provenance.asOf().toString());
        provenance.printed().ifPresent(printed -> node.put("printed", printed));
        node.put("detail_generated", provenance.detailGenerated());
        var decisions = node.putArray("decisions");
        provenance.decisions().forEach(ref -> decisions.add(ref.toString()));
    }
}
