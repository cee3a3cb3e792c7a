package no.rodtrad.numbercheck.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole report as read: what the checks look at. */
public record ReportText(
        List<Section> sections, List<ReportSentence> sentences, List<Table> tables, List<ListBlock> lists, int pages) {

    private static final QuickPattern YEAR = QuickPattern.of("(?=20)(?<![\\d–-])20\\d\\d(?![\\d–-])");

    /** The year that is named most: that of the report, as a rule. 0 when none is named. */
    int mainYear() {
        var seen = new HashMap<Integer, Integer>();
        for (var section : sections) count(section.title(), seen, 3);
        for (var table : tables) for (var column : table.columns()) seen.merge(column.year(), 2, Integer::sum);
        for (var sentence : sentences) count(sentence.text(), seen, 1);
        seen.remove(0);
        return seen.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static void count(String text, Map<Integer, Integer> seen, int weight) {
        var match = YEAR.matcher(text);
        while (match.find()) seen.merge(Integer.parseInt(match.group()), weight, Integer::sum);
    }

    /** The same with other tables. */
    ReportText with(List<Table> others) {
        return new ReportText(sections, sentences, others, lists, pages);
    }

    /** Whether a section is another or lies inside it. */
    public boolean isWithin(int section, int outer) {
        for (int at = section; at >= 0; at = sections.get(at).parent()) if (at == outer) return true;
        return false;
    }
}
