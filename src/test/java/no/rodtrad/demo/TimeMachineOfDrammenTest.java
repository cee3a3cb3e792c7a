package no.rodtrad.demo;

import java.util.List;
import no.rodtrad.kernel.MunicipalityKey;

/** One year from published facts, with investments, prints and notes. */
class TimeMachineOfDrammenTest extends TimeMachineTest {

    @Override
    List<String> days() {
        return List.of(LAST);
    }

    @Override
    MunicipalityKey load(Demonstrations demonstrations) {
        return demonstrations.loadLargest();
    }

    @Override
    List<String> touchedByAll() {
        return List.of("fond", "gjeld", "investeringer", "oppstilling/5-4-1", "pensjon", "selvkost", "utbytte");
    }
}
