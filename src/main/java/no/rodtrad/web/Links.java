package no.rodtrad.web;

import java.util.Optional;
import no.rodtrad.kernel.Ref;

/** Where links lead from the place that is being written: a page of the site, a file of an edition, or nowhere. */
public interface Links {

    /** Leads nowhere: for texts that cannot be pressed. */
    Links NONE = new Links() {
        @Override
        public Optional<String> figure(Ref ref) {
            return Optional.empty();
        }

        @Override
        public Optional<String> page(String path) {
            return Optional.empty();
        }
    };

    /** The address that explains a figure. */
    Optional<String> figure(Ref ref);

    /** The address of a page, given below the municipality's address and without a first slash. */
    Optional<String> page(String path);
}
