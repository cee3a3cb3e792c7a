package no.rodtrad;

import no.rodtrad.command.Commands;

/** Where the program starts: {@code ./rodtrad} hands its arguments over to here. */
public final class Rodtrad {

    private Rodtrad() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(arguments));
    }
}
