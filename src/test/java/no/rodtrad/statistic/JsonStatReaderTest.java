package no.rodtrad.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.statistic.model.Cube;
import no.rodtrad.statistic.model.CubeCell;
import no.rodtrad.statistic.model.Dimension;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that table services write JSON-stat 2.0 in, and files that say what is not so. */
class JsonStatReaderTest {

    private static final String DENSE = """
            {"version": "2.0", "class": "dataset", "label": "Folkemengde", "source": "Eksempelbyrået",
             "id": ["Region", "Tid"], "size": [2, 2], "role": {"time": ["Tid"], "geo": ["Region"]},
             "dimension": {
               "Region": {"label": "region", "category": {
                 "index": {"9902": 1, "9901": 0}, "label": {"9901": "Lia", "9902": "Bakken"},
                 "child": {"9901": ["9902"]}, "unit": {"9901": {"base": "personer"}, "9902": {"base": "personer"}}}},
               "Tid": {"label": "år", "category": {"index": ["2023", "2024"]}}},
             "value": [100, 101.5, null, 3],
             "status": {"2": ".."},
             "extension": {"px": {"tableid": "07459", "decimals": 1}}}
            """;

    @Test
    void values_as_a_list_with_signs_beside_them() {
        var cube = Problems.accepted(read(DENSE));

        assertThat(cube.key()).isEqualTo("07459");
        assertThat(cube.unit()).isEqualTo("personer");
        assertThat(cube.decimals()).isEqualTo(1);
        assertThat(cube.dimensions())
                .extracting(Dimension::role)
                .containsExactly(Dimension.Role.GEO, Dimension.Role.TIME);
        assertThat(cube.dimensions().getFirst().categories())
                .extracting(Dimension.Category::title)
                .containsExactly("Lia", "Bakken");
        assertThat(cube.byPlace().get(1).value()).contains(new BigDecimal("101.5"));
        assertThat(cube.byPlace().get(2).status()).isEqualTo("..");
        assertThat(cube.at(3)).extracting(Dimension.Category::code).containsExactly("9902", "2024");
    }

    @Test
    void values_by_place_say_the_same_and_what_is_left_out_has_none() {
        var sparse = DENSE.replace("[100, 101.5, null, 3]", "{\"0\": 100, \"1\": 101.5, \"3\": 3}");

        assertThat(Problems.accepted(read(sparse)).cells())
                .isEqualTo(Problems.accepted(read(DENSE)).cells());
        assertThat(Problems.accepted(read(sparse.replace("\"status\": {\"2\": \"..\"},", "")))
                        .cells())
                .extracting(CubeCell::place)
                .containsExactly(0, 1, 3);
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
        "size": [2, 2]            ! "size": [2, 3]                    ! size
        "size": [2, 2]            ! "size": [2]                       ! size-of-id
        "size": [2, 2]            ! "size": [2147483647, 2147483647]  ! size
        "id": ["Region", "Tid"]   ! "id": ["Tid", "Tid"]              ! dimension-twice
        "id": ["Region", "Tid"]   ! "id": []                          ! dimensions
        "9902": 1                 ! "9902": 2                         ! index
        "9902": 1                 ! "9902": 0                         ! index
        ["2023", "2024"]          ! ["2023", "2023"]                  ! index
        [100, 101.5, null, 3]     ! [100]                             ! count
        [100, 101.5, null, 3]     ! {"4": 1}                          ! place
        [100, 101.5, null, 3]     ! {"99999999999": 1}                ! place
        [100, 101.5, null, 3]     ! [1, 2, 3, "x"]                    ! value
        [100, 101.5, null, 3]     ! [1, 2, 3, 1e400]                  ! value
        [100, 101.5, null, 3]     ! [1, 2, 3, 1e-999999999]           ! value
        [100, 101.5, null, 3]     ! 5                                 ! no-values
        "class": "dataset"        ! "class": "collection"             ! not-a-dataset
        "version": "2.0"          ! "version": "1.0"                  ! not-a-dataset
        "label": "Folkemengde"    ! "class": "dataset"                ! not-json
        "decimals": 1}}}          ! "decimals": 1}}                   ! not-json
        "decimals": 1}}}          ! "decimals": 1}}} {}               ! not-json
        """)
    void what_does_not_agree_is_refused(String was, String is, String key) {
        assertThat(Problems.keys(read(DENSE.replace(was, is)))).contains("statistic.json-stat." + key);
    }

    @Test
    void a_product_of_small_sizes_makes_no_room() {
        var index = new StringBuilder("[\"0\"");
        for (int i = 1; i < 2_000; i++) index.append(",\"").append(i).append('"');
        var category = "{\"category\": {\"index\": " + index + "]}}";
        var json = """
                {"version": "2.0", "class": "dataset", "id": ["a", "b"], "size": [2000, 2000],
                 "dimension": {"a": %s, "b": %s}, "value": {}}
                """.formatted(category, category);

        assertThat(Problems.keys(read(json))).containsExactly("statistic.json-stat.too-many-places");
    }

    @Test
    void deep_and_empty_files_are_no_json_stat() {
        assertThat(Problems.keys(read("[".repeat(100_000)))).containsExactly("statistic.json-stat.not-json");
        assertThat(Problems.keys(read(""))).isNotEmpty();
        assertThat(Problems.keys(read("[]"))).containsExactly("statistic.json-stat.not-a-dataset");
    }

    private static Outcome<Cube> read(String json) {
        return JsonStatReader.read("tabell.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
