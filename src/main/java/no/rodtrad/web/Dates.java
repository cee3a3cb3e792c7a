package no.rodtrad.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.rodtrad.kernel.LanguageChoice;

/** Writes days: 31.12.2024 in Norwegian, 31 December 2024 in English. */
final class Dates {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Dates() {}

    static String write(LocalDate day, LanguageChoice language) {
        if (language == LanguageChoice.EN) return ENGLISH.format(day);
        var text = new StringBuilder(10);
        if (day.getDayOfMonth() < 10) text.append('0');
        text.append(day.getDayOfMonth()).append('.');
        if (day.getMonthValue() < 10) text.append('0');
        return text.append(day.getMonthValue())
                .append('.')
                .append(day.getYear())
                .toString();
    }
}
