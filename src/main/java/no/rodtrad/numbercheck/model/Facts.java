package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import no.rodtrad.numbercheck.model.Subjects.Subject;
import no.rodtrad.numbercheck.model.Subjects.TableLine;

/** What the checks know of a report besides its text: numbers, subjects and what holds in each table. */
public final class Facts {

    private final ReportText report;
    private final Vocabulary words;
    private final List<KnownNumber> known;
    private final Map<ReportSentence, List<NumberMention>> mentions;
    private final Map<ReportSentence, List<Quantity>> quantities;
    private final Map<ReportSentence, List<Stems.Word>> stems;
    private final Map<ReportSentence, List<Subject>> subjects;
    private final Map<ReportSentence, List<Claim>> claims;
    private final Map<Table, List<RowRelation>> relations = new IdentityHashMap<>();
    private final Map<Set<String>, List<TableLine>> byName = new HashMap<>();
    /** Those of the report, and those of its tables that have their units across, turned. */
    private final List<Table> tables = new ArrayList<>();

    private final CellIndex cells;
    private final int mainYear;
    private final Map<Integer, List<ReportSentence>> byParagraph = new HashMap<>();
    /** Filled when they are asked for, by checks that run side by side. */
    private final Map<Integer, List<Table>> tablesBySection = new ConcurrentHashMap<>();

    private final Map<ReportSentence, List<Table>> tablesNear = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<TableRow, RowValues> values = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<TableRow, TableRow> mended = new IdentityHashMap<>();
    private final Set<String> explained = new HashSet<>();

    /** @param known the numbers of our own documents; empty for a file from elsewhere */
    public Facts(ReportText read, Vocabulary words, List<KnownNumber> known) {
        this.known = List.copyOf(known);
        this.words = words;
        var reader = new MentionReader(words);
        mentions = ofEach(read, sentence -> {
            var numbers = reader.read(sentence);
            return isProse(sentence, numbers.size()) ? numbers : List.of();
        });
        report = ScaleGuess.settle(read, mentions);
        tables.addAll(report.tables());
        tables.addAll(AcrossTables.of(report.tables(), new HeadReader(words)));
        mainYear = report.mainYear();
        // What is read of the tables and of the sentences meets first in the claims.
        var ofTables = ForkJoinTask.adapt(() -> {
                    nameRows();
                    relate();
                    return new CellIndex(report.tables());
                })
                .fork();
        var roles = new QuantityReader(mainYear);
        quantities = ofEach(report, sentence -> roles.read(sentence, mentions(sentence)));
        var index = new Subjects(tables, words);
        stems = ofEach(report, sentence -> Stems.words(sentence.text()));
        subjects = ofEach(report, sentence -> index.in(sentence, stems(sentence)));
        for (var sentence : report.sentences()) {
            byParagraph
                    .computeIfAbsent(sentence.paragraph(), _ -> new ArrayList<>())
                    .add(sentence);
        }
        claims = ofEach(report, sentence -> Claim.in(this, sentence));
        cells = ofTables.join();
    }

    private void nameRows() {
        for (var table : report.tables()) {
            for (var row : table.rows()) {
                var name = Stems.name(row.label());
                if (!name.isEmpty())
                    byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(new TableLine(table, row));
            }
        }
    }

    private void relate() {
        var held = report.tables().parallelStream().map(Facts::relationsIn).toList();
        for (int i = 0; i < held.size(); i++) relations.put(report.tables().get(i), held.get(i));
    }

    private static List<RowRelation> relationsIn(Table table) {
        var rows = table.rows().stream()
                .filter(TableRow::certain)
                .map(TableRow::cells)
                .toList();
        return RowRelation.in(rows, table.width(), table.columns());
    }

    /** What is read of each sentence by itself, so that they can be read side by side. */
    private static <T> Map<ReportSentence, T> ofEach(ReportText report, Function<ReportSentence, T> read) {
        var all = report.sentences().parallelStream().map(read).toList();
        var each = new IdentityHashMap<ReportSentence, T>();
        for (int i = 0; i < all.size(); i++) each.put(report.sentences().get(i), all.get(i));
        return each;
    }

    /** As {@link ReportText#mainYear}, found once. */
    public int mainYear() {
        return mainYear;
    }

