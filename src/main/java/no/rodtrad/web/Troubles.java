package no.rodtrad.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import no.rodtrad.kernel.Phrase;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Decides what the reader is told when something failed, and logs the rest under an id that the reader sees too. */
@Component
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    View view(Throwable trouble, String uri) {
        if (trouble instanceof NoHandlerFoundException || trouble instanceof NoResourceFoundException) {
            return View.of("web/not-found", "what", Phrase.of("web.not-found.address"))
                    .withStatus(404);
        }
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        if (isDatabase(trouble)) {
            LOG.error("[{}] The database did not answer: {}", id, uri, trouble);
            return View.of("web/no-database", "id", id).withStatus(503);
        }
        LOG.error("[{}] {} failed", id, uri, trouble);
        return View.of("web/failure", "id", id).withStatus(500);
    }

    /** A reader who closes the page before it has come is no trouble, and there is nobody to tell. */
    static boolean readerHasLeft(@Nullable Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof AsyncRequestNotUsableException || cause instanceof ClientAbortException) return true;
        }
        return false;
    }

    private static boolean isDatabase(@Nullable Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof java.sql.SQLTransientException
                    || cause instanceof java.sql.SQLNonTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
