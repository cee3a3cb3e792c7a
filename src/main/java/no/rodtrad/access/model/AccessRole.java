package no.rodtrad.access.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a key allows. Roles that nothing asks for yet are not here. */
public enum AccessRole {
    /** Sees what the staff see, and changes nothing. */
    READER("reader"),
    /** Puts in files of budget and accounts, takes them into use, and takes them back. */
    FINANCE_EDITOR("financeEditor"),
    /** Answers for what is reported: accepts, with a reason, what a check holds against a report. */
    CONTROLLER("controller"),
    /** Publishes, and accepts as a controller does. */
    PUBLISHER("publisher");

    /** All who see what the staff see. */
    public static final Set<String> STAFF = Set.of(READER.code, FINANCE_EDITOR.code, CONTROLLER.code, PUBLISHER.code);

    public static final Set<String> FINANCE = Set.of(FINANCE_EDITOR.code);

    /** All who answer for what is published. */
    public static final Set<String> PUBLISHING = Set.of(CONTROLLER.code, PUBLISHER.code);

    private final String code;

    AccessRole(String code) {
        this.code = code;
    }

    /** As in the database and on the command line. */
    public String code() {
        return code;
    }

    public static Optional<AccessRole> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(AccessRole::code).toList();
    }
}