    /** Rows of a table that could not be read as one are no sentence: they have nearly as many numbers as words. */
    private static boolean isProse(ReportSentence sentence, int numbers) {
        if (numbers < 5 || sentence.text().contains(": ")) return true;
        int words = 0;
        for (var word : Stems.words(sentence.text()))
            if (Character.isLetter(word.lower().charAt(0))) words++;
        return words >= numbers * 2;
    }

    public ReportText report() {
        return report;
    }

    public List<KnownNumber> known() {
        return known;
    }

    public Vocabulary words() {
        return words;
    }

    public List<NumberMention> mentions(ReportSentence sentence) {
        return mentions.getOrDefault(sentence, List.of());
    }

    /** What each of the numbers of a sentence is said to be, in order. */
    public List<Quantity> quantities(ReportSentence sentence) {
        return quantities.getOrDefault(sentence, List.of());
    }

    /** The same against the rows that the sentence names, in order. */
    public List<Claim> claims(ReportSentence sentence) {
        return claims.getOrDefault(sentence, List.of());
    }

    /** The words of a sentence as it is written, small ones left out. */
    public List<Stems.Word> stems(ReportSentence sentence) {
        return stems.getOrDefault(sentence, List.of());
    }

    public List<Subject> subjects(ReportSentence sentence) {
        return subjects.getOrDefault(sentence, List.of());
    }

    /** The rows with a name of these words, see {@link Stems#name}. */
    public List<TableLine> named(Set<String> name) {
        return byName.getOrDefault(name, List.of());
    }

    public CellIndex cells() {
        return cells;
    }

    public List<RowRelation> relations(Table table) {
        return relations.getOrDefault(table, List.of());
    }

    /** The sentences of a paragraph, in order. */
    public List<ReportSentence> paragraph(int number) {
        return byParagraph.getOrDefault(number, List.of());
    }

    /** Whether a table stands in the section of a sentence, around it, or inside it. */
    public boolean isNear(ReportSentence sentence, Table table) {
        return isNear(sentence.section(), table);
    }

    private boolean isNear(int section, Table table) {
        return report.isWithin(section, table.section()) || report.isWithin(table.section(), section);
    }

    /** The tables that a sentence may speak of, the nearest first: in its section, around it, or inside it. */
    public List<Table> tablesNear(ReportSentence sentence) {
        return tablesNear.computeIfAbsent(sentence, this::nearestFirst);
    }

    private List<Table> nearestFirst(ReportSentence sentence) {
        int line = sentence.spot().from();
        var near = tablesBySection.computeIfAbsent(
                sentence.section(),
                section ->
                        tables.stream().filter(table -> isNear(section, table)).toList());
        return near.stream()
                .sorted((one, other) -> Integer.compare(distance(one, line), distance(other, line)))
                .toList();
    }

    /** Lines between; a table after the sentence counts as farther than one before it. */
    private static int distance(Table table, int line) {
        return table.spot().to() < line
                ? line - table.spot().to()
                : (table.spot().from() - line) * 2;
    }

    /** Notes what a cell should be that has been told of. */
    public void mend(TableRow row, int column, BigDecimal right) {
        var cells = new ArrayList<>(mended(row).cells());
        var cell = row.cell(column);
        if (cell == null) return;
        cells.set(column, new PrintedNumber(right, cell.decimals(), cell.percent(), cell.text()));
        mended.put(row, new TableRow(row.label(), cells, row.certain(), row.isSum(), row.spot(), row.words()));
    }

    /** The row as it should be, as far as is known. */
    public TableRow mended(TableRow row) {
        return mended.getOrDefault(row, row);
    }

    /** What a row tells, with what its cells should be. */
    public RowValues values(TableLine line) {
        return printed(line.table(), mended(line.row()));
    }

    /** What a row tells as it is printed. */
    public RowValues printed(Table table, TableRow row) {
        return values.computeIfAbsent(row, each -> new RowValues(table, each));
    }

    /** Notes that a difference of this size in a table has been accounted for elsewhere. */
    public void explain(Table table, BigDecimal difference) {
        explained.add(key(table, difference));
    }

    public boolean isExplained(Table table, BigDecimal difference) {
        return explained.contains(key(table, difference));
    }

    private static String key(Table table, BigDecimal difference) {
        return table.spot().from() + ":" + difference.abs().stripTrailingZeros().toPlainString();
    }
}
