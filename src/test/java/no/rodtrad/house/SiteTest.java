package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demonstrations;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Walk;
import no.rodtrad.testing.Walk.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every page of a small, whole municipality in three languages, and looks at each as a careful reader would. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {

    /**
     * Reached by no link: the list of municipalities, assets, errors, pages of the staff, what programs ask, tables of
     * statistics that this municipality has none of, and what tests look at.
     */
    private static final Pattern OUTSIDE = Pattern.compile("/|/error|/health|/static/.*"
            + "|/\\{municipality}/(eksempler|ansatt|import).*|/api/\\{municipality}/.*"
            + "|/\\{municipality}/(statistikk|tallkontroll)/.*");

    /** Tables of pages that are found elsewhere among the datasets, with what is said of them there. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            // The start page repeats the first rules of their own page.
            "okonomi regler", "okonomi/regler regler");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private MunicipalityKey municipality;
    private final SortedMap<String, Page> pages = new TreeMap<>();

    @BeforeAll
    void walks_everywhere() {
        municipality = new Demonstrations(application).loadSmallest();
        var walk = new Walk(port);
        for (var prefix : List.of("", "/nn", "/en")) {
            var start = prefix + "/" + municipality;
            pages.putAll(walk.everythingFrom(start, start));
        }
        System.out.println("Pages walked: " + pages.size());
    }

    @Test
    void every_link_leads_to_a_page() {
        var dead = new TreeMap<String, String>();
        for (var page : pages.values()) {
            if (page.status() == 200) continue;
            // One example of each kind is enough to find the fault.
            var kind = page.address()
                    .replaceFirst("^(/nn|/en)?/" + municipality, "")
                    .replaceAll("[0-9].*", "…");
            dead.putIfAbsent(page.status() + " " + kind, page.address() + ", linked from " + page.from());
        }
        assertThat(dead).as("Mend the link, or make the page.").isEmpty();
    }

    @Test
    void every_page_can_be_reached_from_the_front_page() {
        var visited = pages.values().stream()
                .filter(page -> page.status() == 200)
                .map(page -> URI.create(page.address()).getPath().replaceFirst("^/(nn|en)/", "/"))
                .map(PathContainer::parsePath)
                .toList();
        var unseen = new TreeSet<String>();
        var routes = application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (var mapping : routes.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPathPatternsCondition().getPatterns()) {
                if (visited.stream().noneMatch(pattern::matches)) unseen.add(pattern.getPatternString());
            }
        }
        unseen.removeIf(OUTSIDE.asMatchPredicate());
        assertThat(unseen)
                .as("No page links to these. Let one do so, or take the route away.")
                .isEmpty();
    }

    @Test
    void every_page_has_a_language_a_title_one_heading_and_unique_ids() {
        var wrong = new ArrayList<String>();
        for (var page : html()) {
            var document = page.document();
            var language = language(page);
            if (!document.select("html").attr("lang").equals(language)) wrong.add(page.address() + " lang");
            if (document.title().isBlank()) wrong.add(page.address() + " title");
            if (document.select("h1").size() != 1)
                wrong.add(page.address() + " h1: " + document.select("h1").size());
            var ids = document.select("[id]").eachAttr("id");
            if (new TreeSet<>(ids).size() != ids.size()) wrong.add(page.address() + " the same id twice");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_number_to_press_carries_its_reference() {
        var wrong = new ArrayList<String>();
        for (var page : html()) {
            for (var number : page.document().select(".numb")) {
                if (!number.attr("data-ref").startsWith("figure:")) wrong.add(page.address() + " " + number.text());
            }
        }
        assertThat(wrong).as("Write the number through Texts, from a Figure.").isEmpty();
    }

    @Test
    void no_bokmal_stands_on_a_page_in_another_language_but_titles_marked_so() {
        var wrong = new TreeMap<String, String>();
        for (var page : html()) {
            var language = language(page);
            for (var text : unmarkedTexts(page.document().body())) {
                var foreign = LanguageWords.foreignIn(language, text);
                if (!foreign.isEmpty()) wrong.putIfAbsent(language + ": " + text, page.address() + " " + foreign);
            }
        }
        assertThat(wrong)
                .as("Mark a name from a source with lang (Texts.name does), or translate the text.")
                .isEmpty();
    }

    /** One that is new to a page, and that no source of open data gives, is missing here. */
    @Test
    void every_table_of_figures_is_open_data() {
        var data = application.getBean(OpenData.class);
        var published = new HashSet<String>();
        var asOf = AsOf.at(application.getBean(Clock.class).instant());
        application.getBean(Municipalities.class).in(municipality, () -> {
            for (var dataset : data.datasets()) {
                if (dataset.theme() != DatasetTheme.PAGE) continue;
                data.rows(dataset, DataRequest.all(asOf, LanguageChoice.NB), row -> {
                    var document = row.cells().get(dataset.index("document")).replaceFirst("[?].*", "");
                    published.add(document + " " + row.cells().get(dataset.index("table_name")));
                });
            }
            return municipality;
        });
        var missing = new TreeSet<String>();
        for (var page : html()) {
            // What was known on an earlier day is fetched as of that day.
            if (!language(page).equals("nb") || page.address().contains("as-of=")) continue;
            var path = page.address().replaceFirst("[?].*", "").replaceFirst("^/" + municipality + "/?", "");
            for (var table : page.document().select("table[data-table]:has(tbody td)")) {
                var name = path + " " + table.attr("data-table");
                if (!published.contains(ELSEWHERE.getOrDefault(name, name))) missing.add(name);
            }
        }
        assertThat(published).isNotEmpty();
        assertThat(missing)
                .as("Let PageTables give these, in a dataset of pages.")
                .isEmpty();
    }

    private List<Page> html() {
        return pages.values().stream()
                .filter(page -> page.status() == 200 && page.isHtml())
                .toList();
    }

    private static String language(Page page) {
        if (page.address().startsWith("/nn/")) return "nn";
        return page.address().startsWith("/en/") ? "en" : "nb";
    }

    /** Texts in the language of the page. A choice in a list cannot mark a part of itself, so it is left out. */
    private static List<String> unmarkedTexts(Element body) {
        var found = new ArrayList<String>();
        NodeTraversor.traverse(
                (NodeVisitor) (node, depth) -> {
                    if (!(node instanceof TextNode text) || text.isBlank()) return;
                    if (!(text.parent() instanceof Element parent)) return;
                    if (parent.closest("[lang]:not(html)") == null && parent.closest("script, style, option") == null) {
                        found.add(text.text().strip());
                    }
                },
                body);
        return found;
    }
}
