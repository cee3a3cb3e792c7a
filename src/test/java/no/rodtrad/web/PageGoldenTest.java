package no.rodtrad.web;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.testing.ExampleFigures;
import no.rodtrad.testing.Golden;
import no.rodtrad.web.figure.ExplanationsForTests;
import no.rodtrad.web.figure.FigurePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The frame of every page, and the explanation of a figure, as reviewed. */
class PageGoldenTest {

    private static final Municipality EKSEMPELBYEN =
            new Municipality(new MunicipalityKey("eksempelbyen"), "Eksempelbyen kommune", Instant.EPOCH);

    private final Renderer renderer = new Renderer();
    private final Assets assets = new Assets();
    private final TextsProvider texts = new TextsProvider(true);

    @ParameterizedTest
    @CsvSource({
        "page/frame, /eksempelbyen/eksempler, ''",
        "page/frame-en-earlier, /en/eksempelbyen/eksempler/ett, as-of=2024-12-31",
        "page/frame-of-no-municipality, /, ''",
    })
    void the_frame_looks_as_reviewed(String file, String uri, String query) {
        var context = context(uri, query);
        Content content = output -> output.writeContent("<div class=\"wrap\"><h1>Overskrift</h1></div>\n");

        matches(file, html("component/page", context, Map.of("title", "Overskrift", "content", content)));
    }

    @Test
    void the_trail_looks_as_reviewed() {
        var context = context("/nn/eksempelbyen/tiltak/a", "");
        for (var example : ComponentExamples.ofPage(context)) {
            matches("component/" + example.path(), html(example.template(), context, example.parameters()));
        }
    }

    @Test
    void numbers_look_as_reviewed() {
        var context = context("/eksempelbyen/eksempler", "");
        Content content = ComponentExamples.numbers(context.text());

        matches(
                "component/figure/numbers",
                html("component/page", context, Map.of("title", "Tall", "content", content))
                        .replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1"));
    }

    @ParameterizedTest
    @CsvSource({
        "difference, variance.example.vann",
        "ratio, example.percent.vann",
        "sum, example.accounts.sum",
        "entries, example.accounts.vei",
        "stated, example.stated.vei",
    })
    void explanations_look_as_reviewed(String file, String id) {
        var context = context("/eksempelbyen/tall/" + id, "");
        var figure = new ExampleFigures().figure(Ref.figure(id), context.asOf()).orElseThrow();
        FigurePage page = ExplanationsForTests.of(titles()).explain(figure, context.text());

        matches("component/figure/" + file, html("web/figure-part", context, Map.of("page", page)));
    }

    @Test
    void a_page_that_is_not_there_looks_as_reviewed() {
        var context = context("/eksempelbyen/finnes-ikke", "");

        matches("page/not-found", html("web/not-found", context, Map.of("what", Phrase.of("web.not-found.address"))));
    }

    private String html(String template, PageContext context, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("context", context);
        all.put("text", context.text());
        return new String(renderer.bytes(template, all), StandardCharsets.UTF_8);
    }

    /** The mark of the assets changes with every style sheet; the golden files do not. */
    private void matches(String file, String html) {
        Golden.assertMatches(file + ".html", html.replace(assets.mark(), "MARK").strip() + "\n");
    }

    private PageContext context(String uri, String query) {
        var address = Address.of(uri, query);
        var site = new Site(
                beans(Map.of(
                                "mal", new NavItem(1, "example.nav", "mal", List.of("tiltak")),
                                "eksempler", new NavItem(2, "example.nav", "eksempler", List.of())))
                        .getBeanProvider(NavItem.class),
                beans(Map.of()).getBeanProvider(StaffItem.class),
                assets);
        var today = new AsOf(LocalDate.of(2025, 3, 1));
        return address.first().isEmpty()
                ? new PageContext(address.withoutMunicipality(), null, today, texts, site)
                : new PageContext(address, EKSEMPELBYEN, today, texts, site);
    }

    private static Titles titles() {
        RefTitles known = refs -> {
            var titles = new HashMap<Ref, Titled>();
            for (var ref : refs) {
                titles.put(ref, new Titled(ref, "Regnskap, desember", Optional.of("import/" + ref.id())));
            }
            return titles;
        };
        return new Titles(beans(Map.of("titles", known)).getBeanProvider(RefTitles.class));
    }

    private static StaticListableBeanFactory beans(Map<String, ?> beans) {
        var factory = new StaticListableBeanFactory();
        beans.forEach(factory::addBean);
        return factory;
    }
}
