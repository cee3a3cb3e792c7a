package no.rodtrad.statement;

import java.util.List;
import no.rodtrad.document.MoneyYears;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** The years with a budget or accounts: those that pages about money can show. */
@Component
class StatementYears implements MoneyYears {

    private final OperatingStatements statements;

    StatementYears(OperatingStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<FiscalYear> years(AsOf asOf) {
        return statements.years(asOf);
    }

    @Override
    public boolean hasAccounts(FiscalYear year, AsOf asOf) {
        var figures = statements.figures(year, asOf);
        return !figures.isEmpty() && !figures.total().amounts().accounts().isNothing();
    }
}
