package no.rodtrad.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.RowWriter;
import no.rodtrad.web.TextsProvider;
import org.junit.jupiter.api.Test;

/** What is not described is not published: each way past that is shut, and the check of texts is able to fail. */
class UndescribedTest {

    private final DatasetLibrary library = new DatasetLibrary();
    private final TextsProvider texts = TextsProvider.alone();

    @Test
    void a_column_that_no_dataset_describes_cannot_be_written() {
        var rows = new ArrayList<DataRow>();
        for (var dataset : library.datasets()) {
            var writer = new RowWriter(dataset, rows::add);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.set("brand-new", "x"))
                    .withMessageContaining("brand-new");
        }
        assertThat(rows).isEmpty();
    }

    @Test
    void a_dataset_or_a_column_that_is_not_in_the_lists_cannot_be_given() {
        assertThatIllegalArgumentException().isThrownBy(() -> library.dataset("brand-new"));
        assertThatIllegalArgumentException().isThrownBy(() -> library.column("brand-new"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DescribedDatasets(library) {
            {
                add("brand-new", (request, to) -> to.set("year", 2024).end());
            }
        });
    }

    @Test
    void every_column_has_a_name_and_a_meaning_in_three_languages() {
        assertThat(library.columns()).isNotEmpty();
        assertThat(library.columns().stream().flatMap(this::lacking)).isEmpty();
    }

    @Test
    void a_column_without_texts_is_found() {
        var known = library.columns().getFirst();
        var brandNew =
                new DataColumn("brand_new", known.type(), known.labelOf(), known.unit(), known.sign(), known.fiscal());
        assertThat(lacking(brandNew)).hasSize(6).contains("opendata.column.brand_new nb");
    }

    private Stream<String> lacking(DataColumn column) {
        return Stream.of(LanguageChoice.values())
                .flatMap(language ->
                        List.of("opendata.column." + column.name(), "opendata.meaning." + column.name()).stream()
                                .filter(key -> !texts.texts(language).has(key))
                                .map(key -> key + " " + language.code()));
    }
}
