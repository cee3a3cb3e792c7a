package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import no.rodtrad.house.ProjectFiles.TextFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TidyTest {

    private static final int COLUMNS = 120;
    private static final int METHOD_LINES = 70;
    private static final int FILE_LINES = 400;

    /** A row of a code list in a migration, or the points of a drawing: broken lines would be harder to read. */
    private static final Pattern ROW_OF_DATA = Pattern.compile("^\\s*\\('|<path [^>]*d=\"");

    // In two pieces, so that this file does not name them itself.
    private static final Pattern PROMISES = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    /** Graphs have points, progress lines have seconds, and a table of Java has a load factor. */
    private static final Pattern NO_MONEY = Pattern.compile("/web/|/command/|/database/|/demo/[A-Z]\\w*\\.java");

    private static final Set<Tree.Kind> FLOATING = EnumSet.of(Tree.Kind.FLOAT_LITERAL, Tree.Kind.DOUBLE_LITERAL);

    @Test
    void lines_fit_120_columns() {
        assertThat(linesWhere(line -> line.codePointCount(0, line.length()) > COLUMNS
                        && !ROW_OF_DATA.matcher(line).find()))
                .as("Break these lines at %d columns.", COLUMNS)
                .isEmpty();
    }

    @Test
    void nothing_is_indented_by_tabs_or_ends_in_blanks() {
        assertThat(linesWhere(line -> line.indexOf('\t') >= 0 || line.endsWith(" ")))
                .as("Use four spaces, and no blanks at the end of a line.")
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(linesWhere(line -> PROMISES.matcher(line).find()))
                .as("Do it, or make an issue of it.")
                .isEmpty();
    }

    @Test
    void files_are_at_most_400_lines() {
        var long_ = ProjectFiles.code().stream()
                .filter(file -> file.lines().size() > FILE_LINES)
                .map(file -> file.path() + " (" + file.lines().size() + " lines)")
                .toList();
        assertThat(long_).as("Divide these files where two ideas meet.").isEmpty();
    }

    @Test
    void methods_are_at_most_70_lines() {
        var found = new ArrayList<String>();
        for (var source : JavaSources.mainAndTest()) {
            new TreeScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                    long lines = source.lastLineOf(method) - source.lineOf(method) + 1;
                    var name = source.at(method) + " " + method.getName();
                    if (lines > METHOD_LINES) found.add(name + " (" + lines + " lines)");
                    return super.visitMethod(method, nothing);
                }
            }.scan(source.tree(), null);
        }
        assertThat(found)
                .as("Give the steps of these methods names of their own.")
                .isEmpty();
    }

    @Test
    void money_is_never_a_floating_point_number() {
        var found = new ArrayList<String>();
        for (var source : JavaSources.main()) {
            if (!NO_MONEY.matcher(source.path()).find()) scanForFloats(source, found);
        }
        assertThat(found)
                .as("Use Money, long øre or BigDecimal. Only drawing and seconds may use floating point.")
                .isEmpty();
    }

    /** Printed and not judged: what a module shows to the others is what it cannot change alone. Goal: at most 45 %. */
    @Test
    void few_types_are_public() {
        int all = 0;
        int open = 0;
        for (var source : JavaSources.main()) {
            if (source.path().contains("/model/")) continue;
            for (var type : source.tree().getTypeDecls()) {
                if (!(type instanceof ClassTree declared) || isPage(source.path(), declared)) continue;
                all++;
                if (declared.getModifiers().getFlags().contains(Modifier.PUBLIC)) open++;
            }
        }
        System.out.printf(
                "Public top-level types outside model and page records: %d of %d (%d %%, goal 45 %%)%n",
                open, all, all == 0 ? 0 : 100 * open / all);
        assertThat(all).isPositive();
    }

    /** Templates lie in a package of their own, so what they show has to be public. */
    private static boolean isPage(String path, ClassTree type) {
        return path.contains("/web/") && type.getKind() == Tree.Kind.RECORD;
    }

    private static void scanForFloats(JavaSources.Source source, List<String> found) {
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitPrimitiveType(PrimitiveTypeTree type, @Nullable Void nothing) {
                var kind = type.getPrimitiveTypeKind();
                if (kind == TypeKind.FLOAT || kind == TypeKind.DOUBLE) found.add(source.at(type));
                return super.visitPrimitiveType(type, nothing);
            }

            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (FLOATING.contains(literal.getKind())) found.add(source.at(literal));
                return super.visitLiteral(literal, nothing);
            }
        }.scan(source.tree(), null);
    }

    private static List<String> linesWhere(Predicate<String> wrong) {
        var found = new ArrayList<String>();
        for (TextFile file : ProjectFiles.code()) {
            for (int i = 0; i < file.lines().size(); i++) {
                if (wrong.test(file.lines().get(i)))
                    found.add(file.at(i) + " " + file.lines().get(i).strip());
            }
        }
        return found;
    }
}
