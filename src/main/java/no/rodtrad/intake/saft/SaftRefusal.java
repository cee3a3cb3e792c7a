package no.rodtrad.intake.saft;

import java.io.IOException;
import java.io.Serial;

/**
 * Reading cannot go on: the file is broken, or made to break its reader. Never seen by a user; it becomes a finding.
 */
final class SaftRefusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final String found;

    SaftRefusal(int line, String key, String found) {
        super(key + " at line " + line + ": " + found);
        this.line = line;
        this.key = key;
        this.found = found;
    }

    int line() {
        return line;
    }

    String key() {
        return key;
    }

    String found() {
        return found;
    }
}
