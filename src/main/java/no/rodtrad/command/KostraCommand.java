package no.rodtrad.command;

import picocli.CommandLine.Command;

/** KOSTRA account files. */
@Command(
        name = "kostra",
        description = "KOSTRA-filer: kontroller dem som SSB gjør, eller skriv dem fra regnskapet",
        subcommands = {KostraCheckCommand.class, KostraWriteCommand.class, KostraStatementCommand.class},
        mixinStandardHelpOptions = true)
final class KostraCommand implements Runnable {

    @Override
    public void run() {
        throw Refusal.wrongUse("Si hva som skal gjøres: kostra check FIL, eller kostra write --form 0A.");
    }
}
