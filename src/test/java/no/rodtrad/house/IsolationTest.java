package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demonstrations;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import no.rodtrad.testing.Walk;
import no.rodtrad.testing.Walk.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two municipalities with the same keys, codes and ids, other names and other amounts, and a third with nothing at all.
 * Whatever is asked of one, nothing of another comes back.
 */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {

    private static final String MARK_OF_ONE = "\u2776";
    private static final String MARK_OF_OTHER = "\u2777";

    /** Columns with words that pages show and no code compares get the mark of their municipality. */
    private static final String MARK_WORDS = """
            SELECT format('UPDATE %I.%I SET ', table_schema, table_name)
                || string_agg(format('%1$I = %2$L || %1$I', column_name, :mark), ', ')
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE' AND table_schema = :schema
              AND column_name IN ('name', 'title', 'subject', 'what')
              AND data_type = 'text' AND is_generated = 'NEVER'
            GROUP BY table_schema, table_name
            """;

    private static final String MULTIPLY_AMOUNTS = """
            SELECT format('UPDATE %I.%I SET ', table_schema, table_name)
                || string_agg(
                    CASE WHEN data_type = 'ARRAY'
                        THEN format('%1$I = ARRAY(SELECT 3 * ore FROM unnest(%1$I) WITH ORDINALITY AS u (ore, place)'
                            ' ORDER BY place)', column_name)
                        ELSE format('%1$I = 3 * %1$I', column_name)
                    END, ', ')
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE' AND table_schema = :schema
              AND column_name LIKE '%\\_ore' AND is_generated = 'NEVER'
            GROUP BY table_schema, table_name
            """;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    DataSource dataSource;

    private MunicipalityKey one;
    private MunicipalityKey other;
    private MunicipalityKey empty;
    private Walk walk;
    private SortedMap<String, Page> pagesOfOne;

    /** The pages of the other, by the address of the same of one. */
    private final Map<String, Page> twins = new HashMap<>();

    @BeforeAll
    void two_municipalities_have_the_same_ids() throws SQLException {
        var demonstrations = new Demonstrations(application);
        one = demonstrations.loadSmallest();
        other = demonstrations.loadSmallest();
        empty = TestMunicipality.fresh(application.getBean(Municipalities.class));
        change(MARK_WORDS, MARK_OF_ONE, one);
        change(MARK_WORDS, MARK_OF_OTHER, other);
        change(MULTIPLY_AMOUNTS, "", other);
        walk = new Walk(port);
        pagesOfOne = walk.everythingFrom("/" + one, "/" + one);
        assertThat(pagesOfOne.values().stream().filter(page -> page.body().contains(MARK_OF_ONE)))
                .as("pages with names of our own")
                .isNotEmpty();
    }

    @Test
    void a_page_of_one_shows_nothing_of_the_other() {
        var leaks = new ArrayList<String>();
        for (var page : pagesOfOne.values()) {
            // Asked in turn, so that what is remembered between requests is remembered for the right one.
            var sameOfOther = twin(page);
            var again = walk.open(page.address());
            if (page.body().contains(MARK_OF_OTHER) || again.body().contains(MARK_OF_OTHER)) leaks.add(page.address());
            if (sameOfOther.body().contains(MARK_OF_ONE)) leaks.add(sameOfOther.address());
            if (mentions(sameOfOther, one)) leaks.add(sameOfOther.address() + " mentions " + one);
            if (mentions(page, other)) leaks.add(page.address() + " mentions " + other);
        }
        assertThat(leaks).as("These pages read beyond their municipality.").isEmpty();
    }

    @Test
    void a_figure_of_one_is_not_that_of_the_other() {
        var same = new ArrayList<String>();
        int compared = 0;
        for (var page : pagesOfOne.values()) {
            if (!page.isHtml() || page.address().contains("?")) continue;
            var twin = twin(page).document();
            for (var number : page.document().select("td .numb[data-ref^=figure:accounts]")) {
                var ref = number.attr("data-ref");
                var twinNumber = twin.selectFirst("td .numb[data-ref=" + ref + "]");
                if (twinNumber == null || !number.text().matches(".*[1-9].*")) continue;
                compared++;
                if (twinNumber.text().equals(number.text())) same.add(page.address() + " " + ref + " " + number.text());
            }
        }
        assertThat(compared).as("amounts compared").isPositive();
        assertThat(same)
                .as("Amounts of the other are three times as large; these are not.")
                .isEmpty();
    }

    @Test
    void every_address_asked_of_an_empty_municipality_finds_nothing_and_says_so() {
        var wrong = new ArrayList<String>();
        for (var address : pagesOfOne.keySet()) {
            var page = walk.open(address.replaceFirst(one.value(), empty.value()));
            boolean found = page.body().contains(MARK_OF_ONE) || page.body().contains(MARK_OF_OTHER);
            if (found || page.status() >= 500) wrong.add(page.status() + " " + page.address());
        }
        assertThat(wrong)
                .as("Nothing is there: answer 404 or an empty page with a sentence.")
                .isEmpty();
    }

    private Page twin(Page page) {
        return twins.computeIfAbsent(
                page.address(), address -> walk.open(address.replaceFirst(one.value(), other.value())));
    }

    private static boolean mentions(Page page, MunicipalityKey key) {
        return page.body().contains("/" + key + "/") || page.body().contains("/" + key + "\"");
    }

    /** As the owner of the tables: the application itself could not. */
    private void change(String statements, String mark, MunicipalityKey municipality) throws SQLException {
        var updates = JdbcClient.create(dataSource)
                .sql(statements)
                .param("schema", municipality.value())
                .params(statements.contains(":mark") ? Map.of("mark", mark) : Map.of())
                .query(String.class)
                .list();
        assertThat(updates).isNotEmpty();
        try (var connection = dataSource.getConnection();
                var run = connection.createStatement()) {
            run.execute("RESET ROLE");
            for (var update : updates) run.execute(update);
            run.execute("SET ROLE rodtrad_app");
        }
        // Loading has read the report, so some of it is kept in memory: told as any change of the data is told.
        var changes = application.getBean(ChangeLog.class);
        var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        application
                .getBean(Municipalities.class)
                .in(
                        municipality,
                        () -> transaction.execute(_ -> {
                            changes.record("test");
                            return true;
                        }));
    }
}
