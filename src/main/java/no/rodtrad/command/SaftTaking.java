package no.rodtrad.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.intake.saft.SaftImport;
import no.rodtrad.intake.saft.SaftMapping;
import no.rodtrad.intake.saft.SaftMappings;
import no.rodtrad.intake.saft.SaftReceipt;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;

/** Takes in a SAF-T file, when {@link ImportCommand} was given one. */
final class SaftTaking {

    private final ImportCommand command;

    SaftTaking(ImportCommand command) {
        this.command = command;
    }

    int run() {
        if (command.control != null || command.year != null) {
            throw Refusal.wrongUse("--control og --year brukes ikke med SAF-T, som har sine egne kontrolltall.");
        }
        if (command.entity != null && !command.entity.matches("[A-Z][A-Z0-9]{0,9}")) {
            throw Refusal.wrongUse("En enhets kode er store bokstaver og sifre, ikke " + command.entity);
        }
        var name = command.mapping == null ? SaftMappings.USUAL : command.mapping;
        return switch (SaftMappings.find(name)) {
            case Accepted<SaftMapping>(var mapping) ->
                command.database.inMunicipality(context -> take(
                        context.getBean(SaftImport.class),
                        mapping,
                        context.getBean(TextsProvider.class).texts(command.language.choice())));
            case Rejected<SaftMapping>(var problems) -> {
                var text = TextsProvider.alone().texts(command.language.choice());
                System.err.print(ProblemText.of(problems, text));
                yield ExitCode.REFUSED;
            }
        };
    }

    private int take(SaftImport imports, SaftMapping mapping, Texts text) {
        var batch = new LedgerBatch(
                String.valueOf(command.source.getFileName()),
                command.entity == null ? EntityCode.TREASURY : new EntityCode(command.entity),
                ImportScope.ofCode(command.scope.name()),
                Origin.PUBLISHED,
                Optional.empty(),
                Optional.empty());
        return switch (imports.run(batch, command.source, mapping)) {
            case Accepted<SaftReceipt>(var receipt) -> {
                var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                out.print(SaftAnswer.of(receipt.report(), command.source, text));
                out.println(receipt.batch()
                        .map(each -> text.get(
                                "command.import.ledger",
                                Long.toString(each.totals().entries())))
                        .orElseGet(() -> text.get("command.import.nothing-new")));
                out.flush();
                yield ExitCode.DONE;
            }
            case Rejected<SaftReceipt>(var problems) -> {
                System.err.print(ProblemText.of(problems, text));
                yield ExitCode.REFUSED;
            }
        };
    }
}
