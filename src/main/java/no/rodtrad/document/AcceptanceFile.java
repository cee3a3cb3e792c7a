package no.rodtrad.document;

import java.time.LocalDate;
import java.util.List;
import no.rodtrad.document.TableFiles.Heading;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.kernel.AsOf;

/** What somebody has taken on themselves in an edition, as JSON beside it. */
public final class AcceptanceFile {

    public static final String NAME = "accepted.json";

    private AcceptanceFile() {}

    /** The day it was said, in Norway. */
    public static LocalDate day(GateAcceptance acceptance) {
        return LocalDate.ofInstant(acceptance.said().at(), AsOf.ZONE);
    }

    static byte[] json(Heading heading, List<GateAcceptance> accepted) {
        var root = Json.object();
        root.put("document", heading.document());
        root.put("as_of", heading.asOf().toString());
        root.put("language", heading.language().code());
        var array = root.putArray("accepted");
        for (var each : accepted) {
            array.addObject()
                    .put("finding", each.finding())
                    .put("chapter", each.chapter())
                    .put("kind", each.kind())
                    .put("quote", each.quote())
                    .put("printed", each.printed())
                    .put("computed", each.computed())
                    .put("reason", each.said().reason())
                    .put("by", each.said().by())
                    .put("signed_in", each.said().signedIn())
                    .put("at", each.said().at().toString());
        }
        return Json.bytes(root);
    }
}
