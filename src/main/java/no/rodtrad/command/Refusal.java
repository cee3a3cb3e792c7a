package no.rodtrad.command;

/** Ends a command with a sentence and an exit code. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Refusal refused(String message) {
        return new Refusal(ExitCode.REFUSED, message);
    }

    static Refusal wrongUse(String message) {
        return new Refusal(ExitCode.WRONG_USE, message);
    }

    /** Of a file that was given rightly and cannot be read, so that a script can go on with the next. */
    static Refusal unreadable(String message) {
        return new Refusal(ExitCode.UNREADABLE, message);
    }

    int exitCode() {
        return exitCode;
    }
}
