package no.rodtrad.intake.web;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.rodtrad.intake.job.FileChoices;
import no.rodtrad.intake.web.ChoicesForm.Body;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.ledger.LedgerYears;
import no.rodtrad.ledger.LedgerYears.Closing;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.web.PageContext;
import org.springframework.stereotype.Component;

/** Makes the fields in which somebody says what a file is, and reads them. */
@Component
class ChoicesMaker {

    private final OrganisationService organisation;
    private final LedgerYears years;

    ChoicesMaker(OrganisationService organisation, LedgerYears years) {
        this.organisation = organisation;
        this.years = years;
    }

    ChoicesForm form(FileChoices said, PageContext context) {
        var bodies = organisation.organisation().entities().stream()
                .map(each -> new Body(each.code().value(), each.name()))
                .toList();
        var closed = years.closings().stream()
                .map(Closing::year)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return new ChoicesForm(
                bodies,
                said.entity().value(),
                said.scope() == ImportScope.PARTIAL,
                said.year().isPresent() ? Integer.toString(said.year().getAsInt()) : "",
                closed.isEmpty() ? "" : context.text().get("intake.job.list.closed", closed));
    }

    /** @param field gives what stands in the field of that name, or nothing */
    static Outcome<FileChoices> read(String file, UnaryOperator<String> field) {
        return FileChoices.of(file, field.apply("entity"), field.apply("scope"), field.apply("year"));
    }
}
