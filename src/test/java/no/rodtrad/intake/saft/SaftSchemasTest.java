package no.rodtrad.intake.saft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema of ours stands in for Skatteetaten's, which are not part of the product. */
class SaftSchemasTest {

    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
                targetNamespace="urn:StandardAuditFile-Taxation-Financial:NO">
              <xs:element name="AuditFile"><xs:complexType><xs:sequence>
                <xs:element name="Header"/>
                %s
                <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = SaftText.small(SaftVersion.V1_30).in(folder);
    }

    @Test
    void a_file_that_keeps_to_its_schema_has_nothing_to_remark() throws IOException {
        Files.writeString(folder.resolve("Schema_v_1.30.xsd"), SCHEMA.formatted(""));

        assertThat(SaftCheck.of(file, folder).findings()).isEmpty();
    }

    @Test
    void a_breach_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("Schema_v_1.30.xsd"), SCHEMA.formatted("<xs:element name=\"Missing\"/>"));
        var report = SaftCheck.of(file, folder);

        assertThat(SaftCheckTest.keys(report, SaftSeverity.ERROR)).containsExactly("schema");
        assertThat(report.problems().getFirst().line()).isEqualTo(23);
    }

    @Test
    void says_that_there_is_no_schema_of_the_version() {
        assertThat(SaftCheckTest.keys(SaftCheck.of(file, folder), SaftSeverity.WARNING))
                .containsExactly("no-schema");
    }
}
