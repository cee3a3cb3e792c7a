package no.rodtrad.opendata;

import java.util.function.Consumer;
import no.rodtrad.opendata.model.DataRow;

/** Rows that can be gone through, more than once if need be, one after the other. */
public interface Rows {

    void each(Consumer<DataRow> to);
}
