package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.MoneyEvents;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.ValidityPeriod;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.web.TextsProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a municipality hands in for its statements, and how it shows on their pages. */
@RodtradTest
class ChoiceServiceTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf BEFORE = new AsOf(LocalDate.of(2025, 2, 28));
    private static final AsOf AFTER = new AsOf(LocalDate.of(2025, 3, 1));
    private static final Instant POSTED = Instant.parse("2025-01-15T08:00:00Z");
    private static final Instant CHOSEN = Instant.parse("2025-03-01T08:00:00Z");
    private static final Instant LATER = Instant.parse("2025-04-01T08:00:00Z");

    @Autowired
    Municipalities municipalities;

    @Autowired
    ChoiceService choices;

    @Autowired
    StatementService statements;

    @Autowired
    StatementPages pages;

    @Autowired
    List<MoneyEvents> events;

    @Autowired
    List<FigureSource> sources;

    @Autowired
    OrganisationService organisation;

    @Autowired
    ChartService chart;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    @Autowired
    ChoiceStore store;

    @Autowired
    TransactionTemplate transaction;

    private MunicipalityKey municipality;

    @BeforeEach
    void open() {
        municipality = TestMunicipality.fresh(municipalities);
        in(() -> {
            var books = new Books(organisation, chart, ledger, clock);
            books.open();
            books.post(5, "010101", "3800", "222", Money.thousands(1000), POSTED);
            books.post(5, "010101", "5200", "281", Money.thousands(10), POSTED);
            undertaking();
            return municipality;
        });
    }

    /** It has let buildings to the treasury for 990, ten less than the treasury has posted. */
    private void undertaking() {
        var code = new EntityCode("EKF");
        organisation.store(new Organisation(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountingEntity(code, "Byggene KF", EntityKind.MUNICIPAL_UNDERTAKING))));
        chart.storeCostCentres(List.of(new CostCentre(
                new CostCentreCode("070101"),
                "Byggene",
                "0301",
                new BudgetAreaCode("P03"),
                code,
                OptionalInt.of(9),
                new ValidityPeriod(LocalDate.of(2020, 1, 1), Optional.empty()),
                Origin.GENERATED)));
        var date = LocalDate.of(2024, 5, 5);
        long ore = Money.thousands(990).ore();
        var rows = Stream.of(
                new LedgerRow(2024, 5, 1, date, "7800", "222", "070101", "", -ore, "leie"),
                new LedgerRow(2024, 5, 1, date, "2101", "", "000000", "", ore, "leie"));
        assertThat(ledger.importBatch(
                        LedgerBatch.whole("byggene", Origin.GENERATED, POSTED).of(code), rows))
                .isInstanceOf(Accepted.class);
    }

    private void take(ChoiceKind kind, Instant knownAt, String... rows) {
        assertThat(in(() -> choices.take(Map.of(kind, file(kind, rows)), knownAt)))
                .isEqualTo(new Accepted<>(rows.length));
    }

    private static FormFile file(ChoiceKind kind, String... rows) {
        return new FormFile(
                kind.file(),
                String.join(
                        "\n",
                        Stream.concat(Stream.of(String.join(";", kind.header())), Stream.of(rows))
                                .toList()));
    }

    @Test
    void an_own_placing_counts_from_the_day_it_was_known() {
        take(ChoiceKind.PLACINGS, CHOSEN, "5-4-1;1;520;;6;2024;;Sosiallån føres i drift");

        assertThat(unplaced(BEFORE)).isEqualTo(Money.thousands(10));
        assertThat(unplaced(AFTER)).isEqualTo(Money.ZERO);
    }

    /** The difference between two days tells of it. */
    @Test
    void a_file_of_choices_is_something_that_became_known() {
        take(ChoiceKind.PLACINGS, CHOSEN, "5-4-1;1;520;;6;2024;;Sosiallån føres i drift");

        var known = in(() -> events.stream()
                .flatMap(each -> each.events(new FiscalYear(2024)).stream())
                .filter(each -> each.what().equals(Phrase.of("statement.event.choices")))
                .toList());

        assertThat(known).extracting(MoneyEvents.Event::day).containsExactly(AsOf.at(CHOSEN));
    }

    @Test
    void the_page_says_what_is_placed_elsewhere_and_why() {
        take(ChoiceKind.PLACINGS, CHOSEN, "5-4-1;1;520;;6;2024;;\"Sosiallån føres; i drift\"");

        var table = page("5-4-1", "KK", AFTER).table("5-4-1").orElseThrow();
        assertThat(table.footnotes())
                .containsExactly(Phrase.of(
                        "statement.form.own-placing",
                        Phrase.of("statement.form.own-placing.accounts", "520"),
                        "6",
                        "Sosiallån føres; i drift"));
        assertThat(table.rows())
                .filteredOn(row -> row.label().key().equals("statement.form.line-own"))
                .extracting(Block.Row::key)
                .containsExactly("6");
        assertThat(page("5-4-1", "KK", BEFORE).table("5-4-1").orElseThrow().footnotes())
                .isEmpty();
        assertThat(page("5-6", "KK", AFTER).table("5-6").orElseThrow().footnotes())
                .isEmpty();
    }

    @Test
    void own_signs_are_said_with_their_reason() {
        take(ChoiceKind.SIGNS, CHOSEN, "5-4-1;posted;2024;;Trykt slik i årsmeldingen");

        assertThat(page("5-4-1", "KK", AFTER).table("5-4-1").orElseThrow().footnotes())
                .containsExactly(Phrase.of("statement.form.own-signs", "Trykt slik i årsmeldingen"));
    }

    @Test
    void a_rule_of_frames_is_said_below_the_bridge_of_its_years() {
        take(
                ChoiceKind.FRAMES,
                CHOSEN,
                "transfer;2022;2023;Før ble investeringer holdt utenfor",
                "depreciation interest;2024;;Rammene er uten kapitalkostnader");

        assertThat(bridge(AFTER).footnotes().stream().map(note -> written(note, LanguageChoice.NB)))
                .containsExactly("Egen rammeregel: utenfor rammene er Avskrivninger;"
                        + " Renter, utbytter, gevinster og tap. Grunnen: Rammene er uten kapitalkostnader");
        assertThat(bridge(BEFORE).footnotes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NB | Linje 3, «99»: 5-4-1 2022- har ingen slik linje. Rett nummeret.
            NN | Linje 3, «99»: 5-4-1 2022- har inga slik linje. Rett nummeret.
            EN | Line 3, “99”: 5-4-1 2022- has no such line. Correct the number.
            """)
    void a_file_that_no_longer_fits_its_form_is_not_followed_and_the_page_says_so(
            LanguageChoice language, String words) {
        take(ChoiceKind.SIGNS, CHOSEN, "5-4-1;posted;2024;;Trykt slik i årsmeldingen");
        // As if the form had line 99 when the file was taken in.
        var unfit = file(
                ChoiceKind.PLACINGS,
                "5-4-1;1;520;;6;2024;;Sosiallån føres i drift",
                "5-4-1;1;570;;99;2024;;Linjen er ny");
        in(() -> transaction.execute(_ -> {
            store.add(ChoiceKind.PLACINGS, unfit, CHOSEN, clock.instant());
            return true;
        }));

        assertThat(unplaced(AFTER)).isEqualTo(Money.thousands(10));
        var notes = page("5-4-1", "KK", AFTER).table("5-4-1").orElseThrow().footnotes();
        assertThat(notes).hasSize(2);
        assertThat(notes.getFirst().key()).isEqualTo("statement.form.own-signs");
        assertThat(written(notes.getLast(), language)).contains("placings.csv").endsWith(words);
        assertThat(page("5-4-1", "KK", BEFORE).table("5-4-1").orElseThrow().footnotes())
                .isEmpty();
    }

    private Block.FigureTable bridge(AsOf asOf) {
        return page("5-4-2", "KK", asOf).table("bro-accounts").orElseThrow();
    }

    private static String written(Phrase phrase, LanguageChoice language) {
        return TextsProvider.alone().texts(language).phrase(phrase);
    }

    @Test
    void a_file_replaces_the_one_before_it_from_its_day() {
        take(ChoiceKind.PLACINGS, CHOSEN, "5-4-1;1;520;;6;2024;;Sosiallån føres i drift");
        take(ChoiceKind.PLACINGS, LATER);

        assertThat(unplaced(AFTER)).isEqualTo(Money.ZERO);
        assertThat(unplaced(new AsOf(LocalDate.of(2025, 4, 1)))).isEqualTo(Money.thousands(10));
    }

    @Test
    void nothing_is_stored_of_what_is_refused() {
        var files = Map.of(
                ChoiceKind.PLACINGS, file(ChoiceKind.PLACINGS, "5-4-1;1;520;;6;2024;;Sosiallån føres i drift"),
                ChoiceKind.COUNTERPARTS, file(ChoiceKind.COUNTERPARTS, "KK;purchase;380;;;;XKF;2020;;Husleie"));

        assertThat(in(() -> choices.take(files, CHOSEN))).isInstanceOf(Rejected.class);
        assertThat(unplaced(AFTER)).isEqualTo(Money.thousands(10));
    }

    @Test
    void only_who_has_rules_of_counterparts_has_consolidated_accounts() {
        assertThat(scopes(AFTER)).doesNotContain("konsern");

        take(
                ChoiceKind.COUNTERPARTS,
                CHOSEN,
                "KK;purchase;380;;;;EKF;2020;;Husleieavtalen",
                "EKF;purchase;780;;;;KK;2020;;Husleieavtalen");

        assertThat(scopes(BEFORE)).doesNotContain("konsern");
        assertThat(scopes(AFTER)).contains("konsern");
    }

    @Test
    void two_entities_that_differ_are_named_with_both_amounts() {
        take(
                ChoiceKind.COUNTERPARTS,
                CHOSEN,
                "KK;purchase;380;;;;EKF;2020;;Husleieavtalen",
                "EKF;purchase;780;;;;KK;2020;;Husleieavtalen");

        var page = page("5-6", "konsern", AFTER);

        var note = page.notes().getFirst();
        assertThat(note.correction()).isTrue();
        assertThat(note.text().key()).isEqualTo("statement.dealing.differs");
        assertThat(note.text().arguments()).contains("Kommunekassen", "Byggene KF");
        assertThat(note.text().arguments().stream()
                        .filter(ShownFigure.class::isInstance)
                        .map(each -> ((ShownFigure) each).figure().money()))
                .containsExactly(Money.thousands(1000), Money.thousands(-990), Money.thousands(10));
        assertThat(page.table("mellom-enhetene").orElseThrow().rows()).singleElement();
        var line = figure("accounts.2024.f5-6.konsern.12");
        assertThat(line).isEqualTo(FigureValue.of(Money.thousands(1000)));
        assertThat(figure("accounts.2024.dealing.purchase.KK-EKF.difference"))
                .isEqualTo(FigureValue.of(Money.thousands(10)));
    }

    @Test
    void a_consolidated_line_is_the_entities_less_the_pairs_that_were_taken_out() {
        in(() -> {
            new Books(organisation, chart, ledger, clock)
                    .post(6, "010101", "3800", "222", Money.thousands(-10), POSTED);
            return municipality;
        });
        take(
                ChoiceKind.COUNTERPARTS,
                CHOSEN,
                "KK;purchase;380;;;;EKF;2020;;Husleieavtalen",
                "EKF;purchase;780;;;;KK;2020;;Husleieavtalen");

        var figure = in(() -> statements.figure(Ref.figure("accounts.2024.f5-6.konsern.12"), AFTER))
                .orElseThrow();

        assertThat(figure.money()).isEqualTo(Money.ZERO);
        assertThat(figure.derivation())
                .isInstanceOfSatisfying(
                        Derivation.SignedSum.class,
                        sum -> assertThat(sum.parts())
                                .extracting(part ->
                                        part.sign() + " " + part.term().ref().id())
                                .containsExactly(
                                        "1 accounts.2024.f5-6.KK.12",
                                        "-1 accounts.2024.f5-6.konsern.12.pair-purchase"));
        assertThat(figure("accounts.2024.f5-6.konsern.12.pair-purchase"))
                .isEqualTo(FigureValue.of(Money.thousands(990)));
        assertThat(figure("accounts.2024.dealing.purchase.KK-EKF.first"))
                .isEqualTo(FigureValue.of(Money.thousands(990)));
        assertThat(page("5-6", "konsern", AFTER).notes())
                .noneMatch(note -> note.text().key().startsWith("statement.dealing"));
    }

    private FigureValue figure(String id) {
        return in(() -> sources.stream()
                .flatMap(source -> source.figure(Ref.figure(id), AFTER).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(id))
                .value());
    }

    private List<String> scopes(AsOf asOf) {
        return in(() -> statements.scopes(YEAR, asOf)).stream()
                .map(scope -> scope.code())
                .toList();
    }

    private Money unplaced(AsOf asOf) {
        return in(() -> statements.figures("5-4-1", YEAR, "KK", asOf))
                .orElseThrow()
                .statement()
                .unplaced(StatementColumn.ACCOUNTS);
    }

    private MoneyPage page(String form, String scope, AsOf asOf) {
        return in(() -> pages.page(form, YEAR.value(), Optional.of(scope), asOf))
                .orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return municipalities.in(municipality, work);
    }
}
