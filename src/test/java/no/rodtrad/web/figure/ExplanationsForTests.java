package no.rodtrad.web.figure;

import no.rodtrad.kernel.FigureSource;
import no.rodtrad.web.Titles;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Explanations without a database. */
public final class ExplanationsForTests {

    private ExplanationsForTests() {}

    public static Explanations of(Titles titles) {
        var none = new StaticListableBeanFactory();
        return new Explanations(
                none.getBeanProvider(FigureSource.class), none.getBeanProvider(FigureLinks.class), titles);
    }
}
