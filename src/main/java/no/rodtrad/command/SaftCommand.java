package no.rodtrad.command;

import picocli.CommandLine.Command;

/** What can be done with a SAF-T file besides taking it in, which is {@link ImportCommand}. */
@Command(
        name = "saft",
        description = "SAF-T Regnskap",
        mixinStandardHelpOptions = true,
        subcommands = SaftCheckCommand.class)
final class SaftCommand {}
