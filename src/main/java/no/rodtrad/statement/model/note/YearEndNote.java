package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;
import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementLine;
import no.rodtrad.statement.model.yearend.CancellationStep;
import no.rodtrad.statement.model.yearend.YearEndPart;

/**
 * The closing of each entity's year as the regulation demands it, step by step, against what was posted. Amounts have
 * the signs of § 5-9: a deficit is negative, and a step that helps against it is positive.
 */
final class YearEndNote {

    static final String REGISTER = "year-end";
    private static final int OPERATING_BEFORE = 8;
    private static final int INVESTMENT_BEFORE = 9;

    /** Below this a budget voted in whole thousands may be why. */
    private static final Money ROUNDING = Money.thousands(1);

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private YearEndNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        var note = new YearEndNote(basis);
        int differences = 0;
        for (var entity : ClosingNote.ordered(basis)) {
            var closed = basis.yearEnds().of(basis, entity);
            if (closed.isEmpty()) continue;
            differences += closed.get().differences().size();
            note.write(entity, closed.get());
        }
        if (note.blocks.isEmpty()) return Optional.empty();
        note.blocks.addFirst(new Block.Lead(Phrase.of(
                "statement.note.year-end.lead." + (differences == 0 ? "agrees" : "differs"),
                basis.year().toString(),
                differences)));
        return Optional.of(new NotePage(
                "strykninger", Phrase.of("statement.note.year-end.title"), note.blocks, note.figures.made()));
    }

    private void write(EntityCode entity, YearEnds.Closed closed) {
        var key = entity.value().toLowerCase(Locale.ROOT);
        var name = Phrase.of("statement.note.name", basis.books().name(entity));
        blocks.add(new Block.Heading("enhet-" + key, name));
        for (var part : YearEndPart.values()) {
            closed.statement(part).ifPresent(statement -> {
                var sheet = new Sheet(key, name, part, closed, statement);
                blocks.add(sheet.steps());
                blocks.add(sheet.lines());
            });
        }
        if (basis.books().opening(basis.year(), Set.of(entity)).isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.year-end.no-investment")));
        } else {
            for (var finding : closed.proposal().findings()) blocks.add(new Block.Paragraph(finding.what()));
        }
        var differences = closed.differences();
        boolean small =
                differences.stream().allMatch(each -> each.toPost().abs().compareTo(ROUNDING) < 0);
        if (!differences.isEmpty() && small) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.note.year-end.rounding")));
        }
    }

    /** One of the two tables of § 5-9 of an entity. */
    private final class Sheet {

        private final YearEndPart part;
        private final String word;
        private final String entity;
        private final Phrase name;
        private final YearEnds.Closed closed;
        private final StatementFigures statement;

        /** The line of what there is before cancellations. */
        private final int before;

        /** What is calculated is published, stated or generated as this is. */
        private final Figure posted;

        Sheet(String entity, Phrase name, YearEndPart part, YearEnds.Closed closed, StatementFigures statement) {
            this.name = name;
            this.part = part;
            this.word = part.name().toLowerCase(Locale.ROOT);
            this.entity = entity;
            this.closed = closed;
            this.statement = statement;
            this.before = part == YearEndPart.OPERATION ? OPERATING_BEFORE : INVESTMENT_BEFORE;
            this.posted = figures.keep(statement.figure(line(before), ACCOUNTS));
        }

        private StatementLine line(int number) {
            return statement.line(Integer.toString(number)).orElseThrow();
        }

        private Money proposed(int number) {
            var proposal = closed.proposal();
            return part == YearEndPart.OPERATION ? proposal.operating(number) : proposal.investment(number);
        }

        FigureTable steps() {
            var table = table("steg", "steps", "step")
                    .secondary("need", THOUSANDS)
                    .secondary("limit", THOUSANDS)
                    .column("amount", THOUSANDS_SIGNED)
                    .column("left", THOUSANDS);
            // What on-lending demands comes before the first step, and then the statement has another amount.
            var left = posted.value().equals(FigureValue.of(proposed(before).negate()))
                    ? posted
                    : ruled("left", 0, proposed(before), Phrase.of("statement.note.year-end.before"));
            int number = 0;
            for (var step : closed.proposal().steps()) {
                if (step.part() != part) continue;
                number++;
                var how = Phrase.of("statement.note.year-end.limit.how");
                var limit = ruled("limit", number, step.limit().negate(), how);
                var amount = ruled("amount", number, step.amount(), why(step));
                var need = left;
                left = figures.sum("left", id(number), step.why(), List.of(need, amount));
                table.line("step-" + number, why(step), need, limit, amount, left);
            }
            table.footnote(Phrase.of("statement.note.law-unread"));
            return table.build();
        }

        /** Each line that the closing fills, as it should be and as it was posted. */
        FigureTable lines() {
            var table = table("fort", "lines", "line")
                    .column("proposed", THOUSANDS)
                    .column("posted", THOUSANDS)
                    .column("to-post", THOUSANDS_SIGNED);
            var how = Phrase.of("statement.note.year-end.proposed.how");
            for (var line : statement.statement().lines()) {
                int number = Integer.parseInt(line.code());
                if (number < before) continue;
                var found = figures.keep(statement.figure(line, ACCOUNTS));
                var right = ruled("proposed", number, proposed(number), how);
                var toPost = figures.difference("to-post", id(number), statement.words(line), right, found);
                var went = toPost.money().isZero() ? RowKind.HOLDS : RowKind.BREAKS;
                var name = Phrase.of("statement.note.year-end.line", line.code(), statement.words(line));
                table.check(line.code(), name, went, right, found, toPost);
            }
            return table.build();
        }

        private NoteTable table(String name, String caption, String rows) {
            return NoteTable.thousands(
                    name + "-" + entity + "-" + word,
                    REGISTER,
                    Phrase.of(
                            "statement.note.year-end." + caption + "." + word,
                            basis.year().toString(),
                            this.name),
                    rows);
        }

        /** With the signs of § 5-9, where expenditure is negative. */
        private Figure ruled(String item, int number, Money amount, Phrase rule) {
            var value = FigureValue.of(amount.negate());
            return figures.byRule(item, id(number), rule, value, rule, List.of(posted));
        }

        private String id(int number) {
            return entity + "-" + word + "-" + number;
        }

        private static Phrase why(CancellationStep step) {
            return Phrase.of("statement.note.year-end.why", step.why(), Integer.toString(step.line()), step.law());
        }
    }
}
