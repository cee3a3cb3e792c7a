package no.rodtrad.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KostraCheckCommandTest {

    private static final String START = "0A2026 330100" + " ".repeat(18);
    private static final String GOOD = String.join(
            "\r\n",
            START + "1100 010     1000",
            START + "1800 870     -700",
            START + "1840 800     -300",
            START + "0222 230      500",
            START + "0870 910     -500",
            "");

    private final JsonMapper json = JsonMapper.shared();

    @TempDir
    Path folder;

    @Test
    void a_file_in_order_ends_with_0() throws IOException {
        assertThat(check(0, write("0A.dat", GOOD), "--form", "0A", "--year", "2026", "--region", "330100"))
                .isEqualTo("0A.dat: skjema 0A, 2026, region 330100, 5 linjer\nIngen funn.\n");
    }

    @Test
    void a_finding_is_told_with_its_control_its_line_and_what_to_correct() throws IOException {
        var text = check(
                2,
                write("0A.dat", GOOD.replace("0222", "0999")),
                "--form=0A",
                "--year=2026",
                "--region=330100",
                "--language=en");
        assertThat(text)
                .contains("010 error, line 4: Function “999 ” is not in the list")
                .contains("0 fatal, 1 errors");
    }

    @Test
    void json_has_severity_rule_lines_and_message() throws IOException {
        var file = write("0A.dat", GOOD.replace("0222", "0999"));
        var answer = json.readTree(check(2, file, "--form=0A", "--year=2026", "--region=330100", "--format=json"));
        var finding = answer.get("findings").get(0);
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("rule").asString()).isEqualTo("010");
        assertThat(finding.get("lines").toString()).isEqualTo("[4]");
        assertThat(finding.get("message").asString()).startsWith("Funksjon «999 » er ikke i listen");
        assertThat(finding.size()).isEqualTo(4);
        assertThat(answer.size()).isEqualTo(1);
    }

    @Test
    void codes_of_another_year_are_told_beside_the_findings() throws IOException {
        var file = write("0A.dat", GOOD.replace("0A2026", "0A2030"));
        var answer = json.readTree(check(0, file, "--form=0A", "--year=2030", "--region=330100", "--format=json"));
        assertThat(answer.get("codes_of_year").asInt()).isEqualTo(2026);
        assertThat(answer.get("findings").size()).isZero();
    }

    @Test
    void a_list_gives_one_object_a_line_and_goes_on_when_a_file_is_missing() throws IOException {
        write("good.dat", GOOD);
        write("short.dat", GOOD + "short\n");
        var list = write("list.tsv", """
                id\tform\tyear\tquarter\tregion\torgnr\tfile
                a\t0A\t2026\t\t330100\t\tgood.dat
                b\t0A\t2026\t\t330100\t\tmissing.dat
                c\t0A\t2026\t\t330100\t\tshort.dat
                d\t0Z\t2026\t\t330100\t\tgood.dat
                e\t0AK1\t2026\t1\t330100\t\tgood.dat
                """);
        var lines = check(2, "--batch=" + list).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("{\"id\":\"a\",\"findings\":[]}");
        assertThat(lines.get(1)).startsWith("{\"id\":\"b\",\"refused\":");
        assertThat(lines.get(2)).contains("\"severity\":\"fatal\",\"rule\":\"001\",\"lines\":[6]");
        assertThat(lines.get(3)).contains("{\"severity\":\"fatal\",\"rule\":\"Ukjent\",\"lines\":[],");
        assertThat(lines.get(4)).contains("\"rule\":\"005\"");
        for (var line : lines) assertThat(json.readTree(line).has("findings")).isTrue();
    }

    @Test
    void wrong_use_is_told_in_a_sentence() throws IOException {
        var file = write("0A.dat", GOOD);
        check(64, file, "--form=0A", "--year=26", "--region=330100");
        check(64, file, "--form=0A", "--year=2026", "--region=3301");
        check(64, file, "--form=0A", "--year=2026", "--region=330100", "--quarter=5");
        check(64, file, "--form=0X", "--year=2026", "--region=330100");
        check(64, file, "--form=0A", "--year=2026", "--region=330100", "--language=se");
        check(64, folder.resolve("none").toString(), "--form=0A", "--year=2026", "--region=330100");
        check(64, "--form=0A");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1)
                .toString();
    }

    private static String check(int expected, String... arguments) {
        var screen = System.out;
        var error = System.err;
        var out = new ByteArrayOutputStream();
        var line = new String[arguments.length + 2];
        line[0] = "kostra";
        line[1] = "check";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            assertThat(Commands.run(line)).isEqualTo(expected);
        } finally {
            System.setOut(screen);
            System.setErr(error);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
