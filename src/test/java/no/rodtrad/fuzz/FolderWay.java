package no.rodtrad.fuzz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.testing.Problems;

/** A folder of our own form: organisation, budget and postings. */
final class FolderWay implements Way {

    private final FolderImport folders;

    FolderWay(FolderImport folders) {
        this.folders = folders;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("folder", Map.of())
                .and("program.csv", """
                        code,name,committee,table
                        P01,"Skole",Hovedutvalg for oppvekst,programme
                        S1,"Skatt",,central_income
                        """)
                .and("org.csv", """
                        ansvar,name,virksomhet,program,employees
                        000000,Balanse,0000,,
                        010101,Bakken skole,0101,P01,40
                        910101,Skatt,9101,S1,
                        """)
                .and("budget.csv", """
                        tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
                        3005,2024,O,KS 90/23,0100,202,010101,,900000,Opprinnelig budsjett
                        3005,2024,O,KS 90/23,8700,800,910101,,-900000,Opprinnelig budsjett
                        3005,2024,J,KS 44/24,0100,202,010101,,5000,1. tertial
                        3005,2024,J,KS 44/24,8700,800,910101,,-5000,1. tertial
                        """)
                .and("postings.csv", """
                        tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text
                        3005,2024,1,1001,2024-01-12,0100,202,010101,,125000,Lønn
                        3005,2024,1,1001,2024-01-12,2320,,000000,,-125000,"Lønn, netto"
                        3005,2024,2,1002,2024-02-12,0100,202,010101,700001,300,
                        3005,2024,2,1002,2024-02-12,8700,800,910101,,-300,Skatt
                        """));
    }

    @Override
    public Answer take(Path folder, Sample sample) {
        var taken = folders.run(folder, ImportScope.PARTIAL);
        var problems = Problems.of(taken);
        return new Answer(problems.isEmpty(), problems, List.of());
    }
}
