package no.rodtrad.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.rule.model.RuleInput;
import no.rodtrad.rule.model.RuleResult;
import no.rodtrad.rule.model.RuleState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a municipality are its data, and their results are those of its annual report of 2024. */
class FinancialRulesTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    /** From the tables of 2024, in thousands. */
    private static final List<RuleInput> INPUTS = List.of(
            thousands("net_operating_result", -4_182),
            thousands("gross_income", 9_562_567),
            thousands("general_reserve", 475_587),
            thousands("gross_debt", 10_317_400),
            thousands("transfer_to_investment", 130_733),
            thousands("self_financing_base", 755_500),
            RuleInput.of("hedged_share", new BigDecimal("41")),
            thousands("known_errors", 46_182));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
    # rule               | state       | actual    | decimals | margin in thousands
    net_operating_result | NOT_MET     |     -0.04 | 2        | -171527
    reserve_fund         | MET         | 475587000 | 0        |   65536
    self_financing       | MET         |      17.3 | 1        |   17408
    interest_hedging     | MET         |        41 | 0        |  791001
    reserve_fund_share   | INFORMATION |       5.0 | 1        |
    corrected_result     | INFORMATION |       0.4 | 1        |
    """)
    void judges_2024_with_the_margin_in_kroner(
            String key, RuleState state, BigDecimal actual, int decimals, Long margin) throws IOException {
        var result = result(rules(), key, INPUTS);

        assertThat(result.state()).isEqualTo(state);
        assertThat(result.actual().orElseThrow().rounded(decimals)).isEqualTo(actual);
        assertThat(result.margin().map(Money::roundedToThousands).orElse(null)).isEqualTo(margin);
    }

    @Test
    void tells_what_it_was_judged_by_and_what_was_required() throws IOException {
        var result = result(rules(), "reserve_fund", INPUTS);

        assertThat(result.used())
                .extracting(RuleInput::name)
                .containsExactly("general_reserve", "gross_debt", "gross_income");
        assertThat(result.required().orElseThrow().roundedToThousands()).isEqualTo(410_051);
    }

    @Test
    void an_input_that_nobody_has_makes_it_not_applicable() throws IOException {
        var result = result(rules(), "self_financing", List.of(thousands("transfer_to_investment", 1)));

        assertThat(result.state()).isEqualTo(RuleState.NOT_APPLICABLE);
        assertThat(result.missing()).containsExactly("self_financing_base");
        assertThat(result.margin()).isEmpty();
    }

    @Test
    void a_base_of_nothing_makes_it_not_applicable() throws IOException {
        var nothing = List.of(thousands("net_operating_result", 1), thousands("gross_income", 0));

        assertThat(result(rules(), "net_operating_result", nothing).state()).isEqualTo(RuleState.NOT_APPLICABLE);
    }

    @Test
    void a_rule_of_2023_can_be_run_in_2030() {
        var book = accepted(RuleFile.read("two.csv", HEADER + """
                surplus;a;b;c;net_operating_result;gross_income;>=;1.5;percent;KST 1/20;x;2020;2023;
                surplus;a;b;c;net_operating_result;gross_income;>=;1.75;percent;KST 2/23;x;2024;;
                """, StatutoryRules.inputs()));
        var of2030 = List.of(thousands("net_operating_result", 16), thousands("gross_income", 1_000));

        assertThat(book.judge(new FiscalYear(2023), of2030))
                .extracting(RuleResult::state)
                .containsExactly(RuleState.MET);
        assertThat(book.judge(new FiscalYear(2030), of2030))
                .extracting(RuleResult::state)
                .containsExactly(RuleState.NOT_MET);
        assertThat(book.find("surplus", new FiscalYear(2023)).orElseThrow().decision())
                .isEqualTo("KST 1/20");
        assertThat(book.in(new FiscalYear(2019))).isEmpty();
    }

    @Test
    void at_most_turns_the_margin() {
        var book = accepted(RuleFile.read(
                "debt.csv",
                HEADER + "debt;a;b;c;gross_debt;gross_income;<=;100;percent;;x;2020;;\n",
                StatutoryRules.inputs()));
        var inputs = List.of(thousands("gross_debt", 1_100), thousands("gross_income", 1_000));

        assertThat(result(book, "debt", inputs).margin()).contains(Money.thousands(-100));
    }

    @Test
    void our_own_files_are_read_without_a_problem() {
        assertThat(StatutoryRules.rules().in(YEAR)).isNotEmpty();
        assertThat(StatutoryRules.rules().in(new FiscalYear(2019)))
                .as("the law is from 2020")
                .isEmpty();
    }

    static final String HEADER = String.join(";", RuleFile.HEADER) + "\n";

    private static RuleBook rules() throws IOException {
        try (var stream = FinancialRulesTest.class.getResourceAsStream("/demo/drammen/rules.csv")) {
            return accepted(RuleFile.read(
                    "rules.csv", new String(stream.readAllBytes(), StandardCharsets.UTF_8), StatutoryRules.inputs()));
        }
    }

    private static RuleBook accepted(Outcome<RuleBook> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<RuleBook>) outcome).value();
    }

    private static RuleResult result(RuleBook book, String key, List<RuleInput> inputs) {
        return book.judge(YEAR, inputs).stream()
                .filter(result -> result.rule().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RuleInput thousands(String name, long amount) {
        return RuleInput.of(name, Money.thousands(amount));
    }
}
