package no.rodtrad.numbercheck;

import java.util.List;

/** A file that cannot be read, and the key of the sentence that says why. */
final class Unreadable extends Exception {

    private final String key;
    private final List<String> arguments;

    Unreadable(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
