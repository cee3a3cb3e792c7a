package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.database.Municipality;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementLine;
import no.rodtrad.statement.model.form.StatementText;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Service;

/** Statutory statements of the municipality that the caller works in, as files and as text. */
@Service
public class StatementFiles {

    private final StatementService statements;
    private final ConsolidationTables consolidation;
    private final MoneyPages pages;

    StatementFiles(StatementService statements, ConsolidationTables consolidation, MoneyPages pages) {
        this.statements = statements;
        this.consolidation = consolidation;
        this.pages = pages;
    }

    /** The statement; empty when there is no such form, entity or year, or nothing is known of it. */
    public Optional<StatementFigures> find(String form, FiscalYear year, Optional<String> entity, AsOf asOf) {
        return statements.figures(form, year, entity.orElse(EntityCode.TREASURY.value()), asOf);
    }

    /** Whose accounts there are in the year, as written in {@code --entity}. */
    public List<String> entities(FiscalYear year, AsOf asOf) {
        return statements.scopes(year, asOf).stream().map(scope -> scope.code()).toList();
    }

    /** In thousands, for a terminal, with what is said below the table on the page. */
    public String text(StatementFigures figures, Texts language) {
        var writer = new StatementText(
                language.language(),
                MoneyScale.THOUSANDS,
                column -> language.get("statement.form.head." + column.code()),
                part -> language.phrase(figures.words(part)));
        var text = new StringBuilder(writer.of(figures.statement()));
        for (var note : new StatementTables(figures, false).footnotes()) {
            text.append("* ").append(language.phrase(note)).append('\n');
        }
        if (figures.scope().eliminated()) {
            for (var note : consolidation.notes(figures)) {
                text.append("! ").append(language.phrase(note.text())).append('\n');
            }
        }
        return text.toString();
    }

    /** Line by line, amounts in øre as the form shows them: {@code line,label,COLUMN_ore…}. */
    public String csv(StatementFigures figures) {
        var statement = figures.statement();
        var columns = columns(statement);
        var text = new StringBuilder("line,label");
        for (var column : columns) text.append(',').append(column.code()).append("_ore");
        for (var row : rows(statement)) {
            text.append('\n').append(row.code()).append(",\"");
            text.append(row.label().replace("\"", "\"\"")).append('"');
            for (var column : columns)
                text.append(',').append(ore(statement, row, column).orElse(""));
        }
        return text.append('\n').toString();
    }

    /** The same as JSON, with form, version, entity and day. */
    public String json(StatementFigures figures) {
        var statement = figures.statement();
        var text = new StringBuilder(
                "{\"form\":" + JsonText.quoted(statement.form().id()));
        text.append(",\"version\":")
                .append(JsonText.quoted(statement.form().version().name()));
        text.append(",\"year\":").append(statement.year());
        text.append(",\"entity\":").append(JsonText.quoted(figures.scope().code()));
        text.append(",\"as_of\":\"").append(figures.asOf()).append("\",\"lines\":[");
        var separator = "\n";
        for (var row : rows(statement)) {
            text.append(separator).append("{\"line\":").append(JsonText.quoted(row.code()));
            text.append(",\"label\":").append(JsonText.quoted(row.label()));
            for (var column : columns(statement)) {
                ore(statement, row, column)
                        .ifPresent(ore ->
                                text.append(",\"" + column.code() + "_ore\":").append(ore));
            }
            text.append('}');
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    /** A spreadsheet, the same as on the page. */
    public byte[] xlsx(StatementFigures figures, Municipality municipality, Texts language) {
        var table = new StatementTables(figures, false)
                .of(figures.statement().form().id());
        var document = "oppstilling-" + figures.statement().form().id() + "-"
                + figures.statement().year();
        return pages.sheet(table, document, municipality, figures.asOf(), language);
    }

    private static List<StatementColumn> columns(Statement statement) {
        return statement.columns().stream()
                .filter(column -> column != StatementColumn.VARIANCE_PERCENT)
                .toList();
    }

    /** A line, a part of a line, or what is not placed. */
    private record Row(String code, String label, Optional<StatementLine> line) {}

    private static List<Row> rows(Statement statement) {
        var rows = new ArrayList<Row>();
        for (var line : statement.lines()) {
            for (var part : line.parts()) rows.add(row(part));
            rows.add(row(line));
        }
        rows.add(new Row(StatementFigures.UNPLACED, "Ikke plassert", Optional.empty()));
        return rows;
    }

    private static Row row(StatementLine line) {
        return new Row(line.code(), line.part().orElse(line.line().label().nb()), Optional.of(line));
    }

    private static Optional<String> ore(Statement statement, Row row, StatementColumn column) {
        var amount = row.line().isPresent() ? row.line().get().amount(column) : Optional.of(statement.unplaced(column));
        return amount.map(Money::ore).map(ore -> Long.toString(ore));
    }
}
