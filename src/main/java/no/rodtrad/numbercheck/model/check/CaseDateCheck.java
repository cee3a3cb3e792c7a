package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.ReportSentence;
import org.jspecify.annotations.Nullable;

/**
 * A date beside a case number: the year of the one is that of the other, and a body's cases follow each other through
 * the year.
 */
final class CaseDateCheck implements Check {

    private static final int NEAR = 30;

    private record Dated(DateText.CaseMark mark, DateText.Day day, String body, ReportSentence sentence) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var all = new ArrayList<Dated>();
        for (var sentence : facts.report().sentences()) all.addAll(dated(facts, sentence));
        var wrongYear = new HashSet<Dated>();
        for (var each : all) {
            if (each.mark().year() == each.day().year()) continue;
            wrongYear.add(each);
            boolean caseIsOdd = isOdd(each, all, facts.report().mainYear());
            int from = Math.min(each.mark().start(), each.day().start());
            int to = Math.max(each.mark().end(), each.day().end());
            var right = each.day()
                    .text()
                    .replaceFirst("\\d\\d$", "%02d".formatted(each.mark().year() % 100));
            var rightCase = each.mark().number() + "/" + each.day().year() % 100;
            found.accept(new Found(NumberIssueKind.CASE_DATE)
                    .in(each.sentence(), from, to)
                    .values(caseIsOdd ? each.mark().text() : each.day().text(), caseIsOdd ? rightCase : right)
                    .says(each.mark().text())
                    .done());
        }
        all.removeAll(wrongYear);
        order(all, found);
    }

    /** The case has a year that no other case of the report has, and the date has one that others have. */
    private static boolean isOdd(Dated each, List<Dated> all, int reportYear) {
        boolean caseFar = Math.abs(each.mark().year() - reportYear) > 1;
        boolean dateFar = Math.abs(each.day().year() - reportYear) > 1;
        if (reportYear > 0 && caseFar != dateFar) return caseFar;
        long likeCase = all.stream()
                .filter(other ->
                        other != each && other.mark().year() == each.mark().year())
                .count();
        long likeDate = all.stream()
                .filter(other ->
                        other != each && other.day().year() == each.day().year())
                .count();
        return likeCase == 0 && (likeDate > 0 || each.day().year() == reportYear);
    }

    private static List<Dated> dated(Facts facts, ReportSentence sentence) {
        var cases = DateText.cases(sentence);
        if (cases.isEmpty()) return List.of();
        var days = DateText.days(sentence, facts.words());
        var found = new ArrayList<Dated>();
        Set<DateText.Day> taken = new HashSet<>();
        for (var mark : cases) {
            var day = nearest(mark, days, cases, sentence, taken);
            if (day == null || !day.exists()) continue;
            if (mark.start() > day.end()) taken.add(day);
            found.add(new Dated(mark, day.in(mark.year()), body(facts, sentence, mark.start()), sentence));
        }
        return found;
    }

    /** The date beside a case: before or after it, with no other case or full stop between. */
    private static DateText.@Nullable Day nearest(
            DateText.CaseMark mark,
            List<DateText.Day> days,
            List<DateText.CaseMark> cases,
            ReportSentence sentence,
            Set<DateText.Day> taken) {
        DateText.Day best = null;
        int least = NEAR;
        for (var day : days) {
            int gap = day.end() <= mark.start() ? mark.start() - day.end() : day.start() - mark.end();
            if (gap < 0 || gap > least) continue;
            int from = Math.min(day.end(), mark.end());
            int to = Math.max(day.start(), mark.start());
            boolean between =
                    cases.stream().anyMatch(other -> other != mark && other.start() >= from && other.end() <= to);
            if (between) continue;
            var words = sentence.lower().substring(Math.min(from, to), Math.max(from, to));
            if (words.contains(" frist") || words.contains(";")) continue;
            if (day.start() > mark.end() && taken.contains(day)) continue;
            least = gap;
            best = day;
        }
        return best;
    }

    /** The body last named before the case, in the sentence or the one before it in the paragraph; else empty. */
    private static String body(Facts facts, ReportSentence sentence, int at) {
        var inSentence = last(facts, sentence.lower().substring(0, at));
        if (!inSentence.isEmpty()) return inSentence;
        return last(facts, sentence.lower());
    }

    private static String last(Facts facts, String lower) {
        var body = "";
        int furthest = -1;
        for (var key : facts.words().keys("body.")) {
            var match = facts.words().find(key).matcher(lower);
            while (match.find()) {
                if (match.start() > furthest) {
                    furthest = match.start();
                    body = key;
                }
            }
        }
        return body;
    }

    /** A case between two others of the same meeting cannot be of another day. */
    private static void order(List<Dated> all, Consumer<NumberIssue> found) {
        Map<Integer, List<Dated>> byYear = new HashMap<>();
        for (var each : all)
            byYear.computeIfAbsent(each.mark().year(), _ -> new ArrayList<>()).add(each);
        for (var cases : byYear.values()) {
            for (var each : cases) {
                Dated before = null;
                Dated after = null;
                for (var other : cases) {
                    if (other == each || !isSameSeries(each, other)) continue;
                    int step =
                            Integer.compare(other.mark().number(), each.mark().number());
                    if (step < 0
                            && (before == null
                                    || other.mark().number() > before.mark().number())) before = other;
                    if (step > 0
                            && (after == null
                                    || other.mark().number() < after.mark().number())) after = other;
                }
                if (before == null || after == null) continue;
                int day = each.day().order();
                boolean inOrder = before.day().order() <= after.day().order();
                if (!inOrder
                        || day >= before.day().order() && day <= after.day().order()) continue;
                var right = before.day().order() == after.day().order()
                        ? before.day().text()
                        : "";
                found.accept(new Found(NumberIssueKind.CASE_DATE)
                        .in(each.sentence(), each.day().start(), each.mark().end())
                        .values(each.day().text(), right)
                        .because(before.sentence().spot())
                        .because(after.sentence().spot())
                        .reason("case-date.order")
                        .says(each.mark().text())
                        .done());
            }
        }
    }

    /** A case whose body is not named is held to the council, which most reports follow. */
    private static boolean isSameSeries(Dated one, Dated other) {
        var first = one.body().isEmpty() ? "body.council" : one.body();
        var second = other.body().isEmpty() ? "body.council" : other.body();
        return first.equals(second) && !first.equals("body.committee");
    }
}
