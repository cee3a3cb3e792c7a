package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;

import org.junit.jupiter.api.Test;

/** Which codes go together. */
class CombinationControlsTest {

    @Test
    void function_841_is_not_in_operation() {
        KostraFile.hold(
                "020",
                file("0A", "0 841 729 5").finds(""),
                file("0A", "1 841 729 5").finds("error 1"),
                file("0AK1", "quarter=1 1 841 729 5").finds("warning 1"),
                file("0AK2", "quarter=2 1 841 729 5").finds("warning 1"),
                file("0AK3", "quarter=3 1 841 729 5").finds("error 1"),
                file("0AK4", "quarter=4 1 841 729 5").finds("error 1"));
    }

    @Test
    void arts_of_investment_are_not_in_operation() {
        KostraFile.hold(
                "025",
                file("0A", "1 100 280 1", "1 870 921 -1").finds("error 1; error 2"),
                file("0A", "0 100 280 1").finds(""),
                file("0A", "1 100 285 1").finds(""),
                file("0AK1", "quarter=1 1 870 910 -1").finds("warning 1"),
                file("0AK3", "quarter=3 1 870 910 -1").finds("error 1"),
                file("0AK1", "quarter=1 1 100 280 1").finds(""),
                file("0I", "3 870 921 -1").finds("error 1"),
                file("0I org=817920632", "org=817920632 3 870 921 -1").finds(""),
                file("0M region=030100", "3 870 921 -1").finds(""),
                file("0M", "3 870 921 -1").finds("error 1"),
                file("0A region=030100", "1 870 921 -1").finds("error 1"),
                file("0F", "3 041 285 1").finds("error 1"),
                file("0A", "1 870 921 x").finds(""));
    }

    @Test
    void some_arts_are_odd_in_operation() {
        KostraFile.hold(
                "030",
                file("0A", "1 100 285 1", "1 100 660 -1").finds("info 1; info 2"),
                file("0A", "0 100 285 1").finds(""),
                file("0AK4", "quarter=4 1 100 285 1").finds("info 1"));
    }

    @Test
    void lending_in_operation_has_its_functions() {
        KostraFile.hold(
                "035",
                file("0A", "1 281 520 1", "1 325 920 -1").finds(""),
                file("0A", "1 100 520 1", "1 870 920 -1").finds("warning 1; warning 2"),
                file("0A", "0 870 920 -1").finds(""),
                file("0AK4", "quarter=4 1 100 520 1").finds("warning 1"));
    }

    @Test
    void functions_of_operation_are_not_in_investment() {
        KostraFile.hold(
                "040",
                file("0A", "0 800 729 1", "0 850 230 1").finds("error 1; error 2"),
                file("0A", "1 800 870 -1").finds(""),
                file("0AK1", "quarter=1 0 840 230 1").finds("warning 1"),
                file("0AK4", "quarter=4 0 840 230 1").finds("error 1"),
                file("0AK4", "quarter=4 0 850 230 1").finds(""));
    }

    @Test
    void some_functions_are_odd_in_investment() {
        KostraFile.hold(
                "045",
                file("0A", "0 100 230 1").finds("info 1"),
                file("0A", "0 120 230 1").finds(""),
                file("0C", "0 400 230 1").finds("info 1"),
                file("0AK4", "quarter=4 0 100 230 1").finds("info 1"));
    }

    @Test
    void arts_of_operation_are_not_in_investment() {
        KostraFile.hold(
                "050",
                file("0A", "0 120 070 1", "0 870 909 -1").finds("error 1; error 2"),
                file("0A", "1 120 070 1", "0 120 010 1").finds(""),
                file("0AK1", "quarter=1 0 120 590 1").finds("warning 1"),
                file("0AK4", "quarter=4 0 120 590 1").finds("error 1"),
                file("0AK1", "quarter=1 0 120 070 1").finds(""),
                file("0F", "4 041 990 -1").finds("error 1"),
                file("0F", "4 041 080 1").finds(""));
    }

    @Test
    void some_arts_are_odd_in_investment() {
        KostraFile.hold(
                "055",
                file("0A", "0 120 620 -1").finds("info 1"),
                file("0A", "1 120 620 -1").finds(""));
    }

    @Test
    void vat_in_investment_is_on_function_841() {
        KostraFile.hold(
                "060",
                file("0A", "0 841 729 -1").finds(""),
                file("0A", "0 120 729 -1").finds("error 1"),
                file("0AK1", "quarter=1 0 120 729 -1").finds("warning 1"),
                file("0AK2", "quarter=2 0 120 729 -1").finds("warning 1"),
                file("0AK3", "quarter=3 0 120 729 -1").finds("error 1"),
                file("0AK4", "quarter=4 0 120 729 -1").finds("error 1"));
    }

    @Test
    void the_result_of_the_year_has_its_function() {
        KostraFile.hold(
                "065",
                file("0A", "1 899 589 1", "0 899 980 -1").finds(""),
                file("0A", "1 100 589 1", "1 899 010 1").finds("error 1; error 2"),
                file("0AK2", "quarter=2 1 899 010 1").finds("warning 1"),
                file("0AK3", "quarter=3 1 899 010 1").finds("error 1"));
    }

    @Test
    void the_cover_of_a_deficit_has_its_function() {
        KostraFile.hold(
                "070",
                file("0A", "1 880 530 1").finds(""),
                file("0A", "1 870 530 1").finds("error 1"),
                file("0AK1", "quarter=1 1 870 530 1").finds("warning 1"),
                file("0AK2", "quarter=2 1 870 530 1").finds("warning 1"),
                file("0AK3", "quarter=3 1 870 530 1").finds("error 1"),
                file("0AK4", "quarter=4 1 870 530 1").finds("error 1"));
    }

    @Test
    void taxes_are_on_function_800() {
        KostraFile.hold(
                "075",
                file("0A", "1 800 870 -1", "1 870 877 -1").finds(""),
                file("0A", "1 870 870 -1", "1 870 879 -1").finds("error 1; error 2"),
                file("0C", "1 870 870 -1").finds(""),
                file("0M", "3 870 870 -1").finds("error 1"),
                file("0AK1", "quarter=1 1 870 870 -1").finds("warning 1"),
                file("0AK4", "quarter=4 1 870 870 -1").finds("error 1"));
    }

    @Test
    void the_general_grant_is_on_function_840() {
        KostraFile.hold(
                "080",
                file("0A", "1 840 800 -1").finds(""),
                file("0A", "1 800 800 -1").finds("error 1"),
                file("0AK1", "quarter=1 1 800 800 -1").finds("warning 1"),
                file("0AK2", "quarter=2 1 800 800 -1").finds("warning 1"),
                file("0AK3", "quarter=3 1 800 800 -1").finds("error 1"),
                file("0AK4", "quarter=4 1 800 800 -1").finds("error 1"));
    }

    @Test
    void function_850_has_few_arts() {
        KostraFile.hold(
                "081",
                file("0A", "1 850 810 -1", "1 850 450 1").finds(""),
                file("0A", "1 850 010 1").finds("warning 1"),
                file("0AK2", "quarter=2 1 850 010 1").finds("warning 1"),
                file("0AK3", "quarter=3 1 850 010 1").finds("error 1"),
                file("0C", "1 850 010 1").finds(""));
    }
}
