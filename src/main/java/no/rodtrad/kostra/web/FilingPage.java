package no.rodtrad.kostra.web;

import java.util.List;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.web.component.Crumb;

/**
 * The files of a year with what the controls say of each.
 *
 * @param number four digits that the reader gave, or what stood there instead; empty for none
 * @param numberIsWrong whether the number was left out because it is none
 */
public record FilingPage(
        List<Crumb> trail, FiscalYear year, String number, boolean numberIsWrong, List<FilePart> files) {

    /** So many findings are shown of each file. */
    static final int SHOWN = 200;

    /**
     * One file.
     *
     * @param entity whose accounts it is, a name
     * @param stopping how many findings stop it
     * @param more findings that are not shown
     */
    public record FilePart(
            String id, String form, String entity, String download, int stopping, List<Row> findings, int more) {

        public int all() {
            return findings.size() + more;
        }
    }

    /** One finding in words. */
    public record Row(String rule, String severity, String where, String what) {}
}
