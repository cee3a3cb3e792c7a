package no.rodtrad.web;

import jakarta.servlet.http.HttpServletRequest;
import no.rodtrad.kernel.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong in a controller becomes a page. */
@ControllerAdvice
class TroublesAdvice {

    private final Troubles troubles;

    TroublesAdvice(Troubles troubles) {
        this.troubles = troubles;
    }

    /** An address with something that cannot be a year, a code or a reference leads nowhere. */
    @ExceptionHandler({TypeMismatchException.class, ConversionFailedException.class})
    View notAnAddress() {
        return View.notFound(Phrase.of("web.not-found.address"));
    }

    @ExceptionHandler(ServletRequestBindingException.class)
    View incomplete() {
        return View.of("web/bad-request", "what", Phrase.of("web.bad-request.what"))
                .withStatus(400);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    View failed(Exception trouble, HttpServletRequest request) {
        if (Troubles.readerHasLeft(trouble)) return null;
        return troubles.view(trouble, request.getRequestURI());
    }
}
