package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;

/**
 * The economic plan covers four years, of which the first is the year of the budget that is voted with it (kommuneloven
 * § 14-3), and the next plan begins a year later.
 */
final class PlanYearsCheck implements Check {

    private static final QuickPattern PLAN = QuickPattern.of(
            "(?:økonomiplan\\p{L}*|øp|høp|handlingsprogram\\p{L}*|handlings- og økonomiplan\\p{L}*),?(?: for)?"
                    + "(?: perioden| åra| årene)? ((?:19|20)\\d\\d) ?[–/-] ?((?:19|20)?\\d\\d)(?!\\d)");
    private static final QuickPattern OF_FOUR = QuickPattern.of("fireårig|(?:de|dei) fire åra?(?:ne)? i planen");
    private static final Pattern NEXT =
            Pattern.compile("neste (?:periode|plan|økonomiplan)|(?:den|i) neste|kommende|komande");
    private static final Pattern FIRST =
            Pattern.compile("((?:19|20)\\d\\d)[^.]{0,80}(?:første|fyrste) år(?:et)? i (?:handlings- og )?$");

    private static final Pattern WITH_BUDGET =
            Pattern.compile("budsjett(?:et)?(?: for)? ((?:19|20)\\d\\d) (?:med|og|samt) (?:handlings- og )?$");

    private record Plan(int from, int to, ReportSentence sentence, int start, int end) {

        int length() {
            return to - from + 1;
        }

        String text() {
            return from + "–" + to;
        }
    }

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        var plans = new ArrayList<Plan>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (var sentence : facts.report().sentences()) plans.addAll(plans(sentence));
        var titles = new ArrayList<Integer>();
        for (var section : facts.report().sections()) {
            var match = PLAN.matcher(section.title().toLowerCase(java.util.Locale.ROOT));
            if (match.find()) titles.add(Integer.parseInt(match.group(1)));
        }
        for (var plan : plans) if (plan.length() == 4) seen.merge(plan.from(), 1, Integer::sum);
        for (int from : titles) seen.merge(from, 2, Integer::sum);
        int main = seen.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(each -> -each.getKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        for (var plan : plans) {
            var before = plan.sentence().lower().substring(0, plan.start());
            var first = FIRST.matcher(before);
            var voted = WITH_BUDGET.matcher(before);
            if (voted.find() && Integer.parseInt(voted.group(1)) != plan.from()) {
                int year = Integer.parseInt(voted.group(1));
                report(plan, year + "–" + (year + 3), "plan-years.budget", found, "" + year);
            } else if (first.find() && Integer.parseInt(first.group(1)) != plan.from()) {
                int year = Integer.parseInt(first.group(1));
                report(plan, year + "–" + (year + 3), "plan-years.first", found, "" + year);
            } else if (plan.length() == 5 && isOfFour(facts, plan)) {
                report(plan, plan.from() + 1 + "–" + plan.to(), "plan-years.four", found);
            } else if (plan.length() != 4 && main > 0 && plan.length() > 0 && plan.length() < 7) {
                int from = seen.containsKey(plan.from()) || plan.to() - 3 != main ? plan.from() : main;
                report(plan, from + "–" + (from + 3), "plan-years", found);
            } else if (plan.from() == main && titles.contains(main) && isNext(before)) {
                report(plan, main + 1 + "–" + (main + 4), "plan-years.next", found);
            }
        }
    }

    /** "Den fireårige planen", in the same paragraph. */
    private static boolean isOfFour(Facts facts, Plan plan) {
        return facts.paragraph(plan.sentence().paragraph()).stream().anyMatch(sentence -> OF_FOUR.in(sentence));
    }

    private static boolean isNext(String before) {
        var match = NEXT.matcher(before);
        int last = -1;
        while (match.find()) last = match.end();
        return last >= 0 && before.length() - last < 16;
    }

    private static List<Plan> plans(ReportSentence sentence) {
        if (!sentence.hasDigit()) return List.of();
        var found = new ArrayList<Plan>();
        var match = PLAN.matcher(sentence);
        while (match.find()) {
            int from = Integer.parseInt(match.group(1));
            int to = Integer.parseInt(match.group(2));
            if (to < 100) to += from / 100 * 100;
            found.add(new Plan(from, to, sentence, match.start(), match.end()));
        }
        return found;
    }

    private static void report(Plan plan, String right, String reason, Consumer<NumberIssue> found, String... more) {
        found.accept(new Found(NumberIssueKind.PLAN_YEARS)
                .in(plan.sentence(), plan.start(), plan.end())
                .values(plan.text(), right)
                .reason(reason)
                .says(more)
                .done());
    }
}
