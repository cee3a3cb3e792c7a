package no.rodtrad.demo.note;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.note.NoteFact;
import no.rodtrad.statement.model.note.NoteFact.Unit;
import no.rodtrad.statement.model.note.NoteKey;

/** Collects the facts of one register from one place of one source. */
final class FactMaker {

    private static final long EXACT = 1;

    private final String register;
    private final String source;
    private final String place;
    private final Origin origin;
    private final Instant knownAt;
    private final List<NoteFact> facts;

    FactMaker(String register, String source, String place, Origin origin, Instant knownAt, List<NoteFact> facts) {
        this.register = register;
        this.source = source;
        this.place = place;
        this.origin = origin;
        this.knownAt = knownAt;
        this.facts = facts;
    }

    static FactMaker published(String register, String source, String place, Instant knownAt, List<NoteFact> facts) {
        return new FactMaker(register, source, place, Origin.PUBLISHED, knownAt, facts);
    }

    FactMaker known(Instant at) {
        return new FactMaker(register, source, place, origin, at, facts);
    }

    FactMaker withOrigin(Origin other) {
        return new FactMaker(register, source, place, other, knownAt, facts);
    }

    FactMaker at(String otherPlace) {
        return new FactMaker(register, source, otherPlace, origin, knownAt, facts);
    }

    /** A part that facts are told of, with its place among the others. */
    record Part(String key, int position, String name) {}

    void thousands(int year, String item, Part part, BigDecimal thousands, Optional<Ref> decision) {
        add(year, item, part, Optional.of(thousands.movePointRight(3)), Unit.KRONER, 1000, Optional.empty(), decision);
    }

    void thousands(int year, String item, Part part, BigDecimal thousands) {
        thousands(year, item, part, thousands, Optional.empty());
    }

    /** @param roundedTo kroner */
    void kroner(int year, String item, Part part, BigDecimal kroner, long roundedTo) {
        add(year, item, part, Optional.of(kroner), Unit.KRONER, roundedTo, Optional.empty(), Optional.empty());
    }

    void ore(int year, String item, Part part, long ore) {
        kroner(year, item, part, BigDecimal.valueOf(ore, 2), EXACT);
    }

    void percent(int year, String item, Part part, BigDecimal percent) {
        add(year, item, part, Optional.of(percent), Unit.PERCENT, EXACT, Optional.empty(), Optional.empty());
    }

    void words(int year, String item, Part part, String words) {
        if (words.isBlank()) return;
        add(year, item, part, Optional.empty(), Unit.WORDS, EXACT, Optional.of(words), Optional.empty());
    }

    private void add(
            int year,
            String item,
            Part part,
            Optional<BigDecimal> value,
            Unit unit,
            long roundedTo,
            Optional<String> words,
            Optional<Ref> decision) {
        facts.add(new NoteFact(
                new NoteKey(register, new FiscalYear(year), item, part.key()),
                part.position(),
                part.name(),
                value,
                unit,
                roundedTo,
                words,
                decision,
                source,
                place,
                origin,
                knownAt));
    }

    /** A key from a name: letters a to z, digits and dashes. */
    static String key(String name) {
        var key = new StringBuilder();
        for (char c : name.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            switch (c) {
                case 'æ' -> key.append("ae");
                case 'ø' -> key.append('o');
                case 'å' -> key.append('a');
                default -> {
                    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') key.append(c);
                    else if (!key.isEmpty() && key.charAt(key.length() - 1) != '-') key.append('-');
                }
            }
        }
        while (!key.isEmpty() && key.charAt(key.length() - 1) == '-') key.setLength(key.length() - 1);
        return key.isEmpty() ? "x" : key.toString();
    }
}
