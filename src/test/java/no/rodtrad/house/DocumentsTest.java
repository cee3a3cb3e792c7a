package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>.*?</dependency>", Pattern.DOTALL);
    private static final Pattern ASSET = Pattern.compile("\"((?:@[\\w-]+/)?[\\w.-]+)\":\\s*\"\\d");
    private static final Pattern VERSION = Pattern.compile("<artifactId>rodtrad</artifactId>\\s*<version>([^<]+)<");

    @Test
    void every_dependency_has_a_reason() {
        var choices = text("docs/choices/README.md");
        var pom = text("pom.xml").replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "");
        var wanted =
                DEPENDENCY.matcher(pom).results().map(match -> match.group(1)).toList();
        var assets = text("package.json").replaceAll("(?s).*\"dependencies\"", "");

        assertThat(wanted)
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(choices)
                        .as("Say in docs/choices why %s is here and what else was weighed.", artifact)
                        .contains("`" + artifact + "`"));
        assertThat(ASSET.matcher(assets).results().map(match -> match.group(1)))
                .allSatisfy(asset -> assertThat(choices)
                        .as("Say in docs/choices why %s is here and what else was weighed.", asset)
                        .contains("`" + asset + "`"));
    }

    @Test
    void the_version_is_the_same_everywhere() {
        var version = VERSION.matcher(text("pom.xml"))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        var number = version.replaceAll("(?s).*<version>([^<]+)<", "$1");

        assertThat(text("publiccode.yml")).contains("softwareVersion: " + number);
        assertThat(text("CHANGELOG.md")).contains("## " + number);
    }

    @Test
    void the_licence_is_whole() {
        assertThat(text("LICENSE"))
                .startsWith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
                .contains("15.Applicable Law", "‘Compatible Licences’ according to Article 5 EUPL are:")
                .endsWith("the production of a new EUPL version.");
    }

    private static String text(String path) {
        return ProjectFiles.under(path).getFirst().text();
    }
}
