package no.rodtrad.command;

import java.util.List;
import java.util.stream.Collectors;
import no.rodtrad.kostra.KostraControls.Report;
import no.rodtrad.kostra.KostraTexts;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.Severity;
import no.rodtrad.statement.JsonText;

/** What a control of a file answers, as text and as JSON. */
final class KostraAnswer {

    /** So many findings are told in a text; the rest are counted. JSON tells all. */
    private static final int TOLD = 1000;

    private final KostraTexts texts;

    KostraAnswer(KostraTexts texts) {
        this.texts = texts;
    }

    String text(String file, Delivery delivery, Report report) {
        var text = new StringBuilder();
        line(
                text,
                "kostra.check.file",
                file,
                delivery.form().id(),
                delivery.year(),
                delivery.region(),
                report.records());
        if (!isOfYear(report, delivery)) line(text, "kostra.check.codes", report.codesOfYear());
        for (var finding :
                report.findings().subList(0, Math.min(TOLD, report.findings().size()))) {
            text.append(finding.rule()).append(' ');
            text.append(texts.get("kostra.severity." + finding.severity().word()));
            text.append(", ").append(place(finding)).append(": ");
            text.append(texts.of(finding)).append('\n');
        }
        if (report.findings().size() > TOLD)
            line(text, "kostra.check.more", report.findings().size() - TOLD);
        if (report.findings().isEmpty()) line(text, "kostra.check.clean");
        else
            line(
                    text,
                    "kostra.check.sum",
                    count(report, Severity.FATAL),
                    count(report, Severity.ERROR),
                    count(report, Severity.WARNING),
                    count(report, Severity.INFO));
        return text.toString();
    }

    String json(Report report, Delivery delivery) {
        return "{" + codesOfYear(report, delivery) + "\"findings\":" + findings(report) + "}";
    }

    String json(String id, Report report, Delivery delivery) {
        var of = "{\"id\":" + JsonText.quoted(id) + ",";
        return of + codesOfYear(report, delivery) + "\"findings\":" + findings(report) + "}";
    }

    /** A form that nobody controls is a finding, as it is for Statistics Norway: it has a word and no number. */
    String unknownForm(String id, String form) {
        var finding = new ControlFinding(Severity.FATAL, "Ukjent", List.of(), "kostra.rule.form", List.of(form));
        return "{\"id\":" + JsonText.quoted(id) + ",\"findings\":[" + finding(finding) + "]}";
    }

    /** A file of a list that could not be checked. */
    String refused(String id, String why) {
        return "{\"id\":" + JsonText.quoted(id) + ",\"refused\":" + JsonText.quoted(why) + ",\"findings\":[]}";
    }

    /** Told only when the codes are those of another year, and beside the findings: it is no finding of the file. */
    private static String codesOfYear(Report report, Delivery delivery) {
        return isOfYear(report, delivery) ? "" : "\"codes_of_year\":" + report.codesOfYear() + ",";
    }

    private static boolean isOfYear(Report report, Delivery delivery) {
        return delivery.year().equals(Integer.toString(report.codesOfYear()));
    }

    private String findings(Report report) {
        return report.findings().stream().map(this::finding).collect(Collectors.joining(",", "[", "]"));
    }

    private String finding(ControlFinding finding) {
        var lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return "{\"severity\":" + JsonText.quoted(finding.severity().word()) + ",\"rule\":"
                + JsonText.quoted(finding.rule()) + ",\"lines\":" + lines + ",\"message\":"
                + JsonText.quoted(texts.of(finding)) + "}";
    }

    private String place(ControlFinding finding) {
        var lines = finding.lines();
        if (lines.isEmpty()) return texts.get("kostra.check.whole");
        var numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return texts.get(lines.size() == 1 ? "kostra.check.line" : "kostra.check.lines", numbers);
    }

    private static long count(Report report, Severity severity) {
        return report.findings().stream()
                .filter(each -> each.severity() == severity)
                .count();
    }

    private void line(StringBuilder text, String key, Object... arguments) {
        var words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) words[i] = String.valueOf(arguments[i]);
        text.append(texts.get(key, words)).append('\n');
    }
}
