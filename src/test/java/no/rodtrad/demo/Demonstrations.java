package no.rodtrad.demo;

import java.util.List;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.TestMunicipality;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's municipalities, loaded into municipalities of a test. */
public final class Demonstrations {

    private final List<DemoMunicipality> all;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;

    public Demonstrations(ApplicationContext application) {
        this.all = application
                .getBeanProvider(DemoMunicipality.class)
                .orderedStream()
                .toList();
        this.municipalities = application.getBean(Municipalities.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** A fresh municipality with everything the smallest demonstration has: each kind of thing, and whole threads. */
    public MunicipalityKey loadSmallest() {
        return load(all.getLast(), ShippedFacts.eksempelvik());
    }

    /** A fresh municipality with the most: a large one, from published facts. */
    public MunicipalityKey loadLargest() {
        return load(all.getFirst(), ShippedFacts.drammen());
    }

    private MunicipalityKey load(DemoMunicipality demonstration, FactFolder facts) {
        var key = TestMunicipality.fresh(municipalities);
        return municipalities.in(key, () -> {
            transaction.executeWithoutResult(_ -> ShippedFacts.take(demonstration, facts));
            return key;
        });
    }
}
