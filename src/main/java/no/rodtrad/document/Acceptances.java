package no.rodtrad.document;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.GateAcceptance.Said;
import no.rodtrad.document.model.GateFinding;
import no.rodtrad.document.model.GateFinding.Identity;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ReadableText;
import no.rodtrad.web.TextsProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the gates hold against the annual report, and which of it somebody has taken on themselves. A gate judges, and
 * may judge wrongly. A sentence with a number that nobody has read is no matter of judgement, and is not among these.
 */
@Service
public class Acceptances {

    /** As long as a reason or a name may be. */
    public static final int LONGEST = 500;

    private final AnnualReport report;
    private final List<QualityGate> gates;
    private final AcceptanceStore store;
    private final TextsProvider texts;
    private final Clock clock;

    Acceptances(AnnualReport report, List<QualityGate> gates, AcceptanceStore store, TextsProvider texts, Clock clock) {
        this.report = report;
        this.gates = List.copyOf(gates);
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    /** A finding, and what was last said of it. */
    public record Judged(GateFinding finding, Optional<GateAcceptance> last) {

        public boolean stops() {
            return last.filter(GateAcceptance::accepted).isEmpty();
        }
    }

    /**
     * Who says something of a finding.
     *
     * @param signedIn whether the name is that of a key
     */
    public record Speaker(String name, boolean signedIn) {}

    /** What the gates find in the report as of a day, in the order of the report. */
    @Transactional(readOnly = true)
    public List<Judged> judged(FiscalYear year, AsOf asOf, LanguageChoice language) {
        // Sentences are judged in Norwegian: an English edition is made of the same figures as the one in bokmål.
        var languages = language == LanguageChoice.EN ? List.of(LanguageChoice.NB, language) : List.of(language);
        var tree = report.chapters(year, asOf);
        var last = last(year);
        // The same row of a table stands in both languages, and is one finding.
        var judged = new LinkedHashMap<String, Judged>();
        for (var each : languages) {
            var text = texts.texts(each);
            var chapters = report.written(year, tree, text);
            for (var gate : gates) {
                for (var finding : gate.findings(AnnualReport.name(year), chapters, text)) {
                    var key = finding.identity().fingerprint();
                    var said = finding.acceptable()
                            ? Optional.ofNullable(last.get(key))
                            : Optional.<GateAcceptance>empty();
                    judged.putIfAbsent(key, new Judged(finding, said));
                }
            }
        }
        return List.copyOf(judged.values());
    }

    /** What was last said of each finding of a report, by its fingerprint. */
    @Transactional(readOnly = true)
    public Map<String, GateAcceptance> last(FiscalYear year) {
        var found = new LinkedHashMap<String, GateAcceptance>();
        for (var each : store.last(AnnualReport.name(year))) found.put(each.finding(), each);
        return found;
    }

    /**
     * Records that a finding may stand. It holds until the sentence, the number or what it is held against is another.
     *
     * @param finding its fingerprint, or the first letters of it
     * @return rejected when there is no such finding now, when it is no matter of judgement, when it is accepted
     *     already, or when name or reason is missing
     */
    @Transactional
    public Outcome<GateAcceptance> accept(
            FiscalYear year, AsOf asOf, LanguageChoice language, String finding, Speaker by, String reason) {
        var found = judged(year, asOf, language).stream()
                .filter(each -> isNamed(each.finding().identity().fingerprint(), finding))
                .toList();
        if (found.size() != 1) return rejected(finding, "document.acceptance.unknown");
        var one = found.getFirst().finding();
        if (!one.acceptable()) return rejected(one.identity().name(), "document.acceptance.never");
        return write(year, true, of(one.identity(), said(by, reason)));
    }

    /** Records that a finding may not stand after all. */
    @Transactional
    public Outcome<GateAcceptance> takeBack(FiscalYear year, String finding, Speaker by, String reason) {
        var found = last(year).values().stream()
                .filter(each -> isNamed(each.finding(), finding))
                .toList();
        if (found.size() != 1) return rejected(finding, "document.acceptance.none");
        return write(year, false, again(found.getFirst(), said(by, reason)));
    }

    private Outcome<GateAcceptance> write(FiscalYear year, boolean accepts, GateAcceptance entry) {
        var lacking = lacking(entry.said());
        if (lacking.isPresent()) return rejected(entry.name(), lacking.get());
        if (store.add(AnnualReport.name(year), entry)) return new Accepted<>(entry);
        return rejected(entry.name(), accepts ? "document.acceptance.already" : "document.acceptance.none");
    }

    private static Optional<String> lacking(Said said) {
        if (said.by().isEmpty()) return Optional.of("document.acceptance.no-name");
        if (said.reason().isEmpty()) return Optional.of("document.acceptance.no-reason");
        boolean isLong = said.by().length() > LONGEST || said.reason().length() > LONGEST;
        return isLong ? Optional.of("document.acceptance.too-long") : Optional.empty();
    }

    private static Outcome<GateAcceptance> rejected(String finding, String key) {
        return new Rejected<>(List.of(new Problem("", 0, "", finding, key, List.of(finding, "" + LONGEST))));
    }

    private Said said(Speaker by, String reason) {
        return new Said(readable(by.name()), by.signedIn(), readable(reason), clock.instant());
    }

    private static String readable(String typed) {
        return ReadableText.line(typed.strip(), LONGEST + 1);
    }

    /** So few letters could be those of another finding tomorrow. */
    private static boolean isNamed(String fingerprint, String name) {
        return name.length() >= GateFinding.NAME_LENGTH && fingerprint.startsWith(name);
    }

    private static GateAcceptance of(Identity of, Said said) {
        return new GateAcceptance(
                of.fingerprint(), true, of.chapter(), of.kind(), of.quote(), of.printed(), of.computed(), said);
    }

    private static GateAcceptance again(GateAcceptance of, Said said) {
        return new GateAcceptance(
                of.finding(), false, of.chapter(), of.kind(), of.quote(), of.printed(), of.computed(), said);
    }
}
