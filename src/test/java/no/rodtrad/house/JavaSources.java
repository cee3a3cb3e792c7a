package no.rodtrad.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** Our Java files as the compiler reads them, parsed and not compiled. Parsed once for all tests. */
final class JavaSources {

    /** One parsed file, with what is needed to find a line in it. */
    record Source(String path, CompilationUnitTree tree, SourcePositions positions) {

        /** As a compiler writes it, so that a click opens it. */
        String at(Tree node) {
            return path + ":" + lineOf(node);
        }

        long lineOf(Tree node) {
            return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
        }

        long lastLineOf(Tree node) {
            return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, node));
        }
    }

    private static final List<Source> MAIN = parse("src/main/java/");
    private static final List<Source> TEST = parse("src/test/java/");

    private JavaSources() {}

    static List<Source> main() {
        return MAIN;
    }

    static List<Source> mainAndTest() {
        var all = new ArrayList<>(MAIN);
        all.addAll(TEST);
        return all;
    }

    private static List<Source> parse(String folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var paths = ProjectFiles.under(folder, ".java").stream()
                    .map(file -> ProjectFiles.ROOT.resolve(file.path()))
                    .toList();
            if (paths.isEmpty()) return List.of();
            var units = files.getJavaFileObjectsFromPaths(paths);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<Source>();
            for (var unit : task.parse()) {
                var path = ProjectFiles.ROOT.relativize(
                        Path.of(unit.getSourceFile().toUri()));
                sources.add(new Source(path.toString().replace('\\', '/'), unit, positions));
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
