package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not be in a public repository. The patterns are written so that they do not find themselves. */
class SecretsTest {

    private static final Map<String, Pattern> UNWANTED = Map.of(
            "a folder of one machine",
            Pattern.compile("(?<![\\w.}:/-])/(home|root|work|Users)[/]\\w"),
            "the address of a package registry",
            Pattern.compile("registry[.]npmjs|repo1?[.]maven|/(npm|maven)-(proxy|public|central)|pypi[.]org/simple"),
            "a private key",
            Pattern.compile("BEGIN [A-Z ]*PRIVATE[ ]KEY"),
            "a token",
            Pattern.compile("\\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[bap]-\\w{10,})"),
            "a password",
            Pattern.compile("(?i)\\b(password|passord|secret)\\s*[=:]\\s*[\"']?(?![$<{])[a-z0-9]{8,}[\"']?\\s*$"),
            "the inner net of somebody",
            Pattern.compile("https?://[\\w.-]*\\.(local|internal|intern|lan)\\b"));

    @Test
    void nothing_of_a_machine_and_nothing_secret_is_committed() {
        var found = new ArrayList<String>();
        for (var file : ProjectFiles.under("")) {
            for (int i = 0; i < file.lines().size(); i++) {
                var line = file.lines().get(i);
                for (var unwanted : UNWANTED.entrySet()) {
                    if (line.length() < 2000
                            && unwanted.getValue().matcher(line).find()) {
                        found.add(file.at(i) + " holds " + unwanted.getKey());
                    }
                }
            }
        }
        assertThat(found).as("Take these out before they are published.").isEmpty();
    }

    @Test
    void the_lock_file_of_the_assets_holds_no_addresses() {
        for (var file : ProjectFiles.under("package-lock.json")) {
            assertThat(file.text())
                    .as("Write it anew with npm's setting omit-lockfile-registry-resolved.")
                    .doesNotContain("\"resolved\"");
        }
    }
}
