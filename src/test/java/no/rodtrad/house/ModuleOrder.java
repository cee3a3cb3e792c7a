package no.rodtrad.house;

import java.util.List;

/** The order of the modules, apart from what is read of them. */
final class ModuleOrder {

    /** A module uses only modules before it in this line. A new module gets its place here first. */
    static final List<String> NAMES = List.of(
            "kernel",
            "database",
            "web",
            "access",
            "thread",
            "document",
            "organisation",
            "chart",
            "decision",
            "rule",
            "statistic",
            "plan",
            "ledger",
            "budget",
            "investment",
            "statement",
            "kostra",
            "intake",
            "reporting",
            "opendata",
            "numbercheck",
            "demo",
            "command");

    private ModuleOrder() {}
}
