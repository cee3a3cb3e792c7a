package no.rodtrad.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.model.form.CodesReader;
import no.rodtrad.statement.model.form.FormCodes;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.statement.model.form.FormReader;
import no.rodtrad.statement.model.form.OpenAccount;
import no.rodtrad.statement.model.form.StatementForms;

/** The forms and code lists that come with the program, under {@code policy/} on the class path. */
public final class FormLibrary {

    private static final String FORMS = "/policy/forms/";
    private static final String CODES = "/policy/codes/";
    private static final String INDEX = "forms.csv";

    private FormLibrary() {}

    /** @throws IllegalStateException when a file that comes with the program is wrong */
    public static StatementForms forms() {
        var index = file(FORMS, INDEX);
        return taken(FormReader.read(codes(), index, files(index)));
    }

    /** The accounts that no form places, and why. */
    public static List<OpenAccount> openAccounts() {
        return taken(OpenAccount.read(file(FORMS, "open-accounts.csv"), codes()));
    }

    private static FormCodes codes() {
        return taken(
                CodesReader.read(file(CODES, "arts.csv"), file(CODES, "functions.csv"), file(CODES, "chapters.csv")));
    }

    private static List<FormFile> files(FormFile index) {
        var names = new TreeSet<String>();
        index.text()
                .lines()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(";")))
                .filter(field -> field.endsWith(".csv"))
                .forEach(names::add);
        return names.stream().map(name -> file(FORMS, name)).toList();
    }

    static FormFile file(String folder, String name) {
        try (var in = FormLibrary.class.getResourceAsStream(folder + name)) {
            if (in == null) throw new NoSuchElementException(folder + name);
            return new FormFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T taken(Outcome<T> outcome) {
        return switch (outcome) {
            case Accepted<T>(var value) -> value;
            case Rejected<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
