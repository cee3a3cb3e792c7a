package no.rodtrad.statement.model.adjustment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementLine;

/**
 * The points of a decision, one for each appropriation that a case changes: budget areas and projects by themselves,
 * and the lines of the first parts that no second part divides.
 */
public final class CasePoints {

    private final CaseStatements statements;

    public CasePoints(CaseStatements statements) {
        this.statements = statements;
    }

    /** In the order of the forms. */
    public List<Phrase> of(FiscalYear year, EntityCode entity) {
        var points = new ArrayList<Phrase>();
        parts("5-4-2", "5-4-1", year, entity, points);
        parts("5-5-2", "5-5-1", year, entity, points);
        return points;
    }

    private void parts(String second, String first, FiscalYear year, EntityCode entity, List<Phrase> points) {
        var divided = new HashSet<String>();
        var parts = statements.figures(second, year, entity);
        if (parts.isPresent()) {
            for (var line : parts.get().statement().lines()) {
                line.line().sameAs().ifPresent(same -> divided.add(same.line()));
                for (var part : line.parts()) point(parts.get(), part, points);
            }
        }
        statements.figures(first, year, entity).ifPresent(figures -> lines(figures, divided, points));
    }

    private void lines(StatementFigures figures, Set<String> divided, List<Phrase> points) {
        for (var line : figures.statement().lines()) {
            var kind = line.line().kind();
            boolean ofEntries = kind == Kind.DETAIL || kind == Kind.RECONCILING;
            if (ofEntries && !divided.contains(line.code())) point(figures, line, points);
        }
    }

    private void point(StatementFigures figures, StatementLine line, List<Phrase> points) {
        var change = line.amount(StatementColumn.CHANGE).orElse(Money.ZERO);
        if (change.isZero()) return;
        var key = "statement.case.point." + kind(line) + (grows(line) ? ".up" : ".down");
        points.add(Phrase.of(
                key,
                figures.words(line),
                kroner(figures.figure(line, StatementColumn.CHANGE), true),
                kroner(figures.figure(line, StatementColumn.BEFORE), isUse(line)),
                kroner(figures.figure(line, StatementColumn.AFTER), isUse(line))));
    }

    /** Use of a fund is shown as negative, and a sentence says the direction in words. */
    private static boolean isUse(StatementLine line) {
        return line.part().isEmpty()
                && !line.amount(StatementColumn.BEFORE).orElse(Money.ZERO).isPositive()
                && !line.amount(StatementColumn.AFTER).orElse(Money.ZERO).isPositive();
    }

    private static String kind(StatementLine line) {
        if (line.line().kind() == Kind.AREAS) return "area";
        return line.line().kind() == Kind.PROJECTS ? "project" : "line";
    }

    /** An appropriation is net and grows with expenditure; any other line grows when there is more of what it names. */
    private static boolean grows(StatementLine line) {
        var before = line.amount(StatementColumn.BEFORE).orElse(Money.ZERO);
        var after = line.amount(StatementColumn.AFTER).orElse(Money.ZERO);
        if (line.part().isPresent()) return after.compareTo(before) > 0;
        return after.abs().compareTo(before.abs()) > 0;
    }

    private static ShownFigure kroner(Figure figure, boolean unsigned) {
        return new ShownFigure(figure, unsigned ? NumberStyle.WHOLE.unsigned() : NumberStyle.WHOLE);
    }

    /** What the net operating result of the treasury becomes; empty when operations are as they were. */
    public Optional<Phrase> result(FiscalYear year) {
        return statements
                .figures("5-4-1", year, EntityCode.TREASURY)
                .flatMap(figures -> figures.line("17")
                        .map(line -> Phrase.of(
                                "statement.case.result",
                                kroner(figures.figure(line, StatementColumn.BEFORE), false),
                                kroner(figures.figure(line, StatementColumn.AFTER), false),
                                year.toString())));
    }
}
