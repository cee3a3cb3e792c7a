package no.rodtrad.kostra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.kostra.model.CodeLists;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraForm;
import no.rodtrad.kostra.model.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The forms and their codes, from {@code policy/kostra}.
 *
 * <p>Statistics Norway's program carries one list at a time, so a code that is new is taken in for the older years that
 * are known too; a code that has gone, in the years before it went.
 */
final class KostraLibrary {

    static final int FIRST_YEAR = 2023;
    static final int LAST_YEAR = 2026;

    private static final String FOLDER = "/policy/kostra/";
    private static final int CHAPTER_LENGTH = 4;
    private static final int ITEM_LENGTH = 3;
    private static final String EXPIRED = "expired";

    private final Map<String, Map<String, String>> formRows = new HashMap<>();
    private final Map<String, KostraForm> forms = new HashMap<>();
    private final List<Map<String, String>> functions = rows("functions.csv");
    private final List<Map<String, String>> chapters = rows("chapters.csv");
    private final List<Map<String, String>> arts = rows("arts.csv");
    private final List<Map<String, String>> sectors = rows("sectors.csv");
    private final List<Map<String, String>> combinations = rows("combinations.csv");
    private final Map<String, Set<String>> exceptions = new HashMap<>();
    private final Map<String, CodeLists> made = new HashMap<>();

    KostraLibrary() {
        for (var row : rows("forms.csv")) {
            formRows.put(row.get("form"), row);
            forms.put(row.get("form"), form(row));
        }
        for (var row : rows("exceptions.csv")) exceptions.put(row.get("what"), words(row.get("codes")));
    }

    Map<String, KostraForm> forms() {
        return Collections.unmodifiableMap(forms);
    }

    /**
     * @param id such as {@code 0A}, or {@code 0AK4}
     * @param quarter empty for a year; {@code 0A} with a quarter is the quarterly form
     */
    Optional<KostraForm> form(String id, String quarter) {
        var quarterly = forms.get(id + "K" + quarter);
        return Optional.ofNullable(quarterly != null ? quarterly : forms.get(id));
    }

    /** The codes of a delivery: of its year when they are known, otherwise of the nearest. */
    synchronized CodeLists codes(Delivery delivery) {
        int year = Math.clamp(Integer.parseInt(delivery.year()), FIRST_YEAR, LAST_YEAR);
        boolean oslo = exception("oslo-regions").contains(delivery.region());
        boolean fund = isLoanFund(delivery);
        var key = delivery.form().id() + year + oslo + fund;
        return made.computeIfAbsent(key, _ -> make(delivery.form(), year, oslo, fund));
    }

    private CodeLists make(KostraForm form, int year, boolean oslo, boolean fund) {
        var row = formRows.getOrDefault(form.id(), Map.of());
        var functionLists = words(row.get("functions"));
        if (fund && functionLists.contains("finance-entity")) functionLists = Set.of("municipality", "finance-fund");
        var artLists = words(row.get("arts"));
        if (oslo && !functionLists.isEmpty()) functionLists = with(functionLists, "oslo", "county");
        // The arts of Oslo are those of the whole municipality, and not of an entity of it.
        if (oslo && artLists.contains("municipality")) artLists = with(artLists, "oslo");
        return new CodeLists(
                year,
                codes(functions, functionLists, year, 0),
                functionLists.contains(EXPIRED) ? codes(functions, Set.of(EXPIRED), year, 0) : Set.of(),
                codes(chapters, words(row.get("chapters")), year, CHAPTER_LENGTH),
                codes(arts, artLists, year, ITEM_LENGTH),
                codes(sectors, words(row.get("sectors")), year, ITEM_LENGTH),
                combinations(form.rules(), fund));
    }

    private Map<String, Set<String>> combinations(RuleSet rules, boolean fund) {
        var found = new HashMap<String, Set<String>>();
        var set = rules.name().toLowerCase(Locale.ROOT);
        for (var row : combinations) {
            if (words(row.get("rules")).contains(set)) found.put(row.get("rule"), words(row.get("codes")));
        }
        var ofFund = found.remove("025-fund");
        if (fund && ofFund != null) found.put("025", ofFund);
        return found;
    }

    /** A loan fund that may receive repayments in operation, by its organisation or by its region. */
    private boolean isLoanFund(Delivery delivery) {
        return switch (delivery.form().id()) {
            case "0I", "0K" -> exception("loan-fund-organisations").contains(delivery.organisation());
            case "0M", "0P" -> exception("loan-fund-regions").contains(delivery.region());
            default -> false;
        };
    }

    private Set<String> exception(String what) {
        return exceptions.getOrDefault(what, Set.of());
    }

    private static SortedSet<String> codes(List<Map<String, String>> rows, Set<String> lists, int year, int length) {
        var found = new TreeSet<String>();
        for (var row : rows) {
            boolean listed = words(row.get("lists")).stream().anyMatch(lists::contains);
            var last = row.getOrDefault("valid_to", "");
            if (!listed || (!last.isEmpty() && Integer.parseInt(last) < year)) continue;
            var code = row.getOrDefault("code", "");
            found.add(code + " ".repeat(Math.max(0, length - code.length())));
        }
        return Collections.unmodifiableSortedSet(found);
    }

    private static KostraForm form(Map<String, String> row) {
        return new KostraForm(
                row.getOrDefault("form", ""),
                KostraForm.Kind.valueOf(row.getOrDefault("kind", "").toUpperCase(Locale.ROOT)),
                RuleSet.valueOf(row.getOrDefault("rules", "").toUpperCase(Locale.ROOT)),
                row.getOrDefault("operating", ""),
                row.getOrDefault("investment", ""),
                words(row.get("balance")),
                "yes".equals(row.get("regional")));
    }

    private static Set<String> with(Set<String> lists, String... more) {
        return Stream.concat(lists.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static Set<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static List<Map<String, String>> rows(String name) {
        try (var stream = KostraLibrary.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) throw new IllegalStateException("No resource " + FOLDER + name);
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var heading = reader.readLine().split(";", -1);
            return reader.lines().map(line -> row(heading, line.split(";", -1))).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> row(String[] heading, String[] fields) {
        var found = new HashMap<String, String>();
        for (int i = 0; i < heading.length; i++) found.put(heading[i], fields[i]);
        return found;
    }
}
