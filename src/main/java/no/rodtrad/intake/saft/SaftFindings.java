package no.rodtrad.intake.saft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.kernel.Problem;

/** Collects what is found in a file: the first thousand of each severity are told, the rest counted. */
final class SaftFindings {

    /** As many as anyone will read, and few enough to hold. */
    static final int MOST = 1000;

    private final String file;
    private final List<SaftFinding> told = new ArrayList<>();
    private final Map<SaftSeverity, Long> counts = new EnumMap<>(SaftSeverity.class);
    private final Set<String> saidOnce = new HashSet<>();

    SaftFindings(String file) {
        this.file = file;
    }

    void error(int line, String element, String found, String key, String... arguments) {
        add(SaftSeverity.ERROR, line, element, found, key, arguments);
    }

    void warning(int line, String element, String found, String key, String... arguments) {
        add(SaftSeverity.WARNING, line, element, found, key, arguments);
    }

    void info(int line, String element, String found, String key, String... arguments) {
        add(SaftSeverity.INFO, line, element, found, key, arguments);
    }

    /** For what a file may hold a million times: said where it stands first. */
    void once(SaftSeverity severity, int line, String element, String found, String key, String... arguments) {
        if (saidOnce.size() > MOST) return;
        if (saidOnce.add(key + "|" + element + "|" + found)) add(severity, line, element, found, key, arguments);
    }

    void add(SaftSeverity severity, int line, String element, String found, String key, String... arguments) {
        if (counts.merge(severity, 1L, Long::sum) > MOST) return;
        var problem = new Problem(file, line, element, found, "intake.saft.problem." + key, List.of(arguments));
        told.add(new SaftFinding(severity, problem));
    }

    boolean hasErrors() {
        return count(SaftSeverity.ERROR) > 0;
    }

    long count(SaftSeverity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /** What is told, in the order it was found. */
    List<SaftFinding> told() {
        return List.copyOf(told);
    }
}
