package no.rodtrad.statement.model.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.kernel.FiscalYear;

/** What was stated for the notes, as known on one day. */
public final class NoteFacts {

    /** The part that a source prints as the sum of the others. */
    static final String TOTAL = "total";

    private final Map<NoteKey, NoteFact> facts = new LinkedHashMap<>();

    /** @param known those that count; of one key the last counts */
    public NoteFacts(Collection<NoteFact> known) {
        known.stream().sorted(Comparator.comparing(NoteFact::knownAt)).forEach(fact -> facts.put(fact.key(), fact));
    }

    /** A part of a register with its name as printed. */
    public record Part(String key, String name) {}

    /** The parts that something is told of in a year, in the order of the source, without the sum of them. */
    public List<Part> parts(String register, FiscalYear year, String item) {
        var byPosition = new TreeMap<Integer, Part>();
        for (var fact : facts.values()) {
            var key = fact.key();
            if (!key.register().equals(register) || !key.year().equals(year)) continue;
            if (key.item().equals(item) && !key.part().equals(TOTAL))
                byPosition.putIfAbsent(fact.position(), new Part(key.part(), fact.name()));
        }
        return List.copyOf(byPosition.values());
    }

    public Optional<NoteFact> fact(NoteKey key) {
        return Optional.ofNullable(facts.get(key));
    }

    public Optional<String> words(String register, FiscalYear year, String item, String part) {
        return fact(new NoteKey(register, year, item, part)).flatMap(NoteFact::words);
    }

    /** Words as a sentence takes them: a day is a day, and is written as the reader's language writes days. */
    Optional<Object> said(String register, FiscalYear year, String item, String part) {
        return words(register, year, item, part)
                .map(words -> day(words).<Object>map(day -> day).orElse(words));
    }

    static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public boolean has(String register, FiscalYear year) {
        return facts.keySet().stream()
                .anyMatch(key -> key.register().equals(register) && key.year().equals(year));
    }

    /** The years that something is told of, the newest first. */
    public List<FiscalYear> years() {
        return facts.keySet().stream()
                .map(NoteKey::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public List<FiscalYear> years(String register) {
        return facts.keySet().stream()
                .filter(key -> key.register().equals(register))
                .map(NoteKey::year)
                .distinct()
                .sorted()
                .toList();
    }
}
