package no.rodtrad.kostra;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kostra.KostraLedger.Written;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.organisation.model.EntityKind;
import no.rodtrad.statement.FilingControls;
import org.springframework.stereotype.Service;

/** The files that a municipality sends to Statistics Norway for a year, and what the controls say of each. */
@Service
public class KostraFiling implements FilingControls {

    /** Stands in the files until somebody says which municipality they are of. */
    public static final String NO_REGION = "000000";

    private final KostraLedger ledger;
    private final OrganisationService organisation;
    private final KostraControls controls = new KostraControls();

    KostraFiling(KostraLedger ledger, OrganisationService organisation) {
        this.ledger = ledger;
        this.organisation = organisation;
    }

    /** One file of an entity: operation and investment, or the balance sheet. */
    public record File(AccountingEntity entity, String form, Written written) {

        /** The findings that stop the file. */
        public List<ControlFinding> errors() {
            return written.report().findings().stream()
                    .filter(finding -> finding.severity().stops())
                    .toList();
        }
    }

    /**
     * The files of every entity that has entries in the year and a form.
     *
     * @param region six digits, the number of the municipality and 00; see {@link #NO_REGION}
     */
    public List<File> files(FiscalYear year, String region, AsOf asOf) {
        return organisation.organisation().entities().stream()
                .flatMap(entity -> files(entity, year, region, asOf).stream())
                .toList();
    }

    /** One of them alone; empty when the entity delivers no such form, or has no entries. */
    public Optional<File> file(FiscalYear year, EntityCode code, String form, String region, AsOf asOf) {
        return organisation
                .organisation()
                .entity(code)
                .filter(entity -> forms(entity.kind()).contains(form))
                .flatMap(entity -> file(entity, form, year, region, asOf));
    }

    @Override
    public OptionalInt errors(FiscalYear year, EntityCode code, AsOf asOf) {
        var files = organisation.organisation().entity(code).stream()
                .flatMap(entity -> files(entity, year, NO_REGION, asOf).stream())
                .toList();
        if (files.isEmpty()) return OptionalInt.empty();
        return OptionalInt.of(
                files.stream().mapToInt(file -> file.errors().size()).sum());
    }

    private List<File> files(AccountingEntity entity, FiscalYear year, String region, AsOf asOf) {
        return forms(entity.kind()).stream()
                .flatMap(id -> file(entity, id, year, region, asOf).stream())
                .toList();
    }

    private Optional<File> file(AccountingEntity entity, String id, FiscalYear year, String region, AsOf asOf) {
        var form = controls.form(id, "").orElseThrow();
        var written = ledger.write(Delivery.of(form, year.value(), "", region, ""), entity.code(), asOf);
        return written.content().isEmpty() ? Optional.empty() : Optional.of(new File(entity, id, written));
    }

    /** A treasury delivers 0A and 0B, what has accounts of its own within the municipality 0I and 0J. */
    private static List<String> forms(EntityKind kind) {
        return switch (kind) {
            case MUNICIPAL_TREASURY -> List.of("0A", "0B");
            case MUNICIPAL_UNDERTAKING, LOAN_FUND -> List.of("0I", "0J");
            case INTERMUNICIPAL_COMPANY, OTHER_ENTITY -> List.of();
        };
    }
}
