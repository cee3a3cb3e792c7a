package no.rodtrad.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Visits a few pages of a new server, so that the start cache learns what pages need. */
final class Practice {

    private static final List<String> PAGES =
            List.of("", "/penger", "/tiltak", "/rapport/arsmelding-2024", "/mal", "/vedtak", "/plan");

    private Practice() {}

    static void visit(String address) {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            // A page that fails here fails in a test too; the cache only gets smaller.
            System.err.println("Øvingen ble avbrutt: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
