package no.rodtrad.numbercheck.model.check;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Vocabulary;

/** Dates and case numbers of a sentence. */
final class DateText {

    /** @param year four digits; 0 when none is printed */
    record Day(int day, int month, int year, int start, int end, String text) {

        boolean exists() {
            if (month < 1 || month > 12 || day < 1) return false;
            return day <= YearMonth.of(year == 0 ? 2024 : year, month).lengthOfMonth();
        }

        /** In the year of what it stands beside, when none is printed. */
        Day in(int other) {
            return year == 0 ? new Day(day, month, other, start, end, text) : this;
        }

        /** The same year with another day and month. */
        Day at(int otherDay, int otherMonth) {
            return new Day(otherDay, otherMonth, year, start, end, text);
        }

        int order() {
            return (year * 100 + month) * 100 + day;
        }
    }

    /** A case as its body numbers it in a year. */
    record CaseMark(int number, int year, int start, int end, String text) {}

    private static final QuickPattern NUMERIC =
            QuickPattern.of("(?=\\d)(?<![\\d.,/])(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d\\d|\\d\\d)(?![\\d/]|\\.\\d)");
    private static final QuickPattern WORDED =
            QuickPattern.of("(?=\\d)(?<![\\d.,/])(\\d{1,2})\\. ?(\\p{L}{3,9})(?: ((?:19|20)\\d\\d))");
    private static final QuickPattern UNDATED =
            QuickPattern.of("(?=\\d)(?<![\\d.,/])(\\d{1,2})\\. ?(\\p{L}{3,9})(?! (?:19|20)\\d\\d)(?!\\p{L})");
    private static final QuickPattern CASE =
            QuickPattern.of("(?<!\\p{L})(?:sak(?:snr\\.?|snummer)?|ps|ks-sak|k-sak|fsk-sak)\\.?:? ?(?:nr\\.? ?)?"
                    + "(\\d{1,3})/(\\d{4}|\\d{2})(?![\\d/])");

    /** In a list of cases: "45/24   19.09.2024   Rammeavtale". */
    private static final QuickPattern LISTED = QuickPattern.of(
            "(?=\\d)(?<![\\p{L}\\d/.-] )(?<![\\d/])(\\d{1,3})/(\\d{2})(?= \\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d)");

    /** The same after the words of the case before, where the lines of a list have run together. */
    private static final QuickPattern RUN_TOGETHER =
            QuickPattern.of("(?=\\d)(?<![\\d/])(\\d{1,3})/(\\d{2})(?= \\d{1,2}\\.\\d{1,2}\\.(?:20)?\\d\\d)");

    private static final int LEAST_IN_LIST = 3;

    /** The point of a list that begins with its case and ends with its day: "12/23 Samfunnsdel (15. februar)". */
    private static final QuickPattern STARTED =
            QuickPattern.of("(?:^|[–•] )(\\d{1,3})/(\\d{2})(?=:? \\p{L}.*?\\(\\d{1,2}\\. ?\\p{L}{3,9}(?: \\d{4})?\\))");

    private DateText() {}

    static List<Day> days(ReportSentence sentence, Vocabulary words) {
        if (!sentence.hasDigit()) return List.of();
        var days = new ArrayList<Day>();
        var match = NUMERIC.matcher(sentence, sentence.text());
        while (match.find()) {
            days.add(new Day(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    year(match.group(3)),
                    match.start(),
                    match.end(),
                    match.group()));
        }
        match = WORDED.matcher(sentence);
        while (match.find()) {
            int month = words.month(match.group(2));
            if (month == 0) continue;
            var text = sentence.text().substring(match.start(), match.end());
            days.add(new Day(
                    Integer.parseInt(match.group(1)), month, year(match.group(3)), match.start(), match.end(), text));
        }
        match = UNDATED.matcher(sentence);
        while (match.find()) {
            int month = words.month(match.group(2));
            if (month == 0) continue;
            var text = sentence.text().substring(match.start(), match.end());
            days.add(new Day(Integer.parseInt(match.group(1)), month, 0, match.start(), match.end(), text));
        }
        days.sort(Comparator.comparingInt(Day::start));
        return days;
    }

    /** Whether a sentence is a point of a list of cases, each with its day. */
    static boolean isPoint(ReportSentence sentence) {
        return STARTED.in(sentence);
    }

    static List<CaseMark> cases(ReportSentence sentence) {
        if (sentence.text().indexOf('/') < 0) return List.of();
        var cases = new ArrayList<CaseMark>();
        boolean isList = RUN_TOGETHER.matcher(sentence).results().count() >= LEAST_IN_LIST;
        for (var pattern : List.of(CASE, isList ? RUN_TOGETHER : LISTED, STARTED)) {
            var match = pattern.matcher(sentence);
            while (match.find()) {
                var text = match.group(1) + "/" + match.group(2);
                cases.add(new CaseMark(
                        Integer.parseInt(match.group(1)), year(match.group(2)), match.start(), match.end(), text));
            }
        }
        cases.sort(Comparator.comparingInt(CaseMark::start));
        return cases;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return year < 100 ? (year > 60 ? 1900 : 2000) + year : year;
    }
}
