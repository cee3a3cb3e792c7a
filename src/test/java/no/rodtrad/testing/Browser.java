package no.rodtrad.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's own Chromium. Where there is none, the test that asks for it is skipped and says so, unless
 * {@code CI=true}: there it fails.
 */
public final class Browser implements AutoCloseable {

    public static final int NARROWEST = 320;
    public static final int PHONE = 390;
    public static final int DESKTOP = 1440;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path PICTURES = Path.of("target/screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;

    private Browser(Path chromium, String address) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(SWITCHES));
        this.address = address;
    }

    /** A browser for the site at that port. */
    public static Browser at(int port) {
        var chromium = find();
        if (chromium.isPresent()) return new Browser(chromium.get(), "http://localhost:" + port);
        var sentence = "No Chromium on this machine, so what needs a browser was not tested."
                + " Install it with: apt-get install chromium fonts-inter";
        if ("true".equals(System.getenv("CI"))) return fail(sentence);
        System.out.println(sentence);
        return abort(sentence);
    }

    /** How a page is looked at. */
    public record Look(int width, boolean dark, boolean script) {

        public static final Look LIGHT = new Look(DESKTOP, false, true);

        public Look wide(int newWidth) {
            return new Look(newWidth, dark, script);
        }

        public Look inTheDark() {
            return new Look(width, true, script);
        }

        public Look withoutScript() {
            return new Look(width, dark, false);
        }

        @Override
        public String toString() {
            return width + (dark ? "-dark" : "-light") + (script ? "" : "-without-script");
        }
    }

    /** Opens a page. Close it when done. */
    public Page open(String path, Look look) {
        var context = context(look);
        var page = context.newPage();
        page.navigate(address + path);
        return page;
    }

    /** What axe finds wrong by WCAG 2.0 to 2.2, A and AA, and by best practice: one line for each rule and element. */
    public static List<String> faults(Page page) {
        var faults = new ArrayList<String>();
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        for (var rule : results.getViolations()) {
            for (var node : rule.getNodes()) faults.add(rule.getId() + ": " + node.getHtml() + " " + node.getTarget());
        }
        return faults;
    }

    /** How many pixels wider than the window the page is; 0 when nothing scrolls sideways. */
    public static int sideways(Page page) {
        var wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) wide).intValue();
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private BrowserContext context(Look look) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(true)
                .setJavaScriptEnabled(look.script()));
    }

    private static Optional<Path> find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (var folder : path.split(File.pathSeparator)) {
            for (var name : NAMES) {
                var file = Path.of(folder, name);
                if (Files.isExecutable(file)) return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
