package no.rodtrad.numbercheck.model;

import java.util.List;

/**
 * One contradiction.
 *
 * @param where the wrong value, as far as can be told
 * @param evidence the other places it rests on
 * @param quote the words as printed
 * @param printed the value or word that cannot be right
 * @param computed what it should be; empty when no single value is right
 * @param calculation plain arithmetic of printed numbers; may be empty
 * @param reason the key of the explanation, below {@code numbercheck.reason}
 * @param arguments what is put into the explanation
 */
public record NumberIssue(
        NumberIssueKind kind,
        NumberIssueLevel level,
        List<Spot> where,
        List<Spot> evidence,
        String quote,
        String printed,
        String computed,
        String calculation,
        String reason,
        List<String> arguments) {

    public NumberIssue {
        where = List.copyOf(where);
        evidence = List.copyOf(evidence);
        arguments = List.copyOf(arguments);
    }
}
