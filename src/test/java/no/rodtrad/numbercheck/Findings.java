package no.rodtrad.numbercheck;

import java.util.stream.Collectors;

/** What is found in a text, as the tables of cases write it: {@code table-sum 4 260 > 4 620; …}, empty for nothing. */
final class Findings {

    private Findings() {}

    static String found(String text) {
        return new NumberCheck()
                .checkText("test.txt", text).findings().stream()
                        .map(issue -> (issue.kind().word() + " " + issue.printed() + " > " + issue.computed()).strip())
                        .collect(Collectors.joining("; "));
    }
}
