package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.document.model.Block;
import no.rodtrad.investment.model.MinimumRepayment;
import no.rodtrad.investment.model.RepaymentBasis;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.StatutoryRules;

/** The least the law lets the municipality repay, for each entity and for the municipality as a legal person. */
final class DebtRepayment {

    private static final String LEGAL_PERSON = "legal-person";
    private static final EntityCode LOAN_FUND = new EntityCode("LF");

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks;

    DebtRepayment(NoteBasis basis, NoteFigures figures, List<Block> blocks) {
        this.basis = basis;
        this.figures = figures;
        this.blocks = blocks;
    }

    /** The figures of one entity, or of all together. */
    private record Line(String key, Object name, Figure depreciation, Figure debt, Figure assets, Figure paid) {

        RepaymentBasis basis() {
            return new RepaymentBasis(
                    key, depreciation.money(), debt.money(), assets.money(), paid.money(), Money.ZERO);
        }
    }

    void write() {
        blocks.add(new Block.Heading("minimumsavdrag", Phrase.of("statement.note.debt.repayment")));
        var everyone = basis.books().entities();
        boolean balance = basis.books().opening(basis.year(), everyone).stream()
                .anyMatch(sum -> sum.accountClass() == AccountClass.BALANCE_SHEET);
        var rule = StatutoryRules.rules().find("minimum_repayment", basis.year());
        if (!balance || rule.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.debt.repayment.none")));
            return;
        }
        var lines = new ArrayList<Line>();
        for (var entity : new TreeSet<>(everyone)) {
            // What the loan fund owes is lent to the others, who repay it.
            if (!entity.equals(LOAN_FUND))
                lines.add(line(key(entity), basis.books().name(entity), Set.of(entity), true));
        }
        lines.add(line(LEGAL_PERSON, Phrase.of("statement.note.debt.legal-person"), everyone, false));
        var treasury = lines.stream()
                .filter(line -> line.key().equals(key(EntityCode.TREASURY)))
                .findFirst()
                .orElseThrow();
        var table = NoteTable.thousands(
                        "minimumsavdrag",
                        DebtNote.REGISTER,
                        Phrase.of(
                                "statement.note.debt.repayment.caption",
                                basis.year().toString()),
                        "entity")
                .secondary("depreciation", THOUSANDS)
                .secondary("loan-debt", THOUSANDS)
                .secondary("assets", THOUSANDS)
                .column("minimum", THOUSANDS)
                .column("repayment-paid", THOUSANDS)
                .column("repayment-margin", THOUSANDS_SIGNED);
        for (var line : lines) {
            var least = MinimumRepayment.of(rule.get(), List.of(line.basis()), treasury.basis())
                    .getFirst();
            add(table, line, least);
        }
        blocks.add(table.build());
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.debt.repayment.how")));
    }

    private void add(NoteTable table, Line line, MinimumRepayment least) {
        var minimum = least.least()
                .map(money -> figures.byRule(
                        "minimum",
                        line.key(),
                        line.name(),
                        FigureValue.of(money),
                        least.how(),
                        List.of(line.depreciation(), line.debt(), line.assets())))
                .orElseGet(() -> figures.nothing(figures.key("minimum", line.key()), line.name()));
        table.line(
                line.key(),
                line.name(),
                line.depreciation(),
                line.debt(),
                line.assets(),
                minimum,
                line.paid(),
                figures.difference("repayment-margin", line.key(), line.name(), line.paid(), minimum));
    }

    private Line line(String key, Object name, Set<EntityCode> entities, boolean internal) {
        var debt = internal ? Set.of("41", "43", "45", "47") : Set.of("41", "43", "45");
        var paid = internal ? Set.of("510", "511") : Set.of("510");
        return new Line(
                key,
                name,
                operation("depreciation", key, name, entities, Set.of("590")),
                opening("loan-debt", key, name, entities, debt, true),
                opening("assets", key, name, entities, Set.of("24", "27", "28"), false),
                operation("repayment-paid", key, name, entities, paid));
    }

    private Figure operation(String item, String key, Object name, Set<EntityCode> entities, Set<String> arts) {
        var sums = basis.books().sums(basis.year(), entities).stream()
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION
                        || sum.accountClass() == AccountClass.INVESTMENT
                                && sum.entity().equals(LOAN_FUND))
                .filter(sum -> arts.contains(sum.account()))
                .toList();
        return figures.entries(
                item, key, name, Phrase.of("statement.note.arts", String.join(", ", new TreeSet<>(arts))), sums, false);
    }

    private Figure opening(
            String item, String key, Object name, Set<EntityCode> entities, Set<String> chapters, boolean turned) {
        var sums = NoteBasis.on(basis.books().opening(basis.year(), entities), AccountClass.BALANCE_SHEET, chapters);
        var filter = Phrase.of("statement.note.opening-chapters", String.join(", ", new TreeSet<>(chapters)));
        return figures.entries(item, key, name, filter, sums, turned);
    }

    private static String key(EntityCode entity) {
        return entity.value().toLowerCase(Locale.ROOT);
    }
}
