package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.Acceptances.Judged;
import no.rodtrad.document.Acceptances.Speaker;
import no.rodtrad.document.EditionWriter.Edition;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.GateFinding;
import no.rodtrad.document.model.GateFinding.Identity;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.web.TextsProvider;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A finding that somebody takes on themselves lets the edition through, for as long as it is the same finding. */
@RodtradTest
class AcceptancesTest {

    private static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 2, 22));
    private static final AsOf LATER = new AsOf(LocalDate.of(2024, 6, 1));
    private static final String UNTRUE = "Vann <og> avløp fikk et mindreforbruk på 300 000 kroner";
    private static final Speaker KARI = new Speaker("Kari Controller", true);
    private static final String REASON = "Etter at tilskuddet er trukket fra";

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private EditionWriter editions;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private AcceptanceStore store;

    @Autowired
    private AnnualReport report;

    @Autowired
    private TextsProvider texts;

    @Autowired
    private SampleReport sample;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path temporary;

    /** One for all tests: each has a sentence of its own, and so a finding of its own. */
    private static @Nullable MunicipalityKey loaded;

    private static int tests;

    private MunicipalityKey municipality;

    @BeforeEach
    void a_report_with_one_finding() {
        if (loaded == null) loaded = TestMunicipality.fresh(municipalities);
        municipality = loaded;
        tests++;
        give(LocalDate.of(2024, 2, 1), 130_000_000);
        say(UNTRUE);
        read(AS_OF);
        assertThat(judged(AS_OF))
                .singleElement()
                .satisfies(one -> assertThat(one.stops()).isTrue());
    }

    @Test
    void an_accepted_finding_lets_the_edition_through_and_stands_in_its_record() throws IOException {
        assertThat(write(AS_OF)).isInstanceOf(Rejected.class);
        var accepted = accept(name(), KARI, REASON);

        assertThat(((Accepted<Edition>) write(AS_OF)).value().accepted()).isOne();
        assertThat(((Accepted<GateAcceptance>) accepted).value().quote()).isEqualTo(sentence(UNTRUE));
        assertThat(Files.readString(temporary.resolve("EDITION")))
                .contains("# accepted " + name() + " by Kari Controller\n")
                .contains("  accepted.json\n");
        assertThat(Files.readString(temporary.resolve("accepted.json")))
                .contains("\"printed\" : \"mindreforbruk\"", "\"computed\" : \"merforbruk\"")
                .contains("\"by\" : \"Kari Controller\"", "\"signed_in\" : true", "\"reason\" : \"" + REASON + "\"");
        var index = Jsoup.parse(Files.readString(temporary.resolve("index.html")));
        assertThat(index.select(".accepted li").text())
                .contains(sentence(UNTRUE), "Godtatt av Kari Controller", REASON);
    }

    @Test
    void an_edition_without_acceptances_says_nothing_of_them() throws IOException {
        say("Vann <og> avløp fikk et merforbruk på 300 000 kroner");

        assertThat(write(AS_OF)).isInstanceOf(Accepted.class);
        assertThat(temporary.resolve("accepted.json")).doesNotExist();
        assertThat(Files.readString(temporary.resolve("EDITION"))).doesNotContain("accepted");
    }

    /** The amount is that of the area in øre; the budget is one million kroner. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing else               | 130000000 | Vann <og> avløp fikk et mindreforbruk på 300 000 kroner      | true
        a number that is no basis  | 130000000 | Vann <og> avløp fikk et mindreforbruk på 300 000 kroner      | true
        a word of the sentence     | 130000000 | Vann <og> avløp fikk et mindreforbruk på 300 000 kroner i år | false
        the number in the sentence | 131000000 | Vann <og> avløp fikk et mindreforbruk på 310 000 kroner      | false
        the row it is held against | 130100000 | Vann <og> avløp fikk et mindreforbruk på 300 000 kroner      | false
        """)
    void an_acceptance_holds_until_the_sentence_or_its_numbers_are_others(
            String changed, long water, String sentence, boolean holds) {
        accept(name(), KARI, REASON);
        long school = changed.startsWith("a number") ? 91_012_345 : 90_012_345;
        sample.give(municipality, LATER.day(), school, water, 1_234_500);
        say(sentence);

        assertThat(judged(LATER)).allSatisfy(one -> assertThat(one.stops()).isEqualTo(!holds));
        assertThat(judged(LATER).isEmpty()).isFalse();
    }

    @Test
    void is_taken_back_by_a_later_entry_and_can_be_given_again() {
        accept(name(), KARI, REASON);
        var name = name();
        var ola = new Speaker("Ola", false);

        assertThat(in(() -> acceptances.takeBack(SampleReport.YEAR, name, ola, "Det var feil likevel")))
                .isInstanceOf(Accepted.class);
        assertThat(judged(AS_OF)).singleElement().satisfies(one -> {
            assertThat(one.stops()).isTrue();
            assertThat(one.last().orElseThrow().said().by()).isEqualTo("Ola");
        });
        assertThat(key(in(() -> acceptances.takeBack(SampleReport.YEAR, name, ola, "En gang til"))))
                .isEqualTo("document.acceptance.none");
        assertThat(accept(name, KARI, REASON)).isInstanceOf(Accepted.class);
        assertThat(write(AS_OF)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
        NAME     | Kari | ''                 | document.acceptance.no-reason
        NAME     | ' '  | Trukket fra        | document.acceptance.no-name
        00000000 | Kari | Trukket fra        | document.acceptance.unknown
        ''       | Kari | Trukket fra        | document.acceptance.unknown
        NAME     | Kari | LONG               | document.acceptance.too-long
        """)
    void says_why_it_cannot_be_accepted(String finding, String by, String reason, String key) {
        var outcome = accept(
                finding.equals("NAME") ? name() : finding,
                new Speaker(by, false),
                reason.equals("LONG") ? "a".repeat(Acceptances.LONGEST + 1) : reason);

        assertThat(key(outcome)).isEqualTo(key);
        assertThat(judged(AS_OF)).allMatch(Judged::stops);
    }

    @Test
    void two_who_accept_the_same_are_one() {
        accept(name(), KARI, REASON);

        assertThat(key(accept(name(), new Speaker("Ola", true), "Jeg også"))).isEqualTo("document.acceptance.already");
        assertThat(judged(AS_OF).getFirst().last().orElseThrow().said().by()).isEqualTo("Kari Controller");
    }

    /** Somebody must read it; nobody can say that it need not be read. */
    @Test
    void a_sentence_whose_figure_moved_is_not_among_what_can_be_accepted() {
        accept(name(), KARI, REASON);
        give(LATER.day(), 130_000_001);

        assertThat(judged(LATER))
                .singleElement()
                .satisfies(one -> assertThat(one.stops()).isFalse());
        assertThat(((Rejected<Edition>) write(LATER)).problems())
                .extracting(Problem::messageKey)
                .containsOnly("document.stale.outdated");
    }

    @Test
    void a_number_that_is_not_its_figure_is_never_accepted() {
        var identity = new Identity(
                AnnualReport.name(SampleReport.YEAR), "omrader", "figure", "Det kostet 5.", "5", "6", List.of());
        QualityGate strict = (document, chapters, text) -> List.of(
                new GateFinding(identity, false, new Problem("omrader", 0, "", "5", "numbercheck.gate", List.of())));
        var judge = new Acceptances(report, List.of(strict), store, texts, Clock.systemUTC());

        var outcome = in(() -> new TransactionTemplate(transactions)
                .execute(_ -> judge.accept(
                        SampleReport.YEAR, AS_OF, LanguageChoice.NB, identity.fingerprint(), KARI, REASON)));

        assertThat(key(outcome)).isEqualTo("document.acceptance.never");
    }

    private String name() {
        return judged(AS_OF).getFirst().finding().identity().name();
    }

    private void give(LocalDate day, long water) {
        sample.give(municipality, day, 90_012_345, water, 1_234_500);
    }

    private void say(String words) {
        sample.say(municipality, sentence(words));
    }

    private static String sentence(String words) {
        return words + ", svarte tilsyn " + "abcdefghijklmnopqrstuvwxyz".charAt(tests) + ".";
    }

    private void read(AsOf asOf) {
        in(() -> report.markRead(SampleReport.YEAR, asOf, "Kari Leser"));
    }

    private List<Judged> judged(AsOf asOf) {
        return in(() -> acceptances.judged(SampleReport.YEAR, asOf, LanguageChoice.NB));
    }

    private Outcome<GateAcceptance> accept(String finding, Speaker by, String reason) {
        return in(() -> acceptances.accept(SampleReport.YEAR, AS_OF, LanguageChoice.NB, finding, by, reason));
    }

    private Outcome<Edition> write(AsOf asOf) {
        return in(() -> editions.write(SampleReport.YEAR, asOf, LanguageChoice.NB, temporary));
    }

    private static String key(Outcome<GateAcceptance> outcome) {
        assertThat(outcome).isInstanceOf(Rejected.class);
        return ((Rejected<GateAcceptance>) outcome).problems().getFirst().messageKey();
    }

    private <T> T in(Supplier<T> work) {
        return municipalities.in(municipality, work);
    }
}
