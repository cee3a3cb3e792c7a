package no.rodtrad.intake.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What somebody says of a file. It may be said otherwise until the file is taken into use.
 *
 * @param entity whose accounts it is
 * @param scope whether it is all of its kind or a part, which need not balance
 * @param year the only year it may hold; empty: whatever years it holds
 */
public record FileChoices(EntityCode entity, ImportScope scope, OptionalInt year) {

    /** Nothing was said: a whole file of the treasury. */
    public static final FileChoices USUAL =
            new FileChoices(EntityCode.TREASURY, ImportScope.WHOLE, OptionalInt.empty());

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    /**
     * From words, as of a form or a program; empty words are the usual choice.
     *
     * @param file what the file is called
     */
    public static Outcome<FileChoices> of(String file, String entity, String scope, String year) {
        var code = entity.strip();
        if (!code.isEmpty() && !EntityCode.isValid(code)) return refused(file, "entity", code);
        var part = scope.strip();
        var known = Stream.of(ImportScope.values())
                .filter(each -> each.code().equals(part))
                .findFirst();
        if (!part.isEmpty() && known.isEmpty()) return refused(file, "scope", part);
        var number = year.strip();
        boolean isYear = number.matches("[0-9]{4}") && FiscalYear.isValid(Integer.parseInt(number));
        if (!number.isEmpty() && !isYear) return refused(file, "year", number);
        return new Accepted<>(new FileChoices(
                code.isEmpty() ? EntityCode.TREASURY : new EntityCode(code),
                known.orElse(ImportScope.WHOLE),
                number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number))));
    }

    /** The year that stands in the name of a file; empty when none does, or more than one. */
    public static OptionalInt yearInName(String name) {
        var found = new HashSet<Integer>();
        var years = YEAR.matcher(name);
        while (years.find()) found.add(Integer.valueOf(years.group()));
        return found.size() == 1 ? OptionalInt.of(found.iterator().next()) : OptionalInt.empty();
    }

    /**
     * The year that the name of a file says, when the file has rows of other years only and nobody has said which year
     * it is of. The name may be the day it was written, so this is for a person to judge.
     */
    public Optional<Integer> contradicted(String name, List<Integer> years) {
        var inName = yearInName(name);
        boolean differs =
                year.isEmpty() && inName.isPresent() && !years.isEmpty() && !years.contains(inName.getAsInt());
        return differs ? Optional.of(inName.getAsInt()) : Optional.empty();
    }

    private static Outcome<FileChoices> refused(String file, String what, String found) {
        var problem = new Problem(file, 0, what, found, "intake.job.problem.choice-" + what, List.of(found));
        return new Rejected<>(List.of(problem));
    }
}
