package no.rodtrad.statement.web;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.PageContext;

/**
 * Lines that somebody has looked at, kept for as long as their statement is the newest of its day: an import makes a
 * new statement, and with it new lines.
 */
final class WrittenLines {

    /** Over all statements, some 50 MB. Beyond that all are forgotten, and written when asked for. */
    private static final int MOST_KEPT = 10_000;

    /** What a written line depends on besides its statement: the links of a chosen day say which. */
    private record Manner(LanguageChoice language, boolean dayChosen) {}

    private final Map<OperatingFigures, Map<Manner, Map<String, WrittenLine>>> kept =
            Collections.synchronizedMap(new WeakHashMap<>());
    private final AtomicInteger count = new AtomicInteger();

    /** The lines of one statement, as they are written on the pages of the context. */
    Of of(OperatingFigures statement, PageContext context) {
        var manner = new Manner(context.language(), context.asOfChosen());
        var lines = kept.computeIfAbsent(statement, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(manner, _ -> new ConcurrentHashMap<>());
        return new Of(statement, lines, context);
    }

    /** Lines of one statement in one language. */
    final class Of {

        private final OperatingFigures statement;
        private final Map<String, WrittenLine> lines;
        private final PageContext context;

        private Of(OperatingFigures statement, Map<String, WrittenLine> lines, PageContext context) {
            this.statement = statement;
            this.lines = lines;
            this.context = context;
        }

        WrittenLine line(OperatingLine line) {
            var known = lines.get(line.scope());
            if (known != null) return known;
            var written = WrittenLine.of(statement, line, context.text());
            if (count.incrementAndGet() > MOST_KEPT) {
                kept.clear();
                count.set(0);
            }
            lines.put(line.scope(), written);
            return written;
        }
    }
}
