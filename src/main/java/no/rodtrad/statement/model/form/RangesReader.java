package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.statement.model.form.AccountSelector.CodeRange;
import no.rodtrad.statement.model.form.FormCodes.Code;

/** Reads codes and ranges of codes: {@code 010-285 429 875@-2024 878-879@2025-}. */
final class RangesReader {

    private static final Pattern RANGE = Pattern.compile("(\\d{2,4})(?:-(\\d{2,4}))?(?:@(\\d{4})?-(\\d{4})?)?");

    private final PolicyTable.Row row;
    private final String column;
    private final String unknownKey;

    RangesReader(PolicyTable.Row row, String column, String unknownKey) {
        this.row = row;
        this.column = column;
        this.unknownKey = unknownKey;
    }

    List<CodeRange> read(String text, Map<String, Code> known, String accountClass) {
        var ranges = new ArrayList<CodeRange>();
        for (var word : text.split(" +")) {
            var matcher = RANGE.matcher(word);
            if (!matcher.matches()) {
                row.problemWith(column, word, "statement.form.problem.range");
                continue;
            }
            var range = range(matcher);
            if (range.from().length() != range.to().length() || range.from().compareTo(range.to()) > 0) {
                row.problemWith(column, word, "statement.form.problem.range");
            } else if (known.keySet().stream().noneMatch(range::contains)) {
                row.problemWith(column, word, unknownKey, accountClass);
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static CodeRange range(Matcher matcher) {
        var from = matcher.group(1);
        var to = matcher.group(2) == null ? from : matcher.group(2);
        int first = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int last = matcher.group(4) == null ? CodeRange.NO_LIMIT : Integer.parseInt(matcher.group(4));
        return new CodeRange(from, to, first, last);
    }
}
