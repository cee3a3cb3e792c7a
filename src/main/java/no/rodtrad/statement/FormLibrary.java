package no.rodtrad.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.KostraCodes.ValidCodes;
import no.rodtrad.chart.model.YearRange;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.model.form.AppropriationBridge;
import no.rodtrad.statement.model.form.BalanceProofs;
import no.rodtrad.statement.model.form.BridgeStep;
import no.rodtrad.statement.model.form.CentralItem;
import no.rodtrad.statement.model.form.CodesReader;
import no.rodtrad.statement.model.form.CrossChecks;
import no.rodtrad.statement.model.form.EliminationPair;
import no.rodtrad.statement.model.form.FormCodes;
import no.rodtrad.statement.model.form.FormCodes.Code;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.statement.model.form.FormReader;
import no.rodtrad.statement.model.form.OpenAccount;
import no.rodtrad.statement.model.form.StatementForms;
import no.rodtrad.statement.model.form.VersionLine;

/** The forms and code lists that come with the program, under {@code policy/} on the class path. */
public final class FormLibrary {

    private static final String FORMS = "/policy/forms/";
    private static final String CODES = "/policy/codes/";
    private static final String INDEX = "forms.csv";
    private static final Set<String> NOT_MUNICIPAL = Set.of("fylkeskommune", "oslo-bydel");

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

    /** The comparisons between the forms. */
    public static CrossChecks crossChecks(StatementForms forms) {
        return taken(CrossChecks.read(file(FORMS, "cross-checks.csv"), forms));
    }

    /** The steps between the frames of budget areas and their appropriations. */
    public static List<BridgeStep> bridge(StatementForms forms) {
        return taken(AppropriationBridge.read(file(FORMS, "bridge-5-4.csv"), forms));
    }

    /** Working capital, capital account and funds, proved by the accounts. */
    public static BalanceProofs proofs() {
        return taken(BalanceProofs.read(file(FORMS, "proofs.csv"), codes()));
    }

    /** What the lines of older forms became. */
    public static List<VersionLine> versionLines(StatementForms forms) {
        return taken(VersionLine.read(file(FORMS, "version-lines.csv"), forms));
    }

    /** The accounts that stand against each other between entities. */
    public static List<EliminationPair> eliminationPairs() {
        return taken(EliminationPair.read(file(FORMS, "eliminations.csv"), codes()));
    }

    /** The central items with their lines, checked against the forms of a year. */
    public static List<CentralItem> centralItems(StatementForms forms, int year) {
        return taken(CentralItem.read(file(FORMS, "central-items.csv"), forms, year));
    }

    /** The codes that entries are checked against where there is no database: those of a municipality. */
    public static KostraCodes kostra() {
        var codes = codes();
        return new KostraCodes(
                valid(codes, AccountClass.OPERATION),
                valid(codes, AccountClass.INVESTMENT),
                codes.all(AccountClass.BALANCE_SHEET).stream().map(Code::code).collect(Collectors.toSet()));
    }

    private static ValidCodes valid(FormCodes codes, AccountClass inClass) {
        return new ValidCodes(years(codes.all(inClass)), years(codes.allFunctions(inClass)));
    }

    private static Map<String, YearRange> years(List<Code> codes) {
        var years = new HashMap<String, YearRange>();
        for (var code : codes) {
            if (NOT_MUNICIPAL.contains(code.scope())) continue;
            years.put(code.code(), new YearRange(code.firstYear(), code.lastYear()));
        }
        return years;
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
