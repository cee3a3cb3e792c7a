package no.rodtrad.command;

/** What a command ends with. */
final class ExitCode {

    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int REFUSED = 2;
    static final int WRONG_USE = 64;
    static final int UNREADABLE = 65;

    private ExitCode() {}
}
