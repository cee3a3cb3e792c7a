package no.rodtrad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site at a port, as a reader without script meets it. An address begins with a stroke. */
public record Site(int port) {

    /** One for all tests: it follows nothing, and keeps its connections. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The page at an address, which is to be there. */
    public Document page(String address) {
        var answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    public HttpResponse<String> get(String address) {
        return send("GET", address, BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String address) {
        return send("GET", address, BodyHandlers.ofByteArray());
    }

    public <T> HttpResponse<T> send(String method, String address, BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With ordinary spaces where numbers have hard ones. */
    public static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }
}
