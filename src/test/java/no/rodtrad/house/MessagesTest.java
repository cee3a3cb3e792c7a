package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern KEY_OF_LINE = Pattern.compile("^\\s*([^#!=:\\s][^=:\\s]*)\\s*[=:]");

    @Test
    void every_text_is_there_in_three_languages() {
        var wrong = new ArrayList<String>();
        for (var module : Messages.modules()) {
            var all = new TreeSet<String>();
            for (var language : Messages.LANGUAGES)
                all.addAll(Messages.read(module, language).keySet());
            for (var language : Messages.LANGUAGES) {
                var texts = Messages.read(module, language);
                for (var key : all) {
                    if (texts.getOrDefault(key, "").isBlank()) wrong.add(Messages.path(module, language) + ": " + key);
                }
            }
        }
        assertThat(wrong).as("Write these texts. An empty text is none.").isEmpty();
    }

    @Test
    void a_key_begins_with_its_module_and_stands_once() {
        var wrong = new ArrayList<String>();
        for (var file : ProjectFiles.under(Messages.FOLDER, ".properties")) {
            var module = file.path().substring(Messages.FOLDER.length()).split("\\.")[0];
            var seen = new HashSet<String>();
            for (int i = 0; i < file.lines().size(); i++) {
                boolean continued = i > 0 && file.lines().get(i - 1).endsWith("\\");
                var key = KEY_OF_LINE.matcher(file.lines().get(i));
                if (continued || !key.find()) continue;
                var found = key.group(1);
                if (!found.startsWith(module + ".")) wrong.add(file.at(i) + " begin the key with " + module + ".");
                if (!seen.add(found)) wrong.add(file.at(i) + " stands twice: " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_places_for_arguments_are_the_same_in_every_language() {
        var wrong = new ArrayList<String>();
        for (var module : Messages.modules()) {
            var bokmal = Messages.read(module, "nb");
            for (var language : List.of("nn", "en")) {
                Messages.read(module, language).forEach((key, text) -> {
                    var expected = places(bokmal.getOrDefault(key, ""));
                    if (!places(text).equals(expected)) {
                        wrong.add(Messages.path(module, language) + ": " + key + " has " + places(text)
                                + ", bokmål has " + expected);
                    }
                });
            }
        }
        assertThat(wrong).as("Use the same {0}, {1} … in all three.").isEmpty();
    }

    @Test
    void nynorsk_is_nynorsk_and_english_is_english() {
        var wrong = new ArrayList<String>();
        for (var module : Messages.modules()) {
            for (var language : Messages.LANGUAGES) {
                Messages.read(module, language).forEach((key, text) -> {
                    var foreign = LanguageWords.foreignIn(language, text);
                    if (!foreign.isEmpty()) wrong.add(Messages.path(module, language) + ": " + key + " " + foreign);
                });
            }
        }
        assertThat(wrong)
                .as("These words belong to another language. A name printed in a source is an argument, not a message.")
                .isEmpty();
    }

    @Test
    void every_key_in_the_code_has_a_text() {
        var keys = Messages.all("nb").keySet();
        var missing = MessageKeys.used().stream()
                .filter(used -> !used.isPrefix() && !keys.contains(used.key()))
                .map(used -> used.key() + " in " + used.place())
                .sorted()
                .toList();
        assertThat(missing).as("Write a text for each key, in three languages.").isEmpty();
    }

    @Test
    void every_text_is_used() {
        var used = MessageKeys.used();
        var whole = used.stream()
                .filter(key -> !key.isPrefix())
                .map(MessageKeys.Used::key)
                .collect(Collectors.toSet());
        var prefixes = used.stream()
                .filter(MessageKeys.Used::isPrefix)
                .map(MessageKeys.Used::key)
                .toList();
        var unused = Messages.all("nb").keySet().stream()
                .filter(key ->
                        !whole.contains(withoutOne(key)) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).as("Take these out of all three files, or use them.").isEmpty();
    }

    /** The text of one thing stands beside that of many, and {@code Texts} chooses between them. */
    private static String withoutOne(String key) {
        return key.endsWith(".one") ? key.substring(0, key.length() - 4) : key;
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
