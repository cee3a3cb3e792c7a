package no.rodtrad.web;

import java.util.Set;

/**
 * Who of the staff sent a request.
 *
 * @param name as the key was given out to: a person, or a system
 * @param role the code of what the key allows, as {@code financeEditor}
 */
public record Actor(int keyId, String name, String role) {

    /** Whether one of the roles is this one's. */
    public boolean hasOneOf(Set<String> roles) {
        return roles.contains(role);
    }
}
