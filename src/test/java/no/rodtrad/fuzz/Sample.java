package no.rodtrad.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Good files, by name.
 *
 * @param name what sort of sample it is, such as the mapping it is read by
 */
record Sample(String name, Map<String, byte[]> files) {

    static Sample of(String name, String file, byte[] bytes) {
        return new Sample(name, Map.of(file, bytes));
    }

    static Sample of(String name, String file, String text, Charset charset) {
        return of(name, file, text.getBytes(charset));
    }

    /** One more file, as UTF-8. */
    Sample and(String file, String text) {
        var more = new LinkedHashMap<>(files);
        more.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new Sample(name, more);
    }
}
