package no.rodtrad.intake.web;

import java.nio.charset.StandardCharsets;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.web.Texts;

/** The refused lines as a file that a spreadsheet opens. */
final class RefusedFile {

    private RefusedFile() {}

    static byte[] of(Reading found, Texts text) {
        var csv = new StringBuilder("\uFEFF");
        row(
                csv,
                text.get("intake.job.head.line"),
                text.get("intake.job.head.column"),
                text.get("intake.job.head.found"),
                text.get("intake.job.head.wrong"));
        for (var each : found.problems()) {
            row(
                    csv,
                    each.line() == 0 ? "" : Integer.toString(each.line()),
                    each.column(),
                    each.found(),
                    text.phrase(each.phrase()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder csv, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            var field = fields[i];
            // What stands in a file may be a formula to the program that opens this one.
            var safe = !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
            csv.append(i == 0 ? "" : ";")
                    .append('"')
                    .append(safe.replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }
}
