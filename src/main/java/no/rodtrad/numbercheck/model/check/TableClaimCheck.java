package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;

/** "Alle enhetene hadde mindreforbruk" and "tre av seks enheter hadde merforbruk", against the rows of the table. */
final class TableClaimCheck implements Check {

    private static final QuickPattern ALL = QuickPattern.of(
            "(?<![\\p{L}\\d])(?:samtlige|alle)(?: av)?(?: (?:de|dei))?" + "(?: (?:\\p{L}+|\\d+))?? (\\p{L}{5,})");
    private static final QuickPattern NONE = QuickPattern.of("(?<![\\p{L}\\d])ingen av (?:de |dei )?(\\p{L}{4,})");
    private static final QuickPattern ONLY = QuickPattern.of("(?<![\\p{L}\\d])(?:eneste|einaste) (\\p{L}+)"
            + " (?:med|som (?:har|hadde|fikk|fekk)|(?<where>der|hvor|kor)) ");
    private static final Pattern IN = Pattern.compile("[^.;,\\d]{0,60} (?:i|for|på|ved) ");
    private static final QuickPattern SOME = QuickPattern.of(
            "(?<![\\p{L}\\d])(\\p{L}{2,7}|\\d{1,2}) av (?:de |dei )?(\\p{L}{2,7}|\\d{1,2}) (\\p{L}{4,})[^.;,]{0,40}");
    /** "Fire av skulane": how many there are in all is told by the table. */
    private static final QuickPattern SOME_OF = QuickPattern.of(
            "(?<![\\p{L}\\d])(\\p{L}{2,7}|\\d{1,2}) av (?:de |dei )?(\\p{L}{3,}(?:ene|ane|a))(?= (?:hadde|har"
                    + "|fikk|fekk))");

    private static final QuickPattern NOT = QuickPattern.of("(?<![\\p{L}\\d])(?:ikke|ikkje|nesten|av betydning"
            + "|vesentlig\\p{L}*|vesentleg\\p{L}*|betydelig\\p{L}*|stort|store|klart|på (?:mer|meir) enn|på over)"
            + "(?![\\p{L}\\d])");

