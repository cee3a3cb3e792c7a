package no.rodtrad.statement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.statement.EntryLines;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import no.rodtrad.web.component.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries behind a month, where they are made up and may be shown. */
@Controller
class LinesController {

    private final OperatingStatements statements;
    private final EntryLines entries;

    LinesController(OperatingStatements statements, EntryLines entries) {
        this.statements = statements;
        this.entries = entries;
    }

    @GetMapping("/{municipality}/penger/poster/{id}")
    View lines(
            @PathVariable String id, @RequestParam(name = "side", defaultValue = "1") int page, PageContext context) {
        var figure = Ref.parse(Ref.FIGURE + ":" + id).flatMap(ref -> statements.figure(ref, context.asOf()));
        var lines = figure.filter(each -> each.derivation() instanceof Derivation.Entries behind
                        && behind.lines().isPresent())
                .flatMap(each -> entries.page(each.ref(), Math.max(1, page), context.asOf()));
        if (lines.isEmpty()) return View.notFound(Phrase.of("statement.not-found.lines", id));
        return View.of("statement/lines", "page", page(figure.get(), lines.get(), Math.max(1, page), context));
    }

    private static LinesPage page(Figure figure, EntryLines.Page lines, int number, PageContext context) {
        var text = context.text();
        var address = "penger/poster/" + figure.ref().id() + "?side=";
        var back = context.url("tall/" + figure.ref().id());
        long count = figure.derivation() instanceof Derivation.Entries behind ? behind.count() : 0;
        return new LinesPage(
                List.of(
                        Crumb.to(context.url("penger"), text.get("statement.nav")),
                        Crumb.to(back, text.get("statement.lines.figure")),
                        Crumb.here(text.get("statement.lines.caption"))),
                figure.label(),
                text.number(figure.value(), NumberStyle.EXACT),
                count,
                lines.entries().stream()
                        .map(entry -> line(entry, lines.arts(), lines.functions(), context))
                        .toList(),
                lines.someHidden(),
                back,
                number > 1 ? Optional.of(context.url(address + (number - 1))) : Optional.empty(),
                lines.more() ? Optional.of(context.url(address + (number + 1))) : Optional.empty());
    }

    private static LinesPage.Line line(
            LedgerEntry entry, Map<String, String> arts, Map<String, String> functions, PageContext context) {
        var art = entry.account().art();
        var function = entry.account().function().orElse("");
        return new LinesPage.Line(
                entry.date(),
                named(art.substring(0, 3), arts),
                named(function, functions),
                context.text().number(FigureValue.of(entry.amount()), NumberStyle.EXACT));
    }

    private static String named(String code, Map<String, String> names) {
        var name = names.get(code);
        return name == null ? code : code + " " + name;
    }
}
