package no.rodtrad.plan.web;

import java.util.List;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Titled;

/**
 * One decision, and what follows from it.
 *
 * @param assumedDate true when the source does not print the date and we took it from elsewhere
 * @param followers plans and other things that this decision decided
 */
public record DecisionPage(String id, String subject, Phrase when, boolean assumedDate, List<Titled> followers) {}