    private static final QuickPattern BUT =
            QuickPattern.of("(?<!\\p{L})(?:utenom|utanom|unntatt|unnateke|bortsett fra|bortsett frå|med unntak av"
                    + "|med unnatak av)(?!\\p{L})");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var lower = sentence.lower();
            var all = ALL.matcher(sentence);
            var none = NONE.matcher(sentence);
            var only = ONLY.matcher(sentence);
            boolean isOf = lower.contains(" av ");
            var some = SOME.matcher(sentence);
            var someOf = SOME_OF.matcher(sentence);
            boolean claims = all.find() | none.find() | only.find();
            if (isOf) claims |= someOf.find() | some.find();
            if (!claims || NOT.in(sentence)) continue;
            var but = BUT.matcher(sentence);
            var others = but.find() ? named(facts, sentence, but.end()) : Set.<TableRow>of();
            if (but.hasMatch() && others.isEmpty()) continue;
            if (none.hasMatch()) none(facts, sentence, none.start(), none.end(), none.group(1), found);
            if (all.hasMatch()) universal(facts, sentence, all, others, found);
            if (only.hasMatch()) only(facts, sentence, only, found);
            if (someOf.hasMatch()) {
                int count = number(facts, someOf.group(1));
                if (count > 0) count(facts, sentence, count, 0, someOf.group(2), someOf.start(), someOf.end(), found);
            } else if (some.hasMatch()) {
                int count = number(facts, some.group(1));
                int whole = number(facts, some.group(2));
                if (count > 0 && whole >= count) {
                    count(facts, sentence, count, whole, some.group(3), some.start(), some.end(2), found);
                }
            }
        }
    }

    /** "Alle områdene utenom helse": the rows that are named as exceptions. */
    private static Set<TableRow> named(Facts facts, ReportSentence sentence, int from) {
        Set<TableRow> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var subject : facts.subjects(sentence))
            if (subject.start() >= from) for (var line : subject.lines()) rows.add(line.row());
        return rows;
    }

    private static void universal(
            Facts facts, ReportSentence sentence, Matcher all, Set<TableRow> others, Consumer<NumberIssue> found) {
        int from = all.start();
        int to = all.end();
        var noun = all.group(1);
        var trait = RowTrait.in(facts, sentence, sentence.lower().substring(to));
        var before = sentence.lower().substring(0, from);
        boolean inAll = trait == null && IN.matcher(before).matches();
        if (inAll) trait = RowTrait.in(facts, sentence, before);
        if (trait == null) return;
        for (var table : tablesOf(facts, sentence, noun)) {
            if (table.parts().size() < 3 || !isOf(table, noun)) continue;
            if (inAll && !isAbout(table, before)) continue;
            var against = new ArrayList<TableRow>();
            boolean told = true;
            int counted = 0;
            for (var row : table.parts()) {
                if (others.contains(row)) continue;
                counted++;
                var has = trait.of(facts.printed(table, row));
                if (has == null) told = false;
                else if (!has) against.add(row);
            }
            if (!told) continue;
            // "Alle de fem skolene", in a table of six: one of them need not be meant.
            int said = Stems.words(all.group()).stream()
                    .mapToInt(word -> number(facts, word.lower()))
                    .max()
                    .orElse(0);
            int more = said > 1 ? Math.max(0, table.parts().size() - said) : 0;
            if (against.size() > more) {
                found.accept(new Found(NumberIssueKind.UNIVERSAL_CLAIM)
                        .in(sentence, from, to)
                        .values(sentence.text().substring(from, to), (counted - against.size()) + " av " + counted)
                        .because(against.getFirst().spot())
                        .says(against.getFirst().label())
                        .done());
            }
            return;
        }
    }

    /** Those near the sentence; a foreword speaks of the only table in the report whose rows are such things. */
    private static List<Table> tablesOf(Facts facts, ReportSentence sentence, String noun) {
        var near = facts.tablesNear(sentence);
        if (near.stream().anyMatch(table -> isOf(table, noun))) return near;
        var all = facts.report().tables().stream()
                .filter(table ->
                        table.head().contains(Stems.of(noun)) && table.parts().size() > 2)
                .toList();
        return all.size() == 1 ? all : near;
    }

    /** "Ingen av områdene hadde merforbruk". */
    private static void none(
            Facts facts, ReportSentence sentence, int from, int to, String noun, Consumer<NumberIssue> found) {
        var trait = RowTrait.in(facts, sentence, sentence.lower().substring(to));
        if (trait == null) return;
        for (var table : facts.tablesNear(sentence)) {
            if (table.parts().size() < 3 || !isOf(table, noun)) continue;
            var having = table.parts().stream()
                    .filter(row -> Boolean.TRUE.equals(trait.of(facts.printed(table, row))))
                    .toList();
            if (!having.isEmpty()) {
                found.accept(new Found(NumberIssueKind.UNIVERSAL_CLAIM)
                        .in(sentence, from, to)
                        .values(sentence.text().substring(from, to), "" + having.size())
                        .because(having.getFirst().spot())
                        .says(having.getFirst().label())
                        .done());
            }
            return;
        }
    }

    /** "Kultur er det eneste området med mindreforbruk": no other row has one. */
    private static void only(Facts facts, ReportSentence sentence, Matcher only, Consumer<NumberIssue> found) {
        var noun = only.group(1);
        var after = sentence.lower().substring(only.end());
        var trait = RowTrait.in(facts, sentence, after);
        var subjects = facts.subjects(sentence);
        if (trait == null || subjects.size() != 1) return;
        for (var table : facts.tablesNear(sentence)) {
            if (table.parts().size() < 3 || !isOf(table, noun)) continue;
            if (only.group("where") != null && !isAbout(table, after)) continue;
            var own = subjects.getFirst().lines().stream()
                    .filter(line -> line.table() == table)
                    .map(line -> line.row())
                    .toList();
            if (own.size() != 1) continue;
            var having = table.parts().stream()
                    .filter(row -> Boolean.TRUE.equals(trait.of(facts.printed(table, row))))
                    .toList();
            var others = having.stream().filter(row -> row != own.getFirst()).toList();
            if (!others.isEmpty()) {
                found.accept(new Found(NumberIssueKind.UNIVERSAL_CLAIM)
                        .in(sentence, only.start(), only.end())
                        .values(
                                sentence.text()
                                        .substring(only.start(), only.end())
                                        .strip(),
                                "" + having.size())
                        .because(others.getFirst().spot())
                        .says(others.getFirst().label())
                        .done());
            }
            return;
        }
    }

    /** "Fraværet gikk ned i alle enhetene" speaks of the table whose head says "sykefravær". */
    private static boolean isAbout(Table table, String before) {
        var words = Stems.words(before);
        if (words.isEmpty()) return false;
        var stem = words.getFirst().stem();
        return stem.length() > 4
                && (table.head().contains(stem) || table.head().contains(stem.substring(0, stem.length() * 2 / 3)));
    }

    private static void count(
            Facts facts,
            ReportSentence sentence,
            int count,
            int whole,
            String noun,
            int from,
            int to,
            Consumer<NumberIssue> found) {
        var trait = RowTrait.in(facts, sentence, sentence.lower().substring(to));
        // "Fraværet gikk ned på seks av de sju områdene".
        if (trait == null)
            trait = RowTrait.in(facts, sentence, clause(sentence.lower().substring(0, from)));
        if (trait == null) return;
        var near = facts.tablesNear(sentence).stream()
                .filter(table -> whole == 0
                        ? isOf(table, noun) && table.parts().size() > count
                        : table.parts().size() == whole)
                .toList();
        // "Fraværet gikk ned i seks av ni områder": not in the table of full-time equivalents of the same nine.
        var said = Stems.words(clause(sentence.lower().substring(0, from)));
        var about = near.stream()
                .filter(table -> said.stream()
                        .anyMatch(
                                word -> word.stem().length() > 4 && table.head().contains(word.stem())))
                .toList();
        for (var table : about.isEmpty() ? near : about) {
            int have = 0;
            boolean told = true;
            for (var row : table.parts()) {
                var has = trait.of(facts.printed(table, row));
                if (has == null) told = false;
                else if (has) have++;
            }
            if (!told) continue;
            if (have != count) {
                found.accept(new Found(NumberIssueKind.COUNT_CLAIM)
                        .in(sentence, from, to)
                        .values(sentence.text().substring(from, to), "" + have)
                        .because(table.spot())
                        .says(noun)
                        .done());
            }
            return;
        }
    }

    private static String clause(String before) {
        return before.substring(Math.max(before.lastIndexOf(", "), before.lastIndexOf("; ")) + 1);
    }

    private static int number(Facts facts, String word) {
        var known = facts.words().count(word);
        return known == null ? 0 : known;
    }

    /** The rows of the table are of this kind: its head says so, or the noun is a general one. */
    private static boolean isOf(Table table, String noun) {
        var stem = Stems.of(noun);
        if (table.head().contains(stem)) return true;
        var general = List.of(
                "enhet",
                "eining",
                "område",
                "sektor",
                "virksomhet",
                "verksemd",
                "kommunalområde",
                "rammeområde",
                "kilde",
                "kjelde",
                "gruppe",
                "tjeneste",
                "teneste",
                "skole",
                "skule",
                "fond",
                "prosjekt");
        return general.stream().anyMatch(each -> stem.endsWith(Stems.of(each)))
                && general.stream().noneMatch(each -> table.head().contains(Stems.of(each)));
    }
}
