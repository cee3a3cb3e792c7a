package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Subjects.Subject;
import no.rodtrad.numbercheck.model.Subjects.TableLine;

/**
 * What a sentence says with a number: of what, and in which role.
 *
 * @param direction the key of the word of direction, such as {@code direction.more-spent}; empty when there is none
 * @param word that word as printed; where it stands
 * @param subject the rows it is about; empty when the sentence names none
 * @param total whether it speaks of the whole
 * @param guarded whether a word says that the number is of another scope
 */
public record Claim(
        ReportSentence sentence,
        NumberMention number,
        Role role,
        String direction,
        String word,
        int wordAt,
        List<TableLine> subject,
        boolean total,
        boolean guarded) {

    /** What the number is. */
    public enum Role {
        VARIANCE,
        CHANGE,
        BUDGET,
        ACTUAL,
        NONE
    }

    private static final QuickPattern BUDGET =
            QuickPattern.of("(?:ramme|ramma|rammen|budsjett|budsjettet)(?: (?:på|var|er|var på|er på))?(?: kr)? $");
    private static final QuickPattern ACTUAL = QuickPattern.of(
            "(?:bruk(?:te|t)|regnskap\\p{L}*|rekneskap\\p{L}*|betal\\p{L}+|kost\\p{L}+|utgift\\p{L}*|utgjorde"
                    + "|utgjør|investert"
                    + "\\p{L}*|kom inn med)(?![\\p{L}\\d])"
                    + "|(?:^| )(?:var|ble|vart|er|på|hadde|har)(?: på| no| nå)?(?: kr)? $");
    private static final QuickPattern MORE = QuickPattern.of("^(?: (?:kroner|kr))?,? (?<word>" + Phrases.MORE + "|"
            + Phrases.LESS + ")" + "(?![\\p{L}\\d])(?<rest>[^.;]{0,70})");
    private static final QuickPattern TOWARDS =
            QuickPattern.of("(?:^|[ ,])(?:med|på|:" + "|til sammen)?(?: om lag)?(?: kr)? ?$");
    private static final Pattern GOES_TO =
            Pattern.compile("(?<!\\p{L})(?:til|frå|fra|av|herav|hvorav|gikk)(?!\\p{L})|\\d");
    private static final QuickPattern SCOPE =
            QuickPattern.of("korriger|justert|ville |isolert|uten |utan |utenom|opprinnelig");
    private static final QuickPattern THAT = QuickPattern.of(Phrases.GOES_ON);
    private static final Pattern BY = Pattern.compile("[^\\d]{0,30}?(?: ?(?:med|på|er|var))(?: kr)? ");
    private static final Set<String> BESIDE = Set.of(" ", " kr ");
    private static final Set<String> UPWARDS = Set.of(Phrases.MORE.split("\\|"));
    private static final Set<String> AMOUNTS = Set.of("høyere", "lavere", "høgare", "lågare");
    private static final QuickPattern ANY_YEAR = QuickPattern.of("(?<![\\p{L}\\d])(?:19|20)\\d\\d(?![\\p{L}\\d])");
    private static final QuickPattern OTHER_YEAR = QuickPattern.of("(?:i|for|frå|fra|enn|mot) ((?:19|20)\\d\\d)");

    /** Claims of a sentence, one for each number; asked for by {@link Facts#claims}. */
    static List<Claim> in(Facts facts, ReportSentence sentence) {
        var mentions = facts.mentions(sentence);
        if (mentions.isEmpty()) return List.of();
        var subjects = facts.subjects(sentence);
        if (subjects.isEmpty() && THAT.in(sentence)) subjects = ofBefore(facts, sentence);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < mentions.size(); i++) {
            int before = i == 0 ? 0 : mentions.get(i - 1).end();
            int after = i + 1 < mentions.size()
                    ? mentions.get(i + 1).start()
                    : sentence.text().length();
            claims.add(claim(facts, sentence, mentions.get(i), before, after, subjects));
        }
        return claims;
    }

    /** "Det er 2,7 millioner kroner over budsjettet" speaks of what the sentence before it names. */
    private static List<Subject> ofBefore(Facts facts, ReportSentence sentence) {
        var paragraph = facts.paragraph(sentence.paragraph());
        int at = paragraph.indexOf(sentence);
        if (at < 1) return List.of();
        var before = paragraph.get(at - 1);
        var named = facts.subjects(before);
        if (named.size() != 1) return List.of();
        // A sentence with numbers of its own is of the rows that have them.
        var numbers = facts.mentions(before);
        var lines = named.getFirst().lines().stream()
                .filter(line -> numbers.isEmpty()
                        || numbers.stream().allMatch(facts.printed(line.table(), line.row())::explains))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Subject(0, 0, lines, named.getFirst().whole()));
    }

    private static Claim claim(
            Facts facts, ReportSentence sentence, NumberMention number, int from, int to, List<Subject> subjects) {
        var words = facts.words();
        var lower = sentence.lower();
        int start = number.start();
        int clause = clause(lower, start);
        int cut = Math.max(from, clause);
        var local = lower.substring(cut, start);
        var after = lower.substring(number.end(), Math.min(to, number.end() + 80));
        var role = Role.NONE;
        var direction = "";
        var word = "";
        int wordAt = -1;
        int near = -1;
        for (var key : words.hasAny("direction.", sentence) ? words.keys("direction.") : List.<String>of()) {
            var match = words.find(key).matcher(sentence, local);
            while (match.find()) {
                if (match.start() <= near || local.length() - match.end() > 60) continue;
                near = match.start();
                direction = key;
                wordAt = cut + match.start();
                word = sentence.text().substring(wordAt, cut + match.end());
            }
        }
        boolean change = direction.equals("direction.up") || direction.equals("direction.down");
        if (!direction.isEmpty()) {
            var rest = lower.substring(wordAt + word.length(), start);
            boolean close = TOWARDS.matcher(sentence, rest).find() && rest.length() < 45;
            if (!close || change && !BY.matcher(rest).matches()) {
                direction = "";
                word = "";
            } else {
                role = change ? Role.CHANGE : Role.VARIANCE;
            }
        }
        if (role == Role.NONE) {
            var more = MORE.matcher(sentence, after);
            if (more.find() && words(more.group("rest"))) {
                role = Role.VARIANCE;
                word = more.group("word");
                wordAt = number.end() + more.start("word");
                // More income is not more spent; what is higher is higher, whatever it is.
                boolean income = lower.contains("inntekt") && !AMOUNTS.contains(word.toLowerCase(Locale.ROOT));
                boolean up = UPWARDS.contains(more.group("word"));
                direction = income ? "" : up ? "direction.more-spent" : "direction.less-spent";
            } else if (BUDGET.in(sentence, local)) {
                role = Role.BUDGET;
            } else if (ACTUAL.in(sentence, local)) {
                role = Role.ACTUAL;
            }
        }
        if (role == Role.NONE && follows(sentence, number, subjects)) role = Role.ACTUAL;
        var chosen = subject(sentence, number, subjects, words);
        boolean named = subjects.stream().anyMatch(each -> each.start() >= clause && each.end() <= start);
        boolean total = chosen.isEmpty() && !named && words.has("total", sentence);
        boolean guarded = guarded(words.find("otherscope"), sentence, local, after);
        return new Claim(sentence, number, role, direction, word, wordAt, chosen, total, guarded);
    }

    /** "... og kjøp av varer og tjenester 18,7 millioner kroner". */
    private static boolean follows(ReportSentence sentence, NumberMention number, List<Subject> subjects) {
        return subjects.stream()
                .anyMatch(each -> each.end() < number.start()
                        && BESIDE.contains(sentence.lower().substring(each.end(), number.start())));
    }

    private static boolean words(String rest) {
        return rest.contains("budsj")
                || rest.contains("ramm")
                || rest.contains("revidert")
                || rest.contains("vedt")
                || rest.contains("kalkyl");
    }

    private static boolean guarded(QuickPattern scope, ReportSentence sentence, String before, String after) {
        int stop = after.indexOf(',');
        return scope.in(sentence, before) || scope.in(sentence, stop > 0 ? after.substring(0, stop) : after);
    }

    /** Where the clause of a number begins. */
    private static int clause(String lower, int at) {
        int from = 0;
        for (var mark : List.of(", mens ", "; ", " mens ", ", men ", ", og ", ". ")) {
            int found = lower.lastIndexOf(mark, at);
            if (found >= 0) from = Math.max(from, found + mark.length());
        }
        return from;
    }

    /** The subject before the number in its clause; or the only one of the sentence. Two joined by "og" are none. */
    private static List<TableLine> subject(
            ReportSentence sentence, NumberMention number, List<Subject> subjects, Vocabulary words) {
        Subject chosen = null;
        Subject previous = null;
        int cut = clause(sentence.lower(), number.start());
        for (var each : subjects) {
            if (each.end() > number.start()) break;
            if (each.start() < cut && chosen != null && chosen.start() >= cut) continue;
            previous = chosen;
            chosen = each;
        }
        if (chosen != null && chosen.start() < cut && subjects.stream().anyMatch(each -> each.start() > number.end())) {
            return List.of();
        }
        if (chosen == null) {
            // "1,4 millioner til bygg": where it went is not what it is of.
            boolean only = subjects.size() == 1
                    && (subjects.getFirst().start() < number.end()
                            || !GOES_TO.matcher(sentence.lower()
                                            .substring(
                                                    number.end(),
                                                    subjects.getFirst().start()))
                                    .find());
            return only ? subjects.getFirst().lines() : List.of();
        }
        if (previous != null) {
            var between = sentence.lower().substring(previous.end(), chosen.start());
            if (between.equals(" og ") || between.equals(", ") || between.equals(" samt ")) return List.of();
        }
        var then = sentence.lower().substring(chosen.end(), number.start());
        if (then.startsWith(" og ") && subjects.stream().anyMatch(each -> each.start() > number.end()))
            return List.of();
        return chosen.lines();
    }

    /** Whether a word says that the number is reckoned in another way, so that its direction proves nothing. */
    public boolean guardedByScope() {
        return SCOPE.in(sentence);
    }

    /** Whether the word of direction compares: it stands after the number. */
    public boolean compares() {
        return wordAt >= number.end();
    }

    /** Whether it compares amounts, as "høyere" does, and "mer" need not. */
    public boolean comparesAmounts() {
        return compares() && AMOUNTS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The years that the sentence names, in order, each once. */
    public List<Integer> years() {
        var match = ANY_YEAR.matcher(sentence);
        var years = new TreeSet<Integer>();
        while (match.find()) years.add(Integer.parseInt(match.group()));
        return List.copyOf(years);
    }

    /** The only year that the sentence names beside the number; 0 when there is none or more than one. */
    public int year() {
        var match = OTHER_YEAR.matcher(sentence);
        int year = 0;
        while (match.find()) {
            int found = Integer.parseInt(match.group(1));
            if (year != 0 && year != found) return 0;
            year = found;
        }
        return year;
    }
}
