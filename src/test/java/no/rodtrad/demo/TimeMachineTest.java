package no.rodtrad.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.Acceptances;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A page as of a day says what it said on that day, whatever becomes known later: the report, each page about money,
 * and each of its tables as a file. What is new since then is shown line by line, with what made it so.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TimeMachineTest {

    /** The day before all that came later. */
    static final String LAST = "2025-06-01";

    private static final String RULES = "Finansielle regler";

    private static final String SERIES = "Oppgitte tallserier";

    /**
     * Pages with amounts that time moves. A list of what was printed otherwise grows with each new print, a case tells
     * of one decision, and no amount in them moves.
     */
    private static final Pattern IN_TIME = Pattern.compile("[^?]*/okonomi/(?!trykte-tall|saker|[^?]*/tabell/).*");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private MunicipalityKey here;
    private FrozenPages pages;
    private final Map<String, SortedMap<String, String>> before = new HashMap<>();
    private final Map<String, SortedMap<String, String>> after = new HashMap<>();

    /** The days that are looked at, the last one with files. */
    abstract List<String> days();

    abstract MunicipalityKey load(Demonstrations demonstrations);

    @BeforeAll
    void freezes_the_pages_before_and_after() {
        here = load(new Demonstrations(application));
        pages = new FrozenPages(port, here.value());
        freeze(before);
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        application.getBean(Municipalities.class).in(here, () -> {
            transaction.executeWithoutResult(_ -> new LaterFacts(application).become_known());
            return true;
        });
        freeze(after);
        System.out.println("Pages and files frozen: " + after.get(LAST).size());
    }

    private void freeze(Map<String, SortedMap<String, String>> into) {
        for (var day : days()) into.put(day, pages.asOf(day, day.equals(LAST)));
    }

    @Test
    void a_page_as_of_a_day_is_the_same_whatever_became_known_later() {
        for (var day : days()) {
            assertThat(after.get(day).keySet())
                    .as("pages as of %s", day)
                    .isEqualTo(before.get(day).keySet());
            var changed = new TreeMap<String, String>();
            before.get(day).forEach((address, content) -> {
                var now = after.get(day).get(address);
                if (!content.equals(now)) changed.put(address, difference(content, now));
            });
            assertThat(changed)
                    .as("as of %s these say something else than before", day)
                    .isEmpty();
        }
    }

    @Test
    void the_difference_to_now_names_each_amount_that_moved_and_what_moved_it() {
        var wrong = new TreeMap<String, String>();
        var touched = new TreeSet<String>();
        for (var address : before.get(LAST).keySet()) {
            if (!IN_TIME.matcher(address).matches()) continue;
            var now = amounts(pages.page(address));
            var moved = new TreeSet<String>();
            amounts(pages.page(with(address, "as-of=" + LAST))).forEach((ref, text) -> {
                if (!text.equals(now.getOrDefault(ref, text))) moved.add(ref);
            });
            if (!moved.isEmpty()) touched.add(address.replaceFirst("[^?]*/okonomi/([^?]*).*", "$1"));
            var page = pages.page(with(address, "as-of=" + LAST + "&mot=" + AsOf.at(Instant.now())));
            var told = told(page, wrong);
            moved.removeAll(told.keySet());
            var first = page.selectFirst("tr.sum a.numb[data-ref*=.change-]");
            if (first != null) explained(first.attr("data-ref"), wrong);
            if (!moved.isEmpty()) wrong.put(address, "moved, and not told: " + moved);
        }
        assertThat(wrong).isEmpty();
        assertThat(touched).containsAll(touchedByAll());
    }

    /** With what became known later too. */
    @Test
    void no_report_of_any_year_contradicts_itself_in_any_language() {
        var report = application.getBean(AnnualReport.class);
        var gates = application.getBean(Acceptances.class);
        var found = new ArrayList<String>();
        application.getBean(Municipalities.class).in(here, () -> {
            var asOf = AsOf.at(Instant.now());
            for (var year : report.years(asOf)) {
                // The one in English is held to what is found in bokmål too.
                for (var language : List.of(LanguageChoice.NN, LanguageChoice.EN)) {
                    gates.judged(year, asOf, language)
                            .forEach(judged -> found.add(
                                    year + " " + judged.finding().problem().arguments()));
                }
            }
            return true;
        });
        assertThat(found).isEmpty();
    }

    /** A change explains itself, as any figure does. */
    private void explained(String ref, Map<String, String> wrong) {
        var address = "/" + here + "/tall/" + ref.substring("figure:".length());
        if (pages.page(address).select("h1").isEmpty()) wrong.put(address, "has no explanation");
    }

    /** Pages on which something must move when all of it becomes known. */
    abstract List<String> touchedByAll();

    /** The figures that the page tells of, each with what moved it. */
    private static Map<String, String> told(Document page, Map<String, String> wrong) {
        var told = new TreeMap<String, String>();
        var ref = "";
        for (var row : page.select("table[data-table] tbody tr")) {
            if (row.hasClass("sum")) {
                ref = row.select("[data-ref*=.change-]").attr("data-ref").replaceFirst("\\.change-.*", "");
                continue;
            }
            var cause = row.select("th").text();
            told.merge(ref, cause, (one, other) -> one + "; " + other);
            var expected = expected(ref);
            if (expected.stream().noneMatch(cause::contains)) wrong.put(ref, "by " + cause + ", not " + expected);
        }
        return told;
    }

    /** Accounts are moved by postings, budgets by decisions, and what follows from facts by any of the three. */
    private static List<String> expected(String ref) {
        // What a project's state is, and what is struck when the year closes, follow from more than postings.
        boolean more = ref.contains(".stat") || ref.contains(".f5-9-");
        if (ref.startsWith("figure:accounts.") && !more) return List.of(LaterFacts.POSTED);
        if (!more && ref.matches("figure:(original|voted|revised)\\..*")) return List.of(LaterFacts.DECIDED);
        // The margins of a plan's later years are judged by the rules alone: nothing is stated of those years.
        if (ref.startsWith("figure:note.economic-plan.")) return List.of(LaterFacts.DECIDED, RULES);
        // A stated series is of its own years, and a report for the notes of the year it is for.
        if (ref.startsWith("figure:stated.")) return List.of(LaterFacts.STATED, SERIES);
        return List.of(LaterFacts.POSTED, LaterFacts.DECIDED, LaterFacts.STATED);
    }

    /** Amounts in tables, but for what follows from others. */
    private static Map<String, String> amounts(Document page) {
        var amounts = new TreeMap<String, String>();
        for (var number : page.select("table[data-table] td a.numb")) {
            var ref = number.attr("data-ref");
            if (!ref.contains("variance") && !number.text().contains("%")) amounts.put(ref, number.text());
        }
        return amounts;
    }

    private static String with(String address, String query) {
        return address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String difference(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) at++;
        int from = Math.max(0, at - 120);
        return "was …" + before.substring(from, Math.min(before.length(), at + 120)) + "… is …"
                + after.substring(from, Math.min(after.length(), at + 120)) + "…";
    }
}
