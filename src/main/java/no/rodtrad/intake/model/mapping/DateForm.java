package no.rodtrad.intake.model.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a file writes dates: {@code yyyy} or {@code yy}, {@code MM} or {@code M}, {@code dd} or {@code d}, each once, and
 * signs between them. Two digits of a year are of this century.
 */
public record DateForm(String pattern) {

    private static final String BETWEEN = "-./ ";

    public DateForm {
        if (!isLegal(pattern)) throw new IllegalArgumentException("No form of dates: " + pattern);
    }

    public static boolean isLegal(String pattern) {
        var found = new StringBuilder();
        var parts = parts(pattern);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            switch (part) {
                case "yyyy", "yy", "MM", "dd" -> found.append(part.charAt(0));
                case "M", "d" -> {
                    // Without a sign after it nobody knows where a single digit ends.
                    if (i + 1 < parts.size() && !BETWEEN.contains(parts.get(i + 1))) return false;
                    found.append(part);
                }
                default -> {
                    if (!BETWEEN.contains(part)) return false;
                }
            }
        }
        return found.length() == 3 && found.indexOf("y") >= 0 && found.indexOf("M") >= 0 && found.indexOf("d") >= 0;
    }

    /** The day that is written there, when it is one. */
    public Optional<LocalDate> read(String text) {
        int at = 0;
        int year = -1;
        int month = -1;
        int day = -1;
        for (var part : parts(pattern)) {
            if (BETWEEN.contains(part)) {
                if (at >= text.length() || text.charAt(at) != part.charAt(0)) return Optional.empty();
                at++;
                continue;
            }
            int most = part.length() == 1 ? 2 : part.length();
            int end = at;
            while (end < text.length() && end - at < most && isDigit(text.charAt(end))) end++;
            if (end - at < part.length()) return Optional.empty();
            int number = Integer.parseInt(text.substring(at, end));
            switch (part.charAt(0)) {
                case 'y' -> year = part.length() == 2 ? 2000 + number : number;
                case 'M' -> month = number;
                default -> day = number;
            }
            at = end;
        }
        if (at != text.length()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day in this form, as a spreadsheet's dates are written on their way in. */
    public String write(LocalDate day) {
        var text = new StringBuilder();
        for (var part : parts(pattern)) {
            switch (part) {
                case "yyyy" -> text.append("%04d".formatted(day.getYear()));
                case "yy" -> text.append("%02d".formatted(day.getYear() % 100));
                case "MM" -> text.append("%02d".formatted(day.getMonthValue()));
                case "M" -> text.append(day.getMonthValue());
                case "dd" -> text.append("%02d".formatted(day.getDayOfMonth()));
                case "d" -> text.append(day.getDayOfMonth());
                default -> text.append(part);
            }
        }
        return text.toString();
    }

    /** Runs of the same letter, and the signs between them one by one. */
    private static List<String> parts(String pattern) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < pattern.length(); ) {
            int end = i + 1;
            boolean letter = Character.isLetter(pattern.charAt(i));
            while (letter && end < pattern.length() && pattern.charAt(end) == pattern.charAt(i)) end++;
            parts.add(pattern.substring(i, end));
            i = end;
        }
        return parts;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
