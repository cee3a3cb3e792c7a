package no.rodtrad.web;

import gg.jte.TemplateOutput;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;

/**
 * A number on a page: a link to the page that explains it, which the script opens beside it. A dash and a colon say
 * that there is no number to show; they carry their reference, and words for those who hear the page.
 */
final class FigureHtml {

    private FigureHtml() {}

    static void write(ShownFigure shown, Texts text, TemplateOutput output) {
        write(shown.figure().ref(), shown.figure().value(), shown.style(), text, output);
    }

    static void write(Ref ref, FigureValue value, NumberStyle style, Texts text, TemplateOutput output) {
        switch (value) {
            case FigureValue.Nothing _ -> writeAbsent(ref, value, style, text, "web.figure.nothing", output);
            case FigureValue.Withheld _ -> writeAbsent(ref, value, style, text, "web.figure.withheld", output);
            case FigureValue.Amount _, FigureValue.Number _ -> {
                var address = text.links().figure(ref);
                if (address.isPresent()) {
                    output.writeContent("<a class=\"numb\" href=\"");
                    output.writeContent(Html.escaped(address.get()));
                    output.writeContent("\" data-ref=\"figure:");
                } else {
                    output.writeContent("<span class=\"numb\" data-ref=\"figure:");
                }
                // A reference never holds a character that must be escaped, nor does a number we wrote.
                output.writeContent(ref.id());
                output.writeContent("\">");
                output.writeContent(text.number(value, style));
                output.writeContent(address.isPresent() ? "</a>" : "</span>");
            }
        }
    }

    private static void writeAbsent(
            Ref ref, FigureValue value, NumberStyle style, Texts text, String words, TemplateOutput output) {
        output.writeContent("<span class=\"none\" data-ref=\"figure:" + ref.id() + "\">");
        output.writeContent("<span aria-hidden=\"true\">" + text.number(value, style) + "</span>");
        output.writeContent("<span class=\"sr\">" + Html.escaped(text.get(words)) + "</span></span>");
    }
}
