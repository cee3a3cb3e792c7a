package no.rodtrad.testing;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

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
    private final Site site;
    private final boolean thorough;

    /**
     * @param thorough whether to look in every size and mode, and keep a picture of each in {@code target/screenshots}
     */
    public BrowserWalk(Browser browser, int port, boolean thorough) {
        this.browser = browser;
        this.site = new Site(port);
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
            sideways(page, path, faults);
            // 200 % text on a screen of 1280 is the same as a window of 640 with text at 100 %.
            page.setViewportSize(640, 900);
            sideways(page, path, faults);
        }
    }

    private static void sideways(Page page, String path, List<String> faults) {
        int wide = Browser.sideways(page);
        if (wide == 0) return;
        int width = page.viewportSize().width;
        faults.add(path + " scrolls " + wide + " px sideways at " + width + ": " + culprits(page));
    }

    private static Object culprits(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *, header *, footer *')]
                  .filter(e => !e.closest('.tw, svg') && e.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
                """);
    }

    /** Read as it is sent, which is what a browser without script has: to ask one for each link takes seconds. */
    private void withoutScript(String path, List<String> faults) {
        var page = Jsoup.parse(site.get(path).body());
        if (page.select("h1").size() != 1) faults.add(path + " has not one h1 without script");
        for (var href : page.select("main a[href]").eachAttr("href")) {
            if (href.isEmpty() || href.equals("#")) faults.add(path + " has a dead link: " + href);
        }
        if (!page.select("[style]").isEmpty()) faults.add(path + " has a style attribute, which is refused");
    }

    private void refusals(String path, List<String> faults) {
        int status = site.send("POST", path, BodyHandlers.discarding()).statusCode();
        if (status != 405) faults.add(path + " answers a POST with " + status);
    }

    private static String name(String path) {
        return path.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
