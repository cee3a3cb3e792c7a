package no.rodtrad.kostra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kostra.model.KostraForm;
import no.rodtrad.kostra.model.KostraLine;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.statement.model.form.MappingOverrides;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementText;

/** A municipality's own KOSTRA file as statements: at function and art, and as a statutory form. */
public final class KostraStatement {

    private final KostraForm form;
    private final int year;
    private final List<KostraLine> lines;

    /** @param lines of the file, one for each account */
    public KostraStatement(KostraForm form, int year, List<KostraLine> lines) {
        this.form = form;
        this.year = year;
        this.lines = List.copyOf(lines);
    }

    /** Function by art, or chapter by sector: {@code class,code,item,amount_thousands}. */
    public String accountsCsv() {
        var balance = form.kind() == KostraForm.Kind.BALANCE;
        var text = new StringBuilder(
                balance ? "class,chapter,sector,amount_thousands\n" : "class,function,art,amount_thousands\n");
        for (var line : lines) {
            text.append(line.accountClass()).append(',').append(line.code()).append(',');
            text.append(line.item())
                    .append(',')
                    .append(line.amount().roundedToThousands())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * A statutory form in thousands, for a terminal. What no line takes stands last.
     *
     * @param statement such as {@code 5-6}
     */
    public String text(String statement) {
        return new StatementText(LanguageChoice.NB, MoneyScale.THOUSANDS).of(statement(statement));
    }

    /** A statutory form, filled in from the file. */
    public Statement statement(String statement) {
        var sums = Map.of(StatementColumn.ACCOUNTS, sums());
        return Statement.of(FormLibrary.forms(), statement, year, sums, MappingOverrides.NONE);
    }

    private List<AccountSum> sums() {
        var found = new ArrayList<AccountSum>();
        for (var line : lines) found.add(sum(line));
        return found;
    }

    private AccountSum sum(KostraLine line) {
        if (form.kind() == KostraForm.Kind.BALANCE) {
            return sum(AccountClass.BALANCE_SHEET, line.code(), Optional.empty(), line.amount());
        }
        var inClass = line.accountClass().equals(form.operating()) ? AccountClass.OPERATION : AccountClass.INVESTMENT;
        return sum(inClass, line.item(), Optional.of(line.code()), line.amount());
    }

    private static AccountSum sum(AccountClass inClass, String account, Optional<String> function, Money amount) {
        return new AccountSum(
                EntityCode.TREASURY,
                inClass,
                account,
                function,
                Optional.empty(),
                Optional.empty(),
                amount,
                1,
                Origin.STATED);
    }
}
