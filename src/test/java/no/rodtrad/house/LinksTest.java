package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import no.rodtrad.house.ProjectFiles.TextFile;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern TEST_METHOD = Pattern.compile("`?([A-Z]\\w*)\\.([a-z]\\w*)`?");

    @Test
    void links_between_documents_lead_somewhere() {
        var dead = new ArrayList<String>();
        for (var file : ProjectFiles.under("", ".md")) {
            LINK.matcher(withoutCode(file.text())).results().forEach(link -> {
                var target = link.group(2).replaceAll("#.*", "");
                boolean outside = target.contains("://") || target.startsWith("mailto:") || target.isEmpty();
                if (!outside && !ProjectFiles.exists(resolve(file, target))) dead.add(file.path() + " -> " + target);
            });
        }
        assertThat(dead).as("Mend these links, or make what they lead to.").isEmpty();
    }

    @Test
    void every_rule_is_held_by_a_test_that_exists() {
        var wrong = new ArrayList<String>();
        for (var file : ProjectFiles.under("docs/rules/", ".md")) {
            if (file.path().endsWith("/README.md")) continue;
            for (var rule : file.text().split("(?m)^### ")) {
                if (!rule.contains("**Gitt**") && !rule.contains("*Gitt*")) continue;
                checkRule(file, rule, wrong);
            }
        }
        assertThat(wrong)
                .as("A rule links to its test: [NameTest.method_of_it](../../src/test/java/…/NameTest.java)")
                .isEmpty();
    }

    private static void checkRule(TextFile file, String rule, ArrayList<String> wrong) {
        var title = rule.lines().findFirst().orElse("");
        int tests = 0;
        for (var link : LINK.matcher(rule).results().toList()) {
            var method = TEST_METHOD.matcher(link.group(1));
            if (!method.matches()) continue;
            tests++;
            var path = resolve(file, link.group(2));
            var source = ProjectFiles.under(path);
            if (source.isEmpty() || !source.getFirst().text().contains(" " + method.group(2) + "(")) {
                wrong.add(file.path() + ", " + title + ": there is no " + link.group(1));
            }
        }
        if (tests == 0) wrong.add(file.path() + ", " + title + ": no test is named");
    }

    private static String resolve(TextFile from, String target) {
        var here = ProjectFiles.ROOT.resolve(from.path()).getParent();
        return ProjectFiles.ROOT
                .relativize(here.resolve(target).normalize())
                .toString()
                .replace('\\', '/');
    }

    /** Examples in code are no links. */
    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "").replaceAll("`[^`\n]*`", "");
    }
}
