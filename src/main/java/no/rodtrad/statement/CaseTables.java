package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.adjustment.CaseStatements;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementScope;
import no.rodtrad.statement.model.note.CaseNote;

/** The tables of a case: its effect, the rules, and each statement before and after. */
final class CaseTables {

    /** Form and line of what a case does to a year. */
    private static final List<String> EFFECTS =
            List.of("5-4-1 6", "5-4-1 9", "5-4-1 17", "5-4-1 18", "5-4-1 21", "5-4-1 22", "5-5-1 6", "5-5-1 13");

    private CaseTables() {}

    static Block.Column column(String key, NumberStyle style) {
        return new Block.Column(key, Phrase.of("statement.case.column." + key), false, style);
    }

    static Phrase whose(CaseStatements statements, FiscalYear year, EntityCode entity) {
        return CaseStatements.FORMS.stream()
                .flatMap(form -> statements.figures(form, year, entity).stream())
                .findFirst()
                .map(figures -> StatementFigures.scopeName(StatementScope.of(entity), figures.basis()))
                .orElseThrow();
    }

    /** The year of the case and the three after it: what changes, and a dash where the case says nothing. */
    static Block effects(AdjustmentCase of, CaseStatements statements, AsOf asOf) {
        var years = new ArrayList<FiscalYear>();
        for (int i = 0; i < EconomicPlan.YEARS; i++)
            years.add(new FiscalYear(of.year().value() + i));
        var rows = new ArrayList<Block.Row>();
        for (var each : EFFECTS) {
            var form = each.split(" ")[0];
            var line = each.split(" ")[1];
            var named = years.stream()
                    .flatMap(year -> statements.figures(form, year, EntityCode.TREASURY).stream())
                    .findFirst();
            if (named.isEmpty()) continue;
            rows.add(new Block.Row(
                    form + "-" + line,
                    named.get().words(named.get().line(line).orElseThrow()),
                    Optional.empty(),
                    Block.RowKind.LINE,
                    years.stream()
                            .map(year -> new ShownFigure(
                                    change(statements, form, line, year, asOf), NumberStyle.THOUSANDS_SIGNED))
                            .toList()));
        }
        if (rows.isEmpty()) return new Block.Paragraph(Phrase.of("statement.case.effect.none"));
        return new Block.FigureTable(
                "virkning",
                Phrase.of("statement.case.effect.caption"),
                Phrase.of("statement.unit.thousands"),
                Phrase.of("statement.form.row"),
                years.stream()
                        .map(year -> new Block.Column(
                                "y" + year,
                                Phrase.of("statement.year", year.toString()),
                                false,
                                NumberStyle.THOUSANDS_SIGNED))
                        .toList(),
                rows,
                List.of(Phrase.of("statement.case.effect.dash")));
    }

    static Figure change(CaseStatements statements, String form, String line, FiscalYear year, AsOf asOf) {
        return statements
                .figures(form, year, EntityCode.TREASURY)
                .flatMap(figures -> figures.line(line).map(found -> figures.figure(found, StatementColumn.CHANGE)))
                .orElseGet(() -> new Figure(
                        Ref.figure("change." + year + ".f" + form + "."
                                + StatementScope.ofCase(
                                                EntityCode.TREASURY,
                                                statements.adjustmentCase().key())
                                        .code()
                                + "." + line),
                        Phrase.of("statement.case.unchanged", year.toString()),
                        new FigureValue.Nothing(),
                        new Derivation.Sum(List.of()),
                        Provenance.of(Origin.STATED, asOf)));
    }

    static List<Block> rules(CaseNote note, AdjustmentCase of) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Block.Row>();
        for (var rule : note.rules()) {
            rows.add(new Block.Row(
                    rule.after().rule().key(),
                    rule.after().name(),
                    Optional.empty(),
                    rule.after().kind(),
                    List.of(
                            new ShownFigure(rule.before().margin(), NumberStyle.THOUSANDS_SIGNED),
                            new ShownFigure(rule.change(), NumberStyle.THOUSANDS_SIGNED),
                            new ShownFigure(rule.after().margin(), NumberStyle.THOUSANDS_SIGNED))));
        }
        if (note.reserve().isEmpty() && rows.isEmpty()) return blocks;
        blocks.add(new Block.Heading("regler", Phrase.of("statement.case.rules")));
        blocks.add(new Block.Paragraph(
                Phrase.of("statement.case.rules.text", of.year().toString())));
        if (!rows.isEmpty()) {
            blocks.add(table("regler", "statement.case.rules.caption", "statement.note.row.rule", rows, true));
        }
        if (!note.reserve().isEmpty()) {
            var cells = new ArrayList<ShownFigure>();
            for (int i = 0; i < note.reserve().size(); i++) {
                cells.add(new ShownFigure(
                        note.reserve().get(i), i == 1 ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS));
            }
            var row = new Block.Row(
                    "general-reserve",
                    Phrase.of("statement.note.fund.kind.general-reserve"),
                    Optional.empty(),
                    Block.RowKind.LINE,
                    cells);
            blocks.add(table("disposisjonsfond", "statement.case.reserve", "statement.form.row", List.of(row), false));
        }
        return blocks;
    }

    private static Block table(String name, String caption, String heading, List<Block.Row> rows, boolean signed) {
        var style = signed ? NumberStyle.THOUSANDS_SIGNED : NumberStyle.THOUSANDS;
        return new Block.FigureTable(
                name,
                Phrase.of(caption),
                Phrase.of("statement.unit.thousands"),
                Phrase.of(heading),
                List.of(
                        column("before", style),
                        column("change", NumberStyle.THOUSANDS_SIGNED),
                        column("after", style)),
                rows,
                signed ? List.of(Phrase.of("statement.case.rules.dash")) : List.of());
    }

    static void tables(
            FiscalYear year, EntityCode entity, AdjustmentCase of, CaseStatements statements, List<Block> blocks) {
        var found = CaseStatements.FORMS.stream()
                .flatMap(form -> statements.figures(form, year, entity).stream())
                .toList();
        if (found.isEmpty()) return;
        var suffix =
                (entity.equals(EntityCode.TREASURY) ? "" : "_" + entity) + (year.equals(of.year()) ? "" : "_" + year);
        blocks.add(new Block.Heading(
                "oppstillinger" + suffix.replace('_', '-').toLowerCase(Locale.ROOT),
                Phrase.of("statement.case.statements", whose(statements, year, entity), year.toString())));
        for (var figures : found) {
            var table = new StatementTables(figures, true)
                    .of(figures.statement().form().id() + suffix);
            blocks.add(figures.statement().form().id().equals("5-5-2") ? changedOnly(table, figures) : table);
        }
    }

    /** Of the projects only those that the case changes: a large municipality has hundreds. */
    private static Block changedOnly(Block.FigureTable table, StatementFigures figures) {
        var rows = table.rows().stream()
                .filter(row -> figures.line(row.key())
                        .filter(line -> line.line().kind() == Kind.PROJECTS
                                && line.part().isPresent())
                        .map(line -> !line.amount(StatementColumn.CHANGE)
                                .orElseThrow()
                                .isZero())
                        .orElse(true))
                .toList();
        return new Block.FigureTable(
                table.name(),
                table.caption(),
                table.unit(),
                table.rowHeading(),
                table.columns(),
                rows,
                List.of(Phrase.of(
                        "statement.case.projects-left-out", table.rows().size() - rows.size())));
    }
}
