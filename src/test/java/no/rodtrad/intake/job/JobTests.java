package no.rodtrad.intake.job;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small municipality, and files for it to take in. */
abstract class JobTests {

    static final String HEADS = "Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst\n";
    static final String SALARY = "1001;31.01.2024;0100;202;10101;;1 250,50;Lønn\n";
    static final String BANK = "1001;31.01.2024;2320;;;;-1 250,50;Bank\n";
    static final String UNKNOWN = "1002;31.01.2024;0100;999;10101;;5,00;\n";
    static final AsOf EVER = new AsOf(LocalDate.of(2100, 1, 1));
    static final String KARI = "Kari";

    @Autowired
    ApplicationContext application;

    @Autowired
    JobService jobs;

    @Autowired
    LedgerService ledger;

    @Autowired
    UploadFolder files;

    @Autowired
    JobStore store;

    @Autowired
    UploadSweep sweep;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality() {
        small = SmallMunicipality.open(application);
    }

    static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<String> mapping() {
        return Optional.of(MappingText.of(Problems.accepted(MappingLibrary.find("example-one-column"))));
    }

    int put(String name, String text) {
        var bytes = bytes(text);
        return put(PutIn.of(name, in(bytes), bytes.length, mapping(), KARI));
    }

    int put(PutIn put) {
        return Problems.accepted(small.in(() -> jobs.putIn(put)));
    }

    Shown await(int id, JobState... wanted) throws InterruptedException {
        var states = List.of(wanted);
        for (int i = 0; i < 600; i++) {
            var shown = small.in(() -> jobs.job(id)).orElseThrow();
            if (states.contains(shown.job().state())) return shown;
            Thread.sleep(50);
        }
        throw new AssertionError("Never came to " + states + ": " + small.in(() -> jobs.job(id)));
    }

    List<LedgerImport> imports() {
        return small.in(() -> ledger.imports(EVER));
    }

    void move(int id, JobState state) {
        small.in(() -> new TransactionTemplate(transactions).execute(_ -> {
            store.move(id, state, KARI, "", Instant.EPOCH);
            return true;
        }));
    }
}
