package no.rodtrad.web;

import gg.jte.TemplateOutput;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.ShownFigure;

/**
 * A number on a page: a link to the page that explains it, which the script opens beside it. A dash and a colon say
 * that there is no number to show; they carry their reference, and words for those who hear the page.
 */
final class FigureHtml {

    private FigureHtml() {}

    static void write(ShownFigure shown, Texts text, TemplateOutput output) {
        var ref = shown.figure().ref();
        switch (shown.figure().value()) {
            case FigureValue.Nothing() -> writeAbsent(shown, text, "web.figure.nothing", output);
            case FigureValue.Withheld() -> writeAbsent(shown, text, "web.figure.withheld", output);
            case FigureValue.Amount _, FigureValue.Number _ -> {
                var address = text.links().figure(ref);
                if (address.isPresent()) {
                    // A reference never holds a character that must be escaped, nor does a number we wrote.
                    output.writeContent("<a class=\"numb\" href=\"" + Html.escaped(address.get()) + "\"");
                } else {
                    output.writeContent("<span class=\"numb\"");
                }
                output.writeContent(" data-ref=\"figure:");
                output.writeContent(ref.id());
                output.writeContent("\">");
                output.writeContent(text.number(shown));
                output.writeContent(address.isPresent() ? "</a>" : "</span>");
            }
        }
    }

    private static void writeAbsent(ShownFigure shown, Texts text, String words, TemplateOutput output) {
        output.writeContent("<span class=\"none\" data-ref=\"figure:" + shown.figure().ref().id() + "\">");
        output.writeContent("<span aria-hidden=\"true\">" + text.number(shown) + "</span>");
        output.writeContent("<span class=\"sr\">" + Html.escaped(text.get(words)) + "</span></span>");
    }
}
