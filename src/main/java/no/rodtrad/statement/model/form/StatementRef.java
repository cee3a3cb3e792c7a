package no.rodtrad.statement.model.form;

import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;

/**
 * The name of a figure of a statutory statement, taken apart.
 *
 * @param form such as {@code 5-4-1}
 * @param scope such as {@code KK}
 * @param line such as {@code 17}, {@code A.II.3} or {@code 1.P04}; {@code unplaced}
 * @param account an art, a chapter or {@code pay}; empty: the whole line
 * @param function empty: all
 * @param pair of the consolidated accounts: what was taken out of the line by that pair; empty: the line
 */
public record StatementRef(
        StatementColumn column,
        FiscalYear year,
        String form,
        String scope,
        String line,
        Optional<String> account,
        Optional<String> function,
        Optional<String> pair) {

    static final String ART = ".art-";
    static final String CHAPTER = ".chapter-";
    static final String FUNCTION = ".function-";
    static final String PAIR = ".pair-";

    /** Reads a name; empty when it is none of a statutory statement. */
    public static Optional<StatementRef> parse(Ref ref) {
        if (!ref.kind().equals(Ref.FIGURE)) return Optional.empty();
        var parts = ref.id().split("\\.", 5);
        if (parts.length < 5 || !parts[2].startsWith("f") || !parts[1].matches("[12]\\d{3}")) return Optional.empty();
        int year = Integer.parseInt(parts[1]);
        if (!FiscalYear.isValid(year)) return Optional.empty();
        var column = Stream.of(StatementColumn.values())
                .filter(each -> each.code().equals(parts[0]))
                .findFirst();
        if (column.isEmpty()) return Optional.empty();
        var line = parts[4];
        var pair = after(line, PAIR);
        if (pair.isPresent()) line = line.substring(0, line.lastIndexOf(PAIR));
        var function = after(line, FUNCTION);
        if (function.isPresent()) line = line.substring(0, line.lastIndexOf(FUNCTION));
        var mark = line.contains(CHAPTER) ? CHAPTER : ART;
        var account = after(line, mark);
        if (account.isPresent()) line = line.substring(0, line.lastIndexOf(mark));
        return Optional.of(new StatementRef(
                column.get(), new FiscalYear(year), parts[2].substring(1), parts[3], line, account, function, pair));
    }

    private static Optional<String> after(String text, String mark) {
        int at = text.lastIndexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + mark.length()));
    }
}
