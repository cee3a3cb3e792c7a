package no.rodtrad.web;

import java.util.List;
import java.util.Set;

/**
 * Addresses that are not open to all, or that change something. The module that answers them declares each as a bean;
 * nothing else can be sent to. Below {@code /api/} the answer to a refusal is JSON, elsewhere a page.
 *
 * @param pattern below the municipality, {@code import/{id}}; below its API with {@code api/} first
 * @param methods of {@code GET} (with which goes {@code HEAD}) and {@code POST}
 * @param roles who may; empty: anybody, as on the page where one signs in
 */
public record StaffAddress(String pattern, Set<String> methods, Set<String> roles) {

    static final String API = "api/";

    private static final Set<String> KNOWN = Set.of("GET", "POST");

    public StaffAddress {
        methods = Set.copyOf(methods);
        roles = Set.copyOf(roles);
        if (methods.isEmpty() || !KNOWN.containsAll(methods)) throw new IllegalArgumentException(methods.toString());
    }

    /** A page that is read and sent to by the same people. */
    public static StaffAddress page(String pattern, Set<String> roles) {
        return new StaffAddress(pattern, KNOWN, roles);
    }

    boolean isApi() {
        return pattern.startsWith(API);
    }

    boolean allows(String method) {
        return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** Whether an address is one of these. A part in braces stands for anything between two strokes. */
    boolean matches(String address) {
        var wanted = List.of(pattern.split("/", -1));
        var found = List.of(address.split("/", -1));
        if (wanted.size() != found.size()) return false;
        for (int i = 0; i < wanted.size(); i++) {
            boolean any = wanted.get(i).startsWith("{") && !found.get(i).isEmpty();
            if (!any && !wanted.get(i).equals(found.get(i))) return false;
        }
        return true;
    }
}
