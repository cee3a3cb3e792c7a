package no.rodtrad.kostra.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kostra.KostraFiling;
import no.rodtrad.kostra.KostraTexts;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import no.rodtrad.web.component.Crumb;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that are sent to Statistics Norway: what they will say of them, and the files themselves. */
@Controller
class FilingController {

    private static final String PAGE = "/{municipality}/okonomi/kostra";

    private final KostraFiling filing;

    FilingController(KostraFiling filing) {
        this.filing = filing;
    }

    @GetMapping(PAGE)
    View page(
            @RequestParam(name = "ar") int year,
            @RequestParam(name = "kommune", defaultValue = "") String number,
            PageContext context) {
        if (!FiscalYear.isValid(year)) return View.notFound(Phrase.of("kostra.page.not-found", year));
        var fiscalYear = new FiscalYear(year);
        var files = filing.files(fiscalYear, region(number), context.asOf());
        var page = new FilingPage(
                trail(fiscalYear, context),
                fiscalYear,
                number.strip(),
                !number.isBlank() && !isNumber(number),
                files.stream()
                        .map(file -> part(file, fiscalYear, number, context))
                        .toList());
        return View.of("kostra/filing", "page", page);
    }

    /** @param name year, entity and form, such as {@code 2024-KK-0A} */
    @GetMapping(PAGE + "/{name:[0-9]+-[A-Z0-9]+-[0-9A-Z]+}.dat")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestParam(name = "kommune", defaultValue = "") String number,
            PageContext context) {
        var parts = name.split("-");
        boolean isOne = parts[0].length() == 4
                && FiscalYear.isValid(Integer.parseInt(parts[0]))
                && EntityCode.isValid(parts[1]);
        if (!isOne) return ResponseEntity.notFound().build();
        var year = new FiscalYear(Integer.parseInt(parts[0]));
        return filing.file(year, new EntityCode(parts[1]), parts[2], region(number), context.asOf())
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".dat\"")
                        .body(file.written().content().getBytes(StandardCharsets.ISO_8859_1)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static List<Crumb> trail(FiscalYear year, PageContext context) {
        var text = context.text();
        return List.of(
                Crumb.to(context.url("okonomi?ar=" + year), text.get("document.money.nav")),
                Crumb.to(context.url("okonomi/avslutning?ar=" + year), text.get("statement.note.closing.title")),
                Crumb.here(text.get("kostra.page.title")));
    }

    private static FilingPage.FilePart part(
            KostraFiling.File file, FiscalYear year, String number, PageContext context) {
        var words = new KostraTexts(context.language());
        var entity = file.entity().code().value();
        var findings = file.written().report().findings();
        var shown = findings.stream()
                .limit(FilingPage.SHOWN)
                .map(finding -> row(finding, words))
                .toList();
        var asked = isNumber(number) ? "?kommune=" + number.strip() : "";
        return new FilingPage.FilePart(
                file.form().toLowerCase(Locale.ROOT) + "-" + entity.toLowerCase(Locale.ROOT),
                file.form(),
                file.entity().name(),
                context.url("okonomi/kostra/" + name(file, year) + ".dat" + asked),
                file.errors().size(),
                shown,
                findings.size() - shown.size());
    }

    private static FilingPage.Row row(ControlFinding finding, KostraTexts words) {
        var lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new FilingPage.Row(
                finding.rule(),
                words.get("kostra.severity." + finding.severity().word()),
                lines.isEmpty() ? words.get("kostra.page.whole") : lines,
                words.of(finding));
    }

    private static String name(KostraFiling.File file, FiscalYear year) {
        return year + "-" + file.entity().code().value() + "-" + file.form();
    }

    private static String region(String number) {
        return isNumber(number) ? number.strip() + "00" : KostraFiling.NO_REGION;
    }

    private static boolean isNumber(String number) {
        return number.strip().matches("\\d{4}");
    }
}
