package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.saft.SaftCheck;
import no.rodtrad.kostra.model.KostraRecord;

/** Tells what a file is by how it begins. Only a file of our own form has to be called what it is. */
final class FileKinds {

    private static final int SAMPLE = 1 << 13;

    private FileKinds() {}

    /** @param kostraForms the ids that a record of KOSTRA may begin with */
    static JobKind of(Path file, String name, Set<String> kostraForms) {
        if (SaftCheck.isSaft(file)) return JobKind.SAFT;
        try {
            if (isZip(file)) return isPackedFolder(file) ? JobKind.FOLDER : JobKind.MAPPED;
            if (IntakeService.isJson(file)) return JobKind.JSON_STAT;
            var start = firstLine(file);
            if (start.length() == KostraRecord.LENGTH && kostraForms.contains(start.substring(0, 2))) {
                return JobKind.KOSTRA;
            }
            // Our heads are words of our own; another system may well call its file budget.csv too.
            boolean ours = FolderImport.reads(name) && start.matches("[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)+");
            return ours ? JobKind.FOLDER : JobKind.MAPPED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static boolean isPackedFolder(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(each -> FolderImport.reads(PackedFolder.lastPart(each.getName())));
        } catch (IOException broken) {
            return false;
        }
    }

    /** The first line that is not empty, byte by byte. */
    private static String firstLine(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1);
            return start.lines().filter(each -> !each.isEmpty()).findFirst().orElse("");
        }
    }
}
