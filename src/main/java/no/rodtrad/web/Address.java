package no.rodtrad.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.rodtrad.kernel.LanguageChoice;

/**
 * An address taken apart: {@code /nn/municipality/path?query}.
 *
 * @param language from {@code /nn} or {@code /en}; else bokmål
 * @param first the first part after the language: a municipality, or a word such as {@code static}; may be empty
 * @param path what follows the first part, without slashes around it; the first part too when it is no municipality
 * @param routed the address without language, as controllers are mapped
 * @param chosenDay from {@code as-of=}
 * @param badDay what {@code as-of=} said when it was no date
 */
record Address(
        LanguageChoice language,
        String first,
        String path,
        String routed,
        String query,
        Optional<LocalDate> chosenDay,
        Optional<String> badDay) {

    static final String AS_OF = "as-of";

    /** First part of what programs ask for; the municipality comes after it. */
    static final String API = "api";

    /** What the parameter was called before; addresses with it are sent on. */
    private static final String OLD = "per";

    private static final int DATE_LENGTH = 10;

    static Address of(String uri, String query) {
        var language = LanguageChoice.NB;
        var routed = uri;
        if (uri.startsWith("/nn") && endsAt(uri, 3)) language = LanguageChoice.NN;
        if (uri.startsWith("/en") && endsAt(uri, 3)) language = LanguageChoice.EN;
        if (language != LanguageChoice.NB) routed = uri.length() == 3 ? "/" : uri.substring(3);
        int start = routed.startsWith("/" + API + "/") ? API.length() + 2 : 1;
        int slash = routed.indexOf('/', start);
        var first = slash < 0 ? routed.substring(start) : routed.substring(start, slash);
        var path = slash < 0 ? "" : routed.substring(slash + 1);
        // A path that begins with a slash would make of our own links addresses of other sites: //elsewhere.
        while (path.startsWith("/")) path = path.substring(1);
        while (path.endsWith("/")) path = path.substring(0, path.length() - 1);
        var asked = parameter(query, AS_OF);
        var day = asked.flatMap(Address::day);
        return new Address(language, first, path, routed, query, day, day.isPresent() ? Optional.empty() : asked);
    }

    /** Whether a program asks, which is answered with data also when something is wrong. */
    boolean isApi() {
        return routed.startsWith("/" + API + "/");
    }

    /** What is asked for in the municipality; by a program with {@code api/} first. */
    String below() {
        return isApi() ? API + "/" + path : path;
    }

    String prefix() {
        return language == LanguageChoice.NB ? "" : "/" + language.code();
    }

    /** The same address where the first part turned out to be no municipality. */
    Address withoutMunicipality() {
        var whole = path.isEmpty() ? first : first.isEmpty() ? path : first + "/" + path;
        return new Address(language, first, whole, routed, query, chosenDay, badDay);
    }

    /** The query with the word of today, where it has the old one; else empty. */
    static Optional<String> renewed(String query) {
        if (parameter(query, OLD).isEmpty()) return Optional.empty();
        var renewed = new StringBuilder();
        for (var part : query.split("&", -1)) {
            if (!renewed.isEmpty()) renewed.append('&');
            renewed.append(part.startsWith(OLD + "=") ? AS_OF + part.substring(OLD.length()) : part);
        }
        return Optional.of(renewed.toString());
    }

    private static boolean endsAt(String uri, int index) {
        return uri.length() == index || uri.charAt(index) == '/';
    }

    private static Optional<String> parameter(String query, String name) {
        int from = 0;
        while (from < query.length()) {
            int end = query.indexOf('&', from);
            if (end < 0) end = query.length();
            if (query.startsWith(name + "=", from)) {
                var value = query.substring(from + name.length() + 1, end);
                return value.isEmpty() ? Optional.empty() : Optional.of(value);
            }
            from = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        if (text.length() != DATE_LENGTH) return Optional.empty();
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 2199 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
