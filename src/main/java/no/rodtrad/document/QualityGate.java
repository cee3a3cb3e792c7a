package no.rodtrad.document;

import java.util.List;
import no.rodtrad.document.model.GateFinding;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.web.Texts;

/** A check that a document must pass before it is published. A module that has one gives it as a bean. */
public interface QualityGate {

    /**
     * What stands in the way, accepted or not; empty when nothing does.
     *
     * @param document its name, such as {@code arsmelding-2024}
     * @param chapters the whole document, as it will be published
     * @param text the language it is written in
     */
    List<GateFinding> findings(String document, List<WrittenChapter> chapters, Texts text);
}
