package no.rodtrad.document;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import no.rodtrad.document.model.Medium;
import no.rodtrad.document.model.Reading;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.web.Html;
import no.rodtrad.web.Texts;

/**
 * Sentences and numbers of a document as HTML. Not a template, since not one space may come between a number and the
 * full stop after it.
 */
public final class SentenceHtml {

    private SentenceHtml() {}

    /** The sentence with its figures; names from the source are marked with their language. */
    public static Content of(Sentence sentence, Texts text, Medium medium) {
        return output -> {
            for (var piece : sentence.pieces()) {
                switch (piece) {
                    case Sentence.Words(var words) -> output.writeContent(Html.escaped(words));
                    case Sentence.Name(var name) -> writeName(name, text, output);
                    case Sentence.Number number -> write(number, text, medium, output);
                }
            }
        };
    }

    /** The number; a link to its explanation where there is one. */
    public static Content of(Sentence.Number number, Texts text, Medium medium) {
        return output -> write(number, text, medium, output);
    }

    private static void writeName(String name, Texts text, TemplateOutput output) {
        boolean foreign = text.language() != LanguageChoice.NB;
        if (foreign) output.writeContent("<span lang=\"nb\">");
        output.writeContent(Html.escaped(name));
        if (foreign) output.writeContent("</span>");
    }

    private static void write(Sentence.Number number, Texts text, Medium medium, TemplateOutput output) {
        var figure = number.figure().figure();
        switch (figure.value()) {
            case FigureValue.Nothing() -> writeAbsent(number, "web.figure.nothing", text, medium, output);
            case FigureValue.Withheld() -> writeAbsent(number, "web.figure.withheld", text, medium, output);
            case FigureValue.Amount _, FigureValue.Number _ -> writePresent(number, text, output);
        }
        if (number.stale()) {
            output.writeContent("<span class=\"reread\"> ");
            output.writeContent(Html.escaped(text.get(mark(number))));
            output.writeContent("</span>");
        }
    }

    private static String mark(Sentence.Number number) {
        return number.state() == Reading.State.OUTDATED ? "document.stale.outdated-mark" : "document.stale.mark";
    }

    private static void writePresent(Sentence.Number number, Texts text, TemplateOutput output) {
        var ref = number.figure().figure().ref();
        var address = text.links().figure(ref);
        output.writeContent(address.isPresent() ? "<a class=\"numb" : "<span class=\"numb");
        output.writeContent(number.stale() ? " stale\"" : "\"");
        address.ifPresent(to -> output.writeContent(" href=\"" + Html.escaped(to) + "\""));
        output.writeContent(" data-ref=\"" + ref + "\">");
        output.writeContent(Html.escaped(number.text()));
        output.writeContent(address.isPresent() ? "</a>" : "</span>");
    }

    private static void writeAbsent(
            Sentence.Number number, String words, Texts text, Medium medium, TemplateOutput output) {
        output.writeContent(
                "<span class=\"none\" data-ref=\"" + number.figure().figure().ref() + "\">");
        output.writeContent("<span aria-hidden=\"true\">" + Html.escaped(number.text()) + "</span>");
        if (!medium.paper()) output.writeContent("<span class=\"sr\">" + Html.escaped(text.get(words)) + "</span>");
        output.writeContent("</span>");
    }
}
