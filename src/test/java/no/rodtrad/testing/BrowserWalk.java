package no.rodtrad.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold for every page, whatever it shows: axe finds nothing in light or dark, nothing scrolls sideways at 320
 * pixels or with text at 200 per cent, it is whole without script, it breaks none of its own security rules, and it
 * refuses to be written to. Each answer is a list of faults, empty when all is well.
 */
public final class BrowserWalk {

    /** Both sizes and both modes are seen, once each. */
    private static final List<Browser.Look> FEW =
            List.of(Browser.Look.LIGHT, Browser.Look.LIGHT.wide(Browser.PHONE).inTheDark());

    private static final List<Browser.Look> ALL = List.of(
            Browser.Look.LIGHT,
            Browser.Look.LIGHT.inTheDark(),
            Browser.Look.LIGHT.wide(Browser.PHONE),
            Browser.Look.LIGHT.wide(Browser.PHONE).inTheDark());

    private final Browser browser;
    private final int port;
    private final boolean thorough;

    /**
     * @param thorough whether to look in every size and mode, and keep a picture of each in {@code target/screenshots}
     */
    public BrowserWalk(Browser browser, int port, boolean thorough) {
        this.browser = browser;
        this.port = port;
        this.thorough = thorough;
    }

    /** All faults of the pages. */
    public List<String> faults(List<String> paths) {
        var faults = new ArrayList<String>();
        for (var path : paths) faults.addAll(faults(path));
        return faults;
    }

    /** What a narrow window and the lack of script show, without what takes long. */
    public List<String> faultsOfLayout(List<String> paths) {
        var faults = new ArrayList<String>();
        for (var path : paths) {
            sideways(path, faults);
            withoutScript(path, faults);
        }
        return faults;
    }

    /** All faults of a page. */
    public List<String> faults(String path) {
        var faults = new ArrayList<String>();
        for (var look : thorough ? ALL : FEW) {
            try (var page = browser.open(path, look)) {
                for (var fault : Browser.faults(page)) faults.add(path + " " + look + ": " + fault);
                if (thorough) Browser.picture(page, name(path) + "-" + look);
            }
        }
        sideways(path, faults);
        withoutScript(path, faults);
        refusals(path, faults);
        return faults;
    }

    private void sideways(String path, List<String> faults) {
        try (var page = browser.open(path, Browser.Look.LIGHT.wide(Browser.NARROWEST))) {
            int wide = Browser.sideways(page);
            if (wide > 0) faults.add(path + " scrolls " + wide + " px sideways at 320: " + culprits(page));
        }
        // 200 % text on a screen of 1280 is the same as a window of 640 with text at 100 %.
        try (var page = browser.open(path, Browser.Look.LIGHT.wide(640))) {
            int wide = Browser.sideways(page);
            if (wide > 0) faults.add(path + " scrolls " + wide + " px sideways at 640: " + culprits(page));
        }
    }

    private static Object culprits(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *, header *, footer *')]
                  .filter(e => !e.closest('.tw, svg') && e.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
                """);
    }

    private void withoutScript(String path, List<String> faults) {
        try (var page = browser.open(path, Browser.Look.LIGHT.withoutScript())) {
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            if (page.locator("h1").count() != 1) faults.add(path + " has not one h1 without script");
            for (var link : page.locator("main a[href]").all()) {
                var href = link.getAttribute("href");
                if (href == null || href.isEmpty() || href.equals("#")) faults.add(path + " has a dead link: " + href);
            }
            if (page.locator("[style]").count() > 0) faults.add(path + " has a style attribute, which is refused");
        }
    }

    private void refusals(String path, List<String> faults) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 405) faults.add(path + " answers a POST with " + status);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String name(String path) {
        return path.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
