package no.rodtrad.intake.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.job.JobKind;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.RefusedGroup;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.Texts;

/**
 * Lines that are refused for one reason, as a row of a table.
 *
 * @param count in words; empty when the whole file is meant
 * @param lines the first of them, as they are called
 * @param sum in kroner; empty when no amount can be read
 * @param mend what one can do about it here; empty when the file has to be mended where it came from
 */
public record RefusedRow(
        String key,
        String column,
        List<String> found,
        String count,
        String lines,
        String sum,
        Phrase wrong,
        Optional<Action> mend,
        Optional<Action> look) {

    private static final int NAMED = 3;

    public RefusedRow {
        found = List.copyOf(found);
    }

    /** What it is about, for one who hears it and does not see where it stands. */
    public String named() {
        return (column + " " + String.join(", ", found)).strip();
    }

    /** Somewhere to go on to. */
    public record Action(String url, String label) {}

    /** @param kind of rows; empty when no mapping can be read */
    static RefusedRow of(RefusedGroup group, Shown shown, Optional<MappingKind> kind, PageContext context) {
        var text = context.text();
        boolean open =
                !group.lines().isEmpty() && shown.hasFile() && shown.job().kind() == JobKind.MAPPED;
        var own = "import/" + shown.job().id() + "/";
        var look = new Action(context.url(own + "linjer?gruppe=" + group.key()), text.get("intake.job.look"));
        return new RefusedRow(
                group.key(),
                group.column(),
                found(group, text),
                group.lines().isEmpty() ? "" : text.counted("intake.job.lines", group.count()),
                lines(group, text),
                group.amounts() == 0 ? "" : money(group.ore(), text),
                Problem.phrase(group.messageKey(), group.arguments()),
                open ? kind.flatMap(each -> mend(group, each, own, context)) : Optional.empty(),
                open ? Optional.of(look) : Optional.empty());
    }

    /** Of a line that is too long or too short, how many fields it has. */
    private static List<String> found(RefusedGroup group, Texts text) {
        boolean counts = group.messageKey().endsWith("-fields");
        return group.shown().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> counts && each.matches("\\d{1,6}")
                        ? text.counted("intake.job.fields", Long.parseLong(each))
                        : each)
                .toList();
    }

    private static Optional<Action> mend(RefusedGroup group, MappingKind kind, String own, PageContext context) {
        var text = context.text();
        if (group.hasMeanings()) {
            var url = context.url(own + "tolkning?gruppe=" + group.key());
            return Optional.of(new Action(url, text.get("intake.job.meaning")));
        }
        if (group.written().isEmpty()) return Optional.empty();
        return group.unknown(kind)
                .map(field -> new Action(
                        context.url(own + "verdier#v-" + group.key()), text.get("intake.job.connect." + field.code())));
    }

    /** The first lines, and three points when there are more. */
    static String lines(RefusedGroup group, Texts text) {
        if (group.lines().isEmpty()) return text.get("intake.job.whole-file");
        var named = group.lines().stream()
                .limit(NAMED)
                .map(each -> count(each, text))
                .toList();
        var all = String.join(", ", named) + (group.count() > NAMED ? " …" : "");
        return text.get(group.count() == 1 ? "intake.job.line" : "intake.job.lines-at", all);
    }

    static String money(long ore, Texts text) {
        return text.number(new FigureValue.Amount(Money.ore(ore)), NumberStyle.EXACT);
    }

    static String count(long number, Texts text) {
        return text.number(new FigureValue.Number(BigDecimal.valueOf(number), ValueUnit.COUNT), NumberStyle.WHOLE);
    }
}
