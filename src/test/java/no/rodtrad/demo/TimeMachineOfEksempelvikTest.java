package no.rodtrad.demo;

import java.util.List;
import no.rodtrad.kernel.MunicipalityKey;

/** Whole books of four years, with a balance, an undertaking and a loan fund. */
class TimeMachineOfEksempelvikTest extends TimeMachineTest {

    @Override
    List<String> days() {
        return List.of("2024-06-18", LAST);
    }

    @Override
    MunicipalityKey load(Demonstrations demonstrations) {
        return demonstrations.loadSmallest();
    }

    @Override
    List<String> touchedByAll() {
        return List.of("fond", "gjeld", "investeringer", "oppstilling/5-4-1", "pensjon", "utbytte");
    }
}
