package no.rodtrad.demo.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Ref;

/**
 * A line of facts with its place. What is wrong in a field becomes a problem, and a harmless value stands in for it, so
 * that the rest of the folder can be read and every mistake named at once.
 */
public final class FactRow {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Longer than any title of a plan, and short enough for an index of the database. */
    private static final int LONGEST = 2000;

    private final FactTable table;
    private final int line;
    private final List<String> fields;

    FactRow(FactTable table, int line, List<String> fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    /** The field without space around it; empty when there is none. */
    public String text(String column) {
        var place = table.place(column);
        if (place.isEmpty()) return "";
        var text = fields.get(place.get()).strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            table.problem(line, column, "", "demo.problem.control-character");
            return "";
        }
        if (text.length() > LONGEST) {
            table.problem(line, column, text.substring(0, 40), "demo.problem.too-long", Integer.toString(LONGEST));
            return "";
        }
        return text;
    }

    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** A text that must be there. */
    public String required(String column) {
        var text = text(column);
        if (text.isEmpty()) problem(column, "demo.problem.missing");
        return text;
    }

    /** A key that may be the id of a {@link Ref}, and so part of an address; 80 characters at the most. */
    public String key(String column) {
        var text = text(column);
        if (isKey(text)) return text;
        problem(column, text.isEmpty() ? "demo.problem.missing" : "demo.problem.key");
        return "line" + line;
    }

    /** A key that no other line has in that column. */
    public String ownKey(String column) {
        var key = key(column);
        table.earlierLine(column, key, line)
                .ifPresent(first -> problem(column, "demo.problem.key-twice", first.toString()));
        return key;
    }

    /** No other line has the same in all these columns; one that has is a problem of the first of them. */
    public void alone(String... columns) {
        var key = Arrays.stream(columns).map(this::text).collect(Collectors.joining(";"));
        table.earlierLine(String.join(";", columns), key, line)
                .ifPresent(first -> problem(columns[0], "demo.problem.key-twice", first.toString()));
    }

    /** A key, or nothing. */
    public Optional<String> optionalKey(String column) {
        return optional(column).map(_ -> key(column));
    }

    private static boolean isKey(String text) {
        return text.length() <= 80 && Ref.parse("x:" + text).isPresent();
    }

    /** Several in one field, with a bar between them. */
    public List<String> list(String column) {
        return Arrays.stream(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Several keys in one field. */
    public List<String> keys(String column) {
        var keys = list(column);
        if (keys.stream().allMatch(FactRow::isKey)) return keys;
        problem(column, "demo.problem.key");
        return List.of();
    }

    /** {@code yes} or {@code no}; nothing means no. */
    public boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> {
                problem(column, "demo.problem.yes-or-no");
                yield false;
            }
        };
    }

    /** A whole number that must be there, between two others. */
    public long number(String column, long least, long most) {
        var text = text(column);
        if (!WHOLE.matcher(text).matches()) {
            problem(column, "demo.problem.number");
            return least;
        }
        long number = Long.parseLong(text);
        if (number >= least && number <= most) return number;
        problem(column, "demo.problem.range", Long.toString(least), Long.toString(most));
        return least;
    }

    /** A whole number between two others, or nothing. */
    public Optional<Long> optionalNumber(String column, long least, long most) {
        return optional(column).map(_ -> number(column, least, most));
    }

    /** A number with a full stop before its decimals. */
    public BigDecimal decimal(String column) {
        var text = text(column);
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        problem(column, "demo.problem.decimal");
        return BigDecimal.ZERO;
    }

    /** A day that has been, since 1900. */
    public LocalDate date(String column) {
        return been(column, day(column));
    }

    /** A day that may be still to come. */
    public LocalDate day(String column) {
        var text = text(column);
        try {
            if (DAY.matcher(text).matches()) return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            // Such as the thirtieth of February: told below, as any other text that is no day.
        }
        problem(column, "demo.problem.date");
        return FIRST_DAY;
    }

    /** The day, when it has been; one that has not is a problem. */
    public LocalDate been(String column, LocalDate day) {
        if (!day.isBefore(FIRST_DAY) && !day.isAfter(table.folder().today())) return day;
        problem(column, "demo.problem.day-not-been", FIRST_DAY.toString());
        return FIRST_DAY;
    }

    /** A value of a closed list; one that is not in it is a problem, and {@code otherwise} stands in for it. */
    public <T> T code(String column, Function<String, Optional<T>> codes, T otherwise) {
        var found = codes.apply(text(column));
        if (found.isEmpty()) problem(column, "demo.problem.code");
        return found.orElse(otherwise);
    }

    /** A text of a form, such as a code of account; another is a problem, and {@code otherwise} stands in for it. */
    public String formed(String column, Predicate<String> form, String otherwise) {
        var text = text(column);
        if (form.test(text)) return text;
        problem(column, "demo.problem.form", otherwise);
        return otherwise;
    }

    /** The key of something; one that is not known is a problem. */
    public void known(String column, String key, boolean known) {
        if (!known) table.problem(line, column, key, "demo.problem.unknown-key");
    }

    public void problem(String column, String messageKey, String... arguments) {
        // A column that is not there is told once, of the header.
        if (table.place(column).isEmpty()) return;
        table.problem(line, column, text(column), messageKey, arguments);
    }
}
