package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * A date beside a case number: the year of the one is that of the other, and a body's cases follow each other through
 * the year.
 */
final class CaseDateCheck implements Check {

    private static final int NEAR = 30;

    /** @param series what its number is counted in */
    private record Dated(DateText.CaseMark mark, DateText.Day day, String series, ReportSentence sentence) {}

    /** "FSK 44/25" and "PLM-sak 63/24": the letters of the body are just before. */
    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})(\\p{Lu}{2,5})[- ]$");

    /** The letters of the body that a case is of, before its number. */
    private static final Pattern BODY = Pattern.compile("^\\p{Lu}{1,4} (?=\\d{1,3}/\\d{2} )");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var all = new ArrayList<Dated>();
        for (var sentence : facts.report().sentences()) all.addAll(dated(facts, sentence));
        for (var table : facts.report().tables())
            for (var row : table.rows()) all.addAll(dated(facts, asSentence(table, row)));
        all.sort(Comparator.comparingInt(each -> each.sentence().spot().from()));
        var wrongYear = new HashSet<Dated>();
        for (var each : all) {
            if (each.mark().year() == each.day().year()) continue;
            wrongYear.add(each);
            boolean caseIsOdd = isOdd(each, all, facts.mainYear());
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

    /** "K 56/24   19.09.2024   Tertialrapport   12 480": the name of a row is a case with its day. */
    private static ReportSentence asSentence(Table table, TableRow row) {
        var lines = List.of(new int[] {0, row.spot().from()});
        var text = BODY.matcher(row.label()).replaceFirst("");
        return ReportSentence.of(text, lines, table.section(), -1);
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
        boolean isList = isList(cases, days);
        // Points that begin with a bare number are cases of the body that the list is of.
        boolean isPoint = DateText.isPoint(sentence) && (isList || cases.size() == 1 && days.size() == 1);
        var found = new ArrayList<Dated>();
        Set<DateText.Day> taken = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            var mark = cases.get(i);
            var day = isList || isPoint ? days.get(i) : nearest(mark, days, cases, sentence, taken);
            if (day == null || !day.exists()) continue;
            if (mark.start() > day.end()) taken.add(day);
            var series = isPoint ? "list" + sentence.section() : series(facts, sentence, mark.start(), isList);
            found.add(new Dated(mark, day.in(mark.year()), series, sentence));
        }
        return found;
    }

    /** Whether cases and dates stand by turns: then the first of them tells which date is whose. */
    private static boolean isList(List<DateText.CaseMark> cases, List<DateText.Day> days) {
        if (cases.size() < 2 || cases.size() != days.size()) return false;
        boolean dateFirst = days.getFirst().start() < cases.getFirst().start();
        int last = -1;
        for (int i = 0; i < cases.size(); i++) {
            int one = dateFirst ? days.get(i).start() : cases.get(i).start();
            int other = dateFirst ? cases.get(i).start() : days.get(i).start();
            if (one < last || other < one) return false;
            last = other;
        }
        return true;
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
            if (cases.size() > 2 && !isOnOneLine(sentence, mark, day)) continue;
            if (day.start() > mark.end() && taken.contains(day)) continue;
            least = gap;
            best = day;
        }
        return best;
    }

    /** The rows of a list that was read as one sentence have a case and its day on each line. */
    private static boolean isOnOneLine(ReportSentence sentence, DateText.CaseMark mark, DateText.Day day) {
        return sentence.spot(mark.start(), mark.end()).to()
                == sentence.spot(day.start(), day.end()).from();
    }

    /**
     * The body last named before the case, in the sentence or its heading. A committee is one of several, and a list
     * of nobody's cases may be anybody's, so these are held to their own section; the running text follows the council.
     */
    private static String series(Facts facts, ReportSentence sentence, int at, boolean isList) {
        var code = CODE.matcher(sentence.text().substring(0, at));
        if (code.find()) {
            var known = last(facts, code.group(1).toLowerCase(Locale.ROOT));
            return known.isEmpty() ? code.group(1) : known;
        }
        var body = last(facts, sentence.lower().substring(0, at));
        if (body.isEmpty()) body = last(facts, sentence.lower());
        if (body.isEmpty() && sentence.section() >= 0) {
            var title = facts.report().sections().get(sentence.section()).title();
            body = last(facts, title.toLowerCase(Locale.ROOT));
        }
        if (body.equals("body.committee") || body.isEmpty() && isList) return body + sentence.section();
        return body.isEmpty() ? "body.council" : body;
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

    /** What is printed later has a lower number and a later day: that one is out of its place. */
    private static boolean isFollowedByOlder(Dated each, List<Dated> cases) {
        return cases.subList(cases.indexOf(each) + 1, cases.size()).stream()
                .anyMatch(other -> other.series().equals(each.series())
                        && other.mark().number() < each.mark().number()
                        && other.day().order() > each.day().order());
    }

    /** The days go on and the numbers do not: the number is wrong rather than the day. */
    private static boolean isOutOfTurn(Dated each, List<Dated> cases) {
        return cases.subList(0, cases.indexOf(each)).stream()
                .anyMatch(other -> other.series().equals(each.series())
                        && other.mark().number() > each.mark().number()
                        && other.day().order() < each.day().order());
    }

    /** Whether one other digit in its day or month puts a case between two others. */
    private static boolean isSlip(Dated each, Dated before, @Nullable Dated after) {
        int latest = after == null ? Integer.MAX_VALUE : after.day().order();
        var own = each.day();
        for (int digit = 0; digit < 10; digit++) {
            for (var other : List.of(
                    own.at(own.day() / 10 * 10 + digit, own.month()),
                    own.at(digit * 10 + own.day() % 10, own.month()),
                    own.at(own.day(), own.month() / 10 * 10 + digit),
                    own.at(own.day(), digit * 10 + own.month() % 10))) {
                int order = other.order();
                if (other.exists() && order >= before.day().order() && order <= latest) return true;
            }
        }
        return false;
    }

    /** The case of the next number in its series; null when it is the last. */
    private static @Nullable Dated next(Dated each, List<Dated> cases) {
        return cases.stream()
                .filter(other -> other.series().equals(each.series())
                        && other.mark().number() > each.mark().number())
                .min(Comparator.comparingInt(other -> other.mark().number()))
                .orElse(null);
    }

    /** A case between two others of the same meeting cannot be of another day. */
    private static void order(List<Dated> all, Consumer<NumberIssue> found) {
        Map<Integer, List<Dated>> byYear = new HashMap<>();
        for (var each : all)
            byYear.computeIfAbsent(each.mark().year(), _ -> new ArrayList<>()).add(each);
        for (var cases : byYear.values()) {
            Dated last = null;
            for (var each : cases) {
                Dated before = null;
                Dated after = null;
                for (var other : cases) {
                    if (other == each || !other.series().equals(each.series())) continue;
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
                // Of two that stand the wrong way round that one is wrong which another digit sets right.
                boolean mayBeNext = after.day().order() < day && isSlip(after, each, next(after, cases));
                boolean mayBeThis = isSlip(each, before, after);
                if (mayBeNext && !mayBeThis) continue;
                // Either may be wrong: it is told once.
                if (last != null && (before == last || after == last) || isFollowedByOlder(each, cases)) continue;
                last = each;
                var right = before.day().order() == after.day().order()
                        ? before.day().text()
                        : "";
                var wrong = isOutOfTurn(each, cases)
                        ? each.mark().text()
                        : each.day().text();
                var told = new Found(NumberIssueKind.CASE_DATE)
                        .in(each.sentence(), each.day().start(), each.mark().end());
                // Which of the two is wrong nothing tells.
                boolean either = mayBeNext && mayBeThis && after.sentence() != each.sentence();
                if (either)
                    told.in(after.sentence(), after.day().start(), after.day().end());
                found.accept(told.values(either ? wrong + ", " + after.day().text() : wrong, right)
                        .because(before.sentence().spot())
                        .because(after.sentence().spot())
                        .reason(either ? "case-date.either" : right.isEmpty() ? "case-date.between" : "case-date.order")
                        .says(
                                each.mark().text(),
                                either ? after.mark().text() : before.day().text(),
                                after.day().text())
                        .done());
            }
        }
    }
}
