package no.rodtrad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One of the staff who sends forms and files, as a browser or a program does. Immutable: each change gives another. */
public record Staff(int port, Map<String, String> heads) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public Staff {
        heads = Map.copyOf(heads);
    }

    /** Somebody with neither key nor session, in a browser that names the origin. */
    public static Staff at(int port) {
        return new Staff(port, Map.of("Origin", "http://localhost:" + port));
    }

    public Staff with(String head, String value) {
        var more = new HashMap<>(heads);
        more.put(head, value);
        return new Staff(port, more);
    }

    public Staff without(String head) {
        var fewer = new HashMap<>(heads);
        fewer.remove(head);
        return new Staff(port, fewer);
    }

    /** The same one as a program. */
    public Staff withKey(String key) {
        return new Staff(port, Map.of("Authorization", "Bearer " + key));
    }

    /** Signed in with a key, for pages. */
    public Staff signedIn(String municipality, String key) {
        var answer = form("/" + municipality + "/ansatt", Map.of("key", key));
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return with("Cookie", cookie);
    }

    public HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    public HttpResponse<String> form(String address, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> post(String address, String type, BodyPublisher body) {
        return send(request(address).header("Content-Type", type).POST(body));
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        heads.forEach(request::header);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
