package no.rodtrad.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.kernel.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChapterTreeTest {

    private static final List<Chapter> PARTS = List.of(
            part("drift", 10, null, "a"),
            part("omrader", 12, "drift", "b"),
            part("omrader", 11, "drift", "c"),
            part("skatt", 20, "drift", "d"),
            part("tjenester", 30, null, "e"),
            part("skole", 5, "tjenester", "f"));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_order_of_the_parts_does_not_matter(long seed) {
        var shuffled = new ArrayList<>(PARTS);
        Collections.shuffle(shuffled, new Random(seed));

        var tree = ChapterTree.of(shuffled);

        assertThat(tree.chapters())
                .extracting(Chapter::slug)
                .containsExactly("drift", "omrader", "skatt", "tjenester", "skole");
    }

    @Test
    void parts_of_one_chapter_follow_each_other_by_order() {
        var chapter = ChapterTree.of(PARTS).find("omrader").orElseThrow();

        assertThat(chapter.title()).isEqualTo(Phrase.of("c"));
        assertThat(chapter.blocks())
                .containsExactly(new Block.Paragraph(Phrase.of("c")), new Block.Paragraph(Phrase.of("b")));
    }

    @Test
    void a_reader_walks_through_all_chapters_and_back() {
        var tree = ChapterTree.of(PARTS);

        assertThat(tree.next("skatt")).map(Chapter::slug).contains("tjenester");
        assertThat(tree.previous("tjenester")).map(Chapter::slug).contains("skatt");
        assertThat(tree.previous("drift")).isEmpty();
        assertThat(tree.next("skole")).isEmpty();
        assertThat(tree.next("finnes-ikke")).isEmpty();
        assertThat(tree.depth("skole")).isEqualTo(1);
        assertThat(tree.number("skole")).isEqualTo(5);
    }

    @Test
    void a_chapter_whose_parent_nobody_writes_stands_at_the_top() {
        var tree = ChapterTree.of(List.of(part("skole", 5, "tjenester", "f")));

        assertThat(tree.depth("skole")).isZero();
        assertThat(tree.parent("skole")).isEmpty();
    }

    @Test
    void chapters_in_a_circle_are_refused_and_not_lost() {
        assertThatThrownBy(() -> ChapterTree.of(List.of(part("a", 1, "b", "x"), part("b", 1, "a", "y"))))
                .hasMessageContaining("circle");
    }

    private static Chapter part(String slug, int order, String parent, String text) {
        var blocks = List.<Block>of(new Block.Paragraph(Phrase.of(text)));
        return new Chapter(slug, order, Optional.ofNullable(parent), Phrase.of(text), blocks, List.of());
    }
}
