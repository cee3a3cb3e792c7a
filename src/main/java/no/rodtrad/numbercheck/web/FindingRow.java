package no.rodtrad.numbercheck.web;

import java.util.Optional;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.numbercheck.Visit.Mark;
import no.rodtrad.numbercheck.Visit.Verdict;

/**
 * One finding as the page shows it.
 *
 * @param number from 1
 * @param stops whether it is a contradiction, or keeps our own report from being published; else it should be looked at
 * @param chapter title of the chapter; empty when the report has none
 * @param place where it stands, in words
 * @param link to the place; empty for a file from elsewhere
 * @param before the words before what is marked; the whole sentence when nothing is
 * @param evidence the other place it rests on, as a sentence; empty when there is none
 * @param mark what the visitor says of it, in a file from elsewhere
 * @param own how it stands, in a report of our own
 */
public record FindingRow(
        int number,
        boolean stops,
        String level,
        String kind,
        String chapter,
        String place,
        Optional<String> link,
        String before,
        String marked,
        String after,
        String printed,
        String computed,
        String why,
        String evidence,
        String still,
        Optional<Mark> mark,
        Optional<Own> own) {

    /**
     * A finding in a report of our own.
     *
     * @param acceptable whether it is a matter of judgement
     * @param last what was last said of it
     * @param when the day it was said, as it is written; empty when nothing is
     */
    public record Own(String fingerprint, boolean acceptable, Optional<GateAcceptance> last, String when) {

        public boolean accepted() {
            return acceptable && last.filter(GateAcceptance::accepted).isPresent();
        }
    }

    public boolean accepted() {
        return own.filter(Own::accepted).isPresent();
    }

    /** Whether nobody has said anything of it that holds. */
    public boolean isOpen() {
        return said().equals(FindingFilter.NONE);
    }

    /** The word of what is said of it, {@code ingen} when nothing is. */
    public String said() {
        if (accepted()) return Verdict.ACCEPTED.word();
        return mark.map(each -> each.verdict().word()).orElse(FindingFilter.NONE);
    }
}
