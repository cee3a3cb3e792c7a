package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;

/** A statement as lines of text with its amounts under each other, for people at a terminal and for reviews. */
public final class StatementText {

    private static final int LABEL = 60;
    private static final int AMOUNT = 16;

    private final LanguageChoice language;
    private final MoneyScale scale;
    private final Function<StatementColumn, String> heads;
    private final Function<StatementLine, String> parts;

    /**
     * With columns and parts by their codes.
     *
     * @param scale in what the amounts are written, each rounded for itself
     */
    public StatementText(LanguageChoice language, MoneyScale scale) {
        this(language, scale, StatementColumn::code, line -> line.part().orElse(""));
    }

    /**
     * @param heads what stands over a column, at most 15 characters
     * @param parts the name of a row for a budget area or a project
     */
    public StatementText(
            LanguageChoice language,
            MoneyScale scale,
            Function<StatementColumn, String> heads,
            Function<StatementLine, String> parts) {
        this.language = language;
        this.scale = scale;
        this.heads = heads;
        this.parts = parts;
    }

    public String of(Statement statement) {
        var text = new StringBuilder();
        text.append(statement.form().law())
                .append(' ')
                .append(statement.form().title().in(language));
        text.append(' ')
                .append(statement.year())
                .append(" (")
                .append(statement.form().version().name())
                .append(")\n");
        append(text, "", "", statement.columns().stream().map(heads).toList());
        for (var line : statement.lines()) {
            append(text, line.code(), line.line().label().in(language), amounts(statement, line));
            for (var part : line.parts()) append(text, "", "  " + parts.apply(part), amounts(statement, part));
        }
        for (var each : statement.unplaced()) {
            var sum = each.sum();
            text.append("! ").append(each.column().code()).append(' ');
            text.append(sum.accountClass().digit()).append(':').append(sum.account());
            text.append(sum.function().map(function -> "/" + function).orElse(""));
            text.append(' ').append(number(sum.amount())).append('\n');
        }
        for (var each : statement.breaks()) {
            text.append("!! ")
                    .append(each.kind().code())
                    .append(' ')
                    .append(each.line())
                    .append(' ');
            text.append(each.column().code())
                    .append(' ')
                    .append(number(each.expected()))
                    .append(" / ");
            text.append(number(each.found())).append('\n');
        }
        return text.toString();
    }

    private List<String> amounts(Statement statement, StatementLine line) {
        var amounts = new ArrayList<String>();
        for (var column : statement.columns()) {
            amounts.add(
                    column == StatementColumn.VARIANCE_PERCENT
                            ? line.percent().map(each -> each.toPlainString()).orElse("–")
                            : line.amount(column).map(this::number).orElse(""));
        }
        return amounts;
    }

    private String number(Money amount) {
        return String.format(Locale.ROOT, "%,d", amount.rounded(scale, 0).longValueExact())
                .replace(',', ' ');
    }

    private static void append(StringBuilder text, String code, String label, List<String> amounts) {
        var cut = label.length() > LABEL ? label.substring(0, LABEL - 1) + "…" : label;
        var line = new StringBuilder(String.format(Locale.ROOT, "%-8s%-" + LABEL + "s", code, cut));
        for (var amount : amounts)
            line.append(" ".repeat(Math.max(1, AMOUNT - amount.length()))).append(amount);
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
