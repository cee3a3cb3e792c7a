package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demonstrations;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.model.GateFinding;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.Sentence.Piece;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Problem;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The annual report of the demonstration, as it is, and with one number after the other changed. */
@RodtradTest
class PublishingCheckTest {

    private static final String REPORT = "arsmelding-2024";
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 1, 1));

    private static @Nullable MunicipalityKey loaded;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AnnualReport report;

    @Autowired
    private TextsProvider texts;

    @Autowired
    private PublishingCheck gate;

    /** A number of a sentence, and where the sentence stands. */
    private record Printed(int chapter, int block, Sentence sentence, int piece, Sentence.Number number) {}

    @BeforeEach
    void the_smallest_demonstration() {
        if (loaded == null) loaded = new Demonstrations(application).loadSmallest();
    }

    /** That of the largest goes through the same gate in {@code PublishedEditionTest}. */
    @ParameterizedTest
    @EnumSource
    void finds_nothing_in_the_report_of_the_demonstration(LanguageChoice language) {
        assertThat(problems(chapters(language), language)).isEmpty();
    }

    /** Of these years there is a budget and nothing more. */
    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void finds_nothing_in_the_report_of_a_year_that_nothing_is_entered_of(int value) {
        var year = new FiscalYear(value);
        for (var language : LanguageChoice.values()) {
            var found = municipalities.in(loaded(), () -> {
                var written = report.written(year, report.chapters(year, AS_OF), texts.texts(language));
                return gate.findings("arsmelding-" + value, written, texts.texts(language));
            });
            assertThat(found).as(language.code()).isEmpty();
        }
    }

    @Test
    void finds_each_number_of_a_sentence_that_is_changed_by_one_in_its_last_digit() {
        var chapters = chapters(LanguageChoice.NB);
        var printed = printed(chapters);
        assertThat(printed).hasSizeGreaterThan(60);
        for (var each : printed) {
            var wrong = changed(each.number().text());
            var number = each.number();
            var after = with(chapters, each, new Sentence.Number(number.figure(), wrong, number.state()));
            assertThat(findings(after, LanguageChoice.NB))
                    .as(each.sentence().plain())
                    .anySatisfy(finding -> {
                        var problem = finding.problem();
                        assertThat(finding.acceptable()).isFalse();
                        assertThat(problem.found()).isEqualTo(wrong);
                        assertThat(problem.file())
                                .isEqualTo(chapters.get(each.chapter()).slug());
                        assertThat(problem.arguments().get(3)).contains(number.text());
                    });
        }
    }

    @Test
    void finds_an_amount_that_is_typed_in_by_hand_even_when_it_is_right() {
        var chapters = chapters(LanguageChoice.NB);
        var amount = printed(chapters).stream()
                .filter(each -> each.number().text().contains("millioner"))
                .findFirst()
                .orElseThrow();
        var after = with(chapters, amount, new Sentence.Words(amount.number().text()));

        assertThat(findings(after, LanguageChoice.NB)).singleElement().satisfies(finding -> {
            assertThat(finding.problem().arguments().get(3)).contains("skrevet inn for hånd");
            assertThat(finding.acceptable()).isFalse();
        });
    }

    private static List<Printed> printed(List<WrittenChapter> chapters) {
        var found = new ArrayList<Printed>();
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            var blocks = chapters.get(chapter).blocks();
            for (int block = 0; block < blocks.size(); block++) {
                var sentence = sentence(blocks.get(block));
                if (sentence.isEmpty()) continue;
                var pieces = sentence.get().pieces();
                for (int piece = 0; piece < pieces.size(); piece++) {
                    if (pieces.get(piece) instanceof Sentence.Number number) {
                        found.add(new Printed(chapter, block, sentence.get(), piece, number));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<Sentence> sentence(WrittenBlock block) {
        return switch (block) {
            case WrittenBlock.Lead(var sentence) -> Optional.of(sentence);
            case WrittenBlock.Paragraph(var sentence) -> Optional.of(sentence);
            default -> Optional.empty();
        };
    }

    private static String changed(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') continue;
            return text.substring(0, i) + (digit == '9' ? '8' : (char) (digit + 1)) + text.substring(i + 1);
        }
        throw new IllegalArgumentException(text);
    }

    private static List<WrittenChapter> with(List<WrittenChapter> all, Printed printed, Piece other) {
        var pieces = new ArrayList<>(printed.sentence().pieces());
        pieces.set(printed.piece(), other);
        var chapter = all.get(printed.chapter());
        var blocks = new ArrayList<>(chapter.blocks());
        blocks.set(printed.block(), new WrittenBlock.Paragraph(new Sentence(pieces)));
        var changed = new ArrayList<>(all);
        changed.set(
                printed.chapter(),
                new WrittenChapter(
                        chapter.slug(),
                        chapter.number(),
                        chapter.depth(),
                        chapter.title(),
                        chapter.parent(),
                        chapter.minutes(),
                        blocks,
                        chapter.notes()));
        return changed;
    }

    private List<Problem> problems(List<WrittenChapter> chapters, LanguageChoice language) {
        return findings(chapters, language).stream().map(GateFinding::problem).toList();
    }

    private List<GateFinding> findings(List<WrittenChapter> chapters, LanguageChoice language) {
        return municipalities.in(loaded(), () -> gate.findings(REPORT, chapters, texts.texts(language)));
    }

    private List<WrittenChapter> chapters(LanguageChoice language) {
        return municipalities.in(
                loaded(), () -> report.written(YEAR, report.chapters(YEAR, AS_OF), texts.texts(language)));
    }

    private static MunicipalityKey loaded() {
        assertThat(loaded).isNotNull();
        return java.util.Objects.requireNonNull(loaded);
    }
}
