package no.rodtrad.document;

import java.util.Optional;
import java.util.Set;
import no.rodtrad.document.model.ChapterTree;
import no.rodtrad.kernel.Ref;
import no.rodtrad.web.Links;

/** Links inside an edition: to its own chapters and figures, and never to a server, which may be gone. */
record EditionLinks(String up, String document, ChapterTree tree, Set<Ref> figures) implements Links {

    @Override
    public Optional<String> figure(Ref ref) {
        return figures.contains(ref) ? Optional.of(up + "tall/" + ref.id() + ".html") : Optional.empty();
    }

    @Override
    public Optional<String> page(String path) {
        var start = "rapport/" + document + "/";
        if (!path.startsWith(start)) return Optional.empty();
        var slug = path.substring(start.length());
        return tree.find(slug).map(chapter -> up + chapter.slug() + ".html");
    }
}
