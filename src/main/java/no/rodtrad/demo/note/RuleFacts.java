package no.rodtrad.demo.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.rule.RuleFile;
import no.rodtrad.rule.StatutoryRules;
import no.rodtrad.rule.model.RuleBook;

/** The rules of a demonstration municipality. */
public final class RuleFacts {

    /** The rules are older than anything they judge; the day of their decision is not known for all of them. */
    public static final Instant SINCE = Instant.parse("2020-12-17T11:00:00Z");

    private RuleFacts() {}

    /** The rules of a file below {@code demo/}. */
    public static Outcome<RuleBook> read(String path) {
        return RuleFile.read(path.substring(path.lastIndexOf('/') + 1), text(path), StatutoryRules.inputs());
    }

    private static String text(String path) {
        try (var stream = RuleFacts.class.getResourceAsStream("/demo/" + path)) {
            if (stream == null) throw new IllegalStateException("No resource " + path);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
