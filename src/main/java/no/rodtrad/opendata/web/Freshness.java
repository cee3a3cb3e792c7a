package no.rodtrad.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.web.PageContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Tells a reader who has the answer already that it is still the same, so that nothing is sent twice. The tag is made
 * of what the data are and of the program, so it holds when the program is started again.
 */
@Component
class Freshness {

    private static final int TAG_BYTES = 12;

    private final OpenData data;
    private final TransactionTemplate reading;
    private final String program = ProgramEdition.of(Freshness.class);

    Freshness(OpenData data, PlatformTransactionManager transactions) {
        this.data = data;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Whether the reader has it: then 304 is the answer. Else the answer gets its tag. */
    boolean isKnown(HttpServletRequest request, HttpServletResponse response, PageContext context) {
        var version = reading.execute(_ -> data.version());
        var what = String.join(
                "\n",
                program,
                // One that was deleted and made anew may have had as many changes.
                context.municipality().recordedAt().toString(),
                String.valueOf(version),
                context.asOf().toString(),
                context.language().code(),
                context.municipalityKey().value(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()));
        response.setHeader("Cache-Control", "no-cache");
        return new ServletWebRequest(request, response).checkNotModified("\"" + tag(what) + "\"");
    }

    private static String tag(String what) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
