package no.rodtrad.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the project as they lie in its folder: what git would hold, without asking git. */
final class ProjectFiles {

    static final Path ROOT = Path.of("").toAbsolutePath();

    /** Folders that .gitignore names, and git's own. */
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", ".rodtrad", ".idea", "data");

    private static final List<String> ALL = walk();
    private static final Map<String, Optional<TextFile>> READ = new ConcurrentHashMap<>();

    private ProjectFiles() {}

    /** A text file of the project; {@code path} is relative to its folder, with slashes. */
    record TextFile(String path, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }

        boolean isUnder(String folder) {
            return path.startsWith(folder);
        }

        /** As a compiler writes it, so that a click opens it. */
        String at(int lineIndex) {
            return path + ":" + (lineIndex + 1);
        }
    }

    static List<TextFile> under(String folder, String... endings) {
        return ALL.stream()
                .filter(path -> path.startsWith(folder))
                .filter(path -> endings.length == 0 || List.of(endings).stream().anyMatch(path::endsWith))
                .flatMap(path -> READ.computeIfAbsent(path, ProjectFiles::read).stream())
                .toList();
    }

    /** Every Java, template, SQL and shell file, tests included. */
    static List<TextFile> code() {
        return under("", ".java", ".jte", ".sql", ".sh");
    }

    static boolean exists(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    /** Empty when the file holds no text. */
    private static Optional<TextFile> read(String path) {
        try {
            return Optional.of(new TextFile(path, Files.readAllLines(ROOT.resolve(path))));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> walk() {
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean atTop = ROOT.equals(folder.getParent());
                    boolean skipped =
                            atTop && NOT_OURS.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // A worktree has a file called .git.
                    var path = ROOT.relativize(file).toString().replace('\\', '/');
                    if (attributes.isRegularFile() && !path.equals(".git")) found.add(path);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return List.copyOf(found);
    }
}
