package no.rodtrad.testing;

import java.util.concurrent.atomic.AtomicInteger;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;

/** Empty municipalities, one for each test that wants one, so that tests never meet in the database. */
public final class TestMunicipality {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestMunicipality() {}

    public static MunicipalityKey fresh(Municipalities municipalities) {
        var key = new MunicipalityKey("test_" + Long.toString(System.nanoTime(), 36) + "_" + NEXT.incrementAndGet());
        municipalities.add(key, "Testkommunen " + NEXT.get());
        return key;
    }
}
