package no.rodtrad.intake.model.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingReaderTest {

    private static final String GOOD = """
            version: 1
            name: prøve
            file:
              encoding: utf-8
              separator: semicolon
            numbers:
              decimal: comma
            dates: dd.MM.yyyy
            fields:
              year: {from: date}
              period: {from: date}
              voucher: Bilag
              date: Dato
              art: {part: 1}
            amount:
              column: Beløp
            account:
              column: Konto
              separator: "-"
            """;

    static final List<String> NAMES = MappingLibrary.NAMES;

    @ParameterizedTest(name = "{0}")
    @FieldSource("NAMES")
    void a_mapping_that_comes_with_the_product_is_written_and_read_back_as_the_same(String name) {
        var mapping = Problems.accepted(MappingLibrary.find(name));

        assertThat(mapping.name()).isEqualTo(name);
        assertThat(Problems.accepted(MappingReader.read(name, MappingText.of(mapping))))
                .isEqualTo(mapping);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '!', textBlock = """
        version: 1        ! version: 2          ! 1  ! version           ! intake.mapping.not-one-of
        name: prøve       ! nam: prøve          ! 2  ! nam               ! intake.mapping.unknown-key
        encoding: utf-8   ! encoding: latin     ! 4  ! file.encoding     ! intake.mapping.not-one-of
        semicolon         ! a                   ! 5  ! file.separator    ! intake.mapping.separator
        decimal: comma    ! decimal: komma      ! 7  ! numbers.decimal   ! intake.mapping.not-one-of
        decimal: comma    ! thousands: comma    ! 7  ! numbers.thousands ! intake.mapping.same-sign
        dd.MM.yyyy        ! dd.mm.yyyy          ! 8  ! dates             ! intake.mapping.dates
        dd.MM.yyyy        ! dMyyyy              ! 8  ! dates             ! intake.mapping.dates
        year: {from: date} ! year: {from: name} ! 10 ! fields.year.from  ! intake.mapping.from-date
        voucher: Bilag    ! project: Bilag      ! 10 ! fields.voucher    ! intake.mapping.missing-key
        voucher: Bilag    ! voucher: 0          ! 12 ! fields.voucher    ! intake.mapping.not-a-column
        voucher: Bilag    ! voucher: {width: 5} ! 12 ! fields.voucher    ! intake.mapping.one-way
        {part: 1}         ! {part: x}           ! 14 ! fields.art.part   ! intake.mapping.not-a-number
        {part: 1}         ! {column: A, cut: 3} ! 14 ! fields.art.cut    ! intake.mapping.cut
        column: Beløp     ! debit: Beløp        ! 16 ! amount.credit     ! intake.mapping.missing-key
        separator: "-"    ! other: "-"          ! 18 ! account.separator ! intake.mapping.account-one-way
        name: prøve       ! name: [             ! 4  !                   ! intake.mapping.not-yaml
        """)
    void what_is_wrong_is_told_with_its_line_and_key(String was, String is, int line, String key, String message) {
        var problems = Problems.of(MappingReader.read("min.yaml", GOOD.replace(was, is)));

        assertThat(problems).isNotEmpty();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.messageKey()).isEqualTo(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(key == null ? "" : key);
        });
    }

    @Test
    void a_good_mapping_a_name_that_is_none_and_an_empty_file() {
        assertThat(Problems.keys(MappingReader.read("min.yaml", GOOD))).isEmpty();
        assertThat(Problems.keys(MappingReader.read("min.yaml", ""))).containsExactly("intake.mapping.empty");
        assertThat(Problems.keys(MappingLibrary.find("no-such"))).containsExactly("intake.mapping.not-found");
    }
}
