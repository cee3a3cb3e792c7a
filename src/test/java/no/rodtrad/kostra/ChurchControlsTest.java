package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;

import org.junit.jupiter.api.Test;

/** What church councils alone are held to. */
class ChurchControlsTest {

    @Test
    void a_church_council_has_a_grant() {
        KostraFile.hold(
                "113",
                file("0F", "3 041 830 -1").finds(""),
                file("0F", "3 041 010 1").finds("error"),
                file("0F", "3 041 830 1", "3 042 830 -1").finds("error"),
                file("0F", "4 041 230 1").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void depreciation_of_a_church_council_is_cancelled() {
        KostraFile.hold(
                "143",
                file("0F", "3 041 590 100", "3 045 990 -70").finds(""),
                file("0F", "3 041 590 100", "3 045 990 -69").finds("error"),
                file("0F", "3 041 590 100", "3 045 990 -130").finds(""),
                file("0F", "3 041 590 100", "3 045 990 -131").finds("error"),
                file("0F", "3 089 590 100").finds(""),
                file("0F", "3 041 010 1").finds(""));
    }

    @Test
    void function_089_is_financing() {
        KostraFile.hold(
                "200",
                file("0F", "3 089 500 1", "3 089 580 1", "3 089 830 -1", "3 089 900 -1", "3 089 980 -1")
                        .finds(""),
                file("0F", "3 089 470 1", "3 089 590 1", "3 089 990 -1").finds("error 1; error 2; error 3"),
                file("0F", "3 041 470 1").finds(""));
    }

    @Test
    void internal_trade_of_a_church_council_cancels_out() {
        KostraFile.hold(
                "210",
                file("0F", "3 041 380 100", "3 045 780 -70").finds(""),
                file("0F", "3 041 380 100", "3 045 780 -69").finds("error"),
                file("0F", "3 041 380 100", "3 045 780 -130").finds(""),
                file("0F", "3 041 380 100", "3 045 780 -131").finds("error"),
                file("0F", "3 089 380 100").finds(""),
                file("0F", "3 041 010 1").finds(""));
    }

    @Test
    void calculated_cost_of_a_church_council_cancels_out() {
        KostraFile.hold(
                "215",
                file("0F", "3 041 390 100", "3 045 790 -70").finds(""),
                file("0F", "3 041 390 100", "3 045 790 -69").finds("error"),
                file("0F", "3 041 390 100", "3 045 790 -130").finds(""),
                file("0F", "3 041 390 100", "3 045 790 -131").finds("error"),
                file("0F", "3 089 390 100").finds(""),
                file("0F", "3 041 010 1").finds(""));
    }

    @Test
    void internal_means_of_a_church_council_cancel_out() {
        KostraFile.hold(
                "220",
                file("0F", "3 041 465 100", "3 045 865 -70").finds(""),
                file("0F", "3 041 465 100", "3 045 865 -69").finds("error"),
                file("0F", "3 041 465 100", "3 045 865 -130").finds(""),
                file("0F", "3 041 465 100", "3 045 865 -131").finds("error"),
                file("0F", "3 089 465 100").finds(""),
                file("0F", "3 041 010 1").finds(""));
    }
}
