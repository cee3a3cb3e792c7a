package no.rodtrad.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL statement of the application: they are constants, so they can be found and prepared without being run. */
final class SqlStatements {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^(\\s*--[^\n]*\n)*\\s*(SELECT|INSERT|WITH|UPDATE|DELETE|MERGE|VALUES|TABLE|COPY)\\s.*");
    private static final Pattern COPY = Pattern.compile("(?is)\\s*COPY\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*(FROM|TO)\\b.*");

    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    private SqlStatements() {}

    /** @param place class and constant, as a reader looks for it */
    record Statement(String place, String sql) {

        /** With {@code $1} for each place of an argument; a COPY becomes the SELECT of its table and columns. */
        String numbered() {
            var copy = COPY.matcher(sql);
            if (copy.matches()) return "SELECT " + copy.group(2) + " FROM " + copy.group(1);
            var text = new StringBuilder();
            int place = 0;
            boolean quoted = false;
            for (char c : withQuestionMarks().toCharArray()) {
                if (c == '\'') quoted = !quoted;
                if (c == '?' && !quoted) text.append('$').append(++place);
                else text.append(c);
            }
            return text.toString();
        }

        /** How many arguments it takes. */
        int places() {
            return (int) PLACE.matcher(numbered()).results().count();
        }

        private String withQuestionMarks() {
            var parsed = NamedParameterUtils.parseSqlStatement(sql);
            return NamedParameterUtils.substituteNamedParameters(parsed, null);
        }

        @Override
        public String toString() {
            return place;
        }
    }

    static List<Statement> all() {
        var found = new ArrayList<Statement>();
        for (JavaClass type : Modules.CLASSES) {
            for (JavaField field : type.getFields()) {
                if (!field.getRawType().isEquivalentTo(String.class)) continue;
                if (!field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))) continue;
                var value = valueOf(field);
                if (STATEMENT.matcher(value).matches()) {
                    found.add(new Statement(type.getSimpleName() + "." + field.getName(), value));
                }
            }
        }
        found.sort(Comparator.comparing(Statement::place));
        return found;
    }

    private static String valueOf(JavaField field) {
        try {
            var reflected = Class.forName(field.getOwner().getName(), false, SqlStatements.class.getClassLoader())
                    .getDeclaredField(field.getName());
            reflected.setAccessible(true);
            var value = (String) reflected.get(null);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field.getFullName(), e);
        }
    }
}
