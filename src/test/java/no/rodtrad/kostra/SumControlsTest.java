package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;

import org.junit.jupiter.api.Test;

/** What the sums of a file come to, on both sides of each tolerance. */
class SumControlsTest {

    @Test
    void investment_has_expenditure() {
        KostraFile.hold(
                "085",
                file("0A", "0 222 230 1").finds(""),
                file("0A", "0 870 910 -1").finds("error"),
                file("0A", "0 222 230 1", "0 222 250 -1").finds("error"),
                file("0A", "1 222 230 -5").finds(""),
                file("0I", "4 870 910 -1").finds(""),
                file("0A region=030105", "0 870 910 -1").finds(""),
                file("0A region=030100", "0 870 910 -1").finds("error"));
    }

    @Test
    void investment_has_income() {
        KostraFile.hold(
                "090",
                file("0A", "0 870 910 -1").finds(""),
                file("0A", "0 222 230 1").finds("error"),
                file("0A", "1 222 230 1").finds(""),
                file("0I", "4 222 230 1").finds(""),
                file("0A region=030105", "0 222 230 1").finds(""));
    }

    @Test
    void investment_is_in_balance() {
        KostraFile.hold(
                "095",
                file("0A", "0 222 230 100", "0 870 910 -70").finds(""),
                file("0A", "0 222 230 100", "0 870 910 -69").finds("error"),
                file("0A", "0 222 230 100", "0 870 910 -130").finds(""),
                file("0A", "0 222 230 100", "0 870 910 -131").finds("error"),
                file("0A", "1 100 010 10").finds(""),
                file("0F", "4 041 230 31").finds("error"),
                file("0A region=030105", "0 222 230 99").finds(""),
                file("0I", "4 222 230 31").finds("error"));
    }

    @Test
    void operation_has_expenditure() {
        KostraFile.hold(
                "100",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "1 800 870 -1").finds("error"),
                file("0A", "0 870 910 -1").finds(""),
                file("0AK4", "quarter=4 1 800 870 -1").finds("warning"),
                file("0I", "3 870 900 -1").finds("error"),
                file("0F", "3 041 830 -1").finds("error"),
                file("0A region=030105", "1 800 870 -1").finds(""));
    }

    @Test
    void operation_has_income() {
        KostraFile.hold(
                "105",
                file("0A", "1 800 870 -1").finds(""),
                file("0A", "1 100 010 10").finds("error"),
                file("0A", "0 222 230 1").finds(""),
                file("0AK4", "quarter=4 1 100 010 10").finds("warning"),
                file("0I", "3 100 010 1").finds(""),
                file("0F", "3 041 010 1").finds(""),
                file("0A region=030105", "1 100 010 10").finds(""));
    }

    @Test
    void operation_is_in_balance() {
        KostraFile.hold(
                "110",
                file("0A", "1 100 010 100", "1 800 870 -70").finds(""),
                file("0A", "1 100 010 100", "1 800 870 -69").finds("error"),
                file("0A", "1 100 010 100", "1 800 870 -130").finds(""),
                file("0A", "1 100 010 100", "1 800 870 -131").finds("error"),
                file("0A", "1 100 010 1").finds("error"),
                file("0A", "0 222 230 99").finds(""),
                file("0AK4", "quarter=4 1 100 010 99").finds(""),
                file("0A region=030105", "1 100 010 99").finds(""));
    }

    @Test
    void assets_are_more_than_nothing() {
        KostraFile.hold(
                "115",
                file("0B", "2 10 000 1").finds(""),
                file("0B", "2 10 000 1", "2 29 000 -1").finds("error"),
                file("0B", "2 31 000 -1").finds(""),
                file("0A", "1 100 010 10").finds(""),
                file("0G", "5 10 _ -1").finds("error"));
    }

    @Test
    void debt_and_equity_are_less_than_nothing() {
        KostraFile.hold(
                "120",
                file("0B", "2 31 000 -1").finds(""),
                file("0B", "2 31 000 -1", "2 5990 000 1").finds("error"),
                file("0B", "2 10 000 1").finds(""),
                file("0B", "2 9100 000 1").finds(""));
    }

    @Test
    void the_balance_sheet_is_in_balance() {
        KostraFile.hold(
                "125",
                file("0B", "2 10 000 100", "2 5990 000 -90").finds(""),
                file("0B", "2 10 000 100", "2 5990 000 -89").finds("error"),
                file("0B", "2 10 000 100", "2 5990 000 -110").finds(""),
                file("0B", "2 10 000 100", "2 5990 000 -111").finds("error"),
                file("0B", "2 10 000 10", "2 31 000 -10", "2 9100 000 500").finds(""),
                file("0B", "2 10 000 5").finds("error"),
                file("0A", "1 100 010 10").finds(""),
                file("0G", "5 10 _ 5").finds("error"));
    }

    @Test
    void items_internal_to_oslo_cancel_out_in_operation() {
        KostraFile.hold(
                "126",
                file("0A region=030105", "1 100 298 100", "1 100 798 -90").finds(""),
                file("0A region=030105", "1 100 298 100", "1 100 798 -89").finds("warning"),
                file("0A region=030105", "1 100 298 100", "1 100 798 -110").finds(""),
                file("0A region=030105", "1 100 298 100", "1 100 798 -111").finds("warning"),
                file("0A region=030100", "1 100 298 100").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void items_internal_to_oslo_cancel_out_in_investment() {
        KostraFile.hold(
                "127",
                file("0A region=030105", "0 100 298 100", "0 100 798 -90").finds(""),
                file("0A region=030105", "0 100 298 100", "0 100 798 -89").finds("warning"),
                file("0A region=030105", "0 100 298 100", "0 100 798 -110").finds(""),
                file("0A region=030105", "0 100 298 100", "0 100 798 -111").finds("warning"),
                file("0A region=030100", "0 100 298 100").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void there_is_income_from_taxes() {
        KostraFile.hold(
                "130",
                file("0A", "1 800 870 -1").finds(""),
                file("0A", "1 100 010 10").finds("error"),
                file("0A", "0 222 230 1").finds(""),
                file("0AK4", "quarter=4 1 100 010 10").finds("warning"),
                file("0A region=211100", "1 100 010 10").finds(""),
                file("0A region=030105", "1 100 010 10").finds(""),
                file("0I", "3 100 010 1").finds(""),
                file("0C", "1 400 010 1").finds("error"));
    }

    @Test
    void there_is_income_from_the_general_grant() {
        KostraFile.hold(
                "135",
                file("0A", "1 840 800 -1").finds(""),
                file("0A", "1 100 010 10").finds("error"),
                file("0A", "0 222 230 1").finds(""),
                file("0AK4", "quarter=4 1 100 010 10").finds("warning"),
                file("0A region=211100", "1 100 010 10").finds(""),
                file("0A region=501400", "1 100 010 10").finds(""),
                file("0A region=030105", "1 100 010 10").finds(""));
    }

    @Test
    void transfers_are_received_in_investment() {
        KostraFile.hold(
                "140",
                file("0A", "1 880 570 100", "0 880 970 -70").finds(""),
                file("0A", "1 880 570 100", "0 880 970 -69").finds("error"),
                file("0A", "1 880 570 100", "0 880 970 -130").finds(""),
                file("0A", "1 880 570 100", "0 880 970 -131").finds("error"),
                file("0A", "1 100 010 10").finds(""),
                file("0A region=030105", "1 880 570 100").finds(""),
                file("0F", "3 089 570 31").finds("error"));
    }

    @Test
    void the_counter_item_is_not_nothing() {
        KostraFile.hold(
                "145",
                file("0A", "1 860 990 -1", "1 860 990 1").finds("error"),
                file("0A", "1 860 990 -1").finds(""),
                file("0A", "1 100 010 10").finds(""),
                file("0I", "3 860 990 -1", "3 860 990 1").finds("info"),
                file("0A region=030105", "1 860 990 -1", "1 860 990 1").finds(""));
    }

    @Test
    void depreciation_is_not_nothing() {
        KostraFile.hold(
                "150",
                file("0A", "1 222 590 1", "1 100 590 -1").finds("error"),
                file("0A", "1 222 590 1").finds(""),
                file("0A", "1 100 010 10").finds(""),
                file("0I", "3 222 590 1", "3 100 590 -1").finds("info"));
    }

    @Test
    void depreciation_is_cancelled() {
        KostraFile.hold(
                "155",
                file("0A", "1 222 590 100", "1 860 990 -70").finds(""),
                file("0A", "1 222 590 100", "1 860 990 -69").finds("error"),
                file("0A", "1 222 590 100", "1 860 990 -130").finds(""),
                file("0A", "1 222 590 100", "1 860 990 -131").finds("error"),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void depreciation_is_on_services() {
        KostraFile.hold(
                "160",
                file("0A", "1 870 590 1").finds("error"),
                file("0A", "1 870 590 -1").finds("error"),
                file("0A", "1 870 590 1", "1 880 590 -1").finds(""),
                file("0A", "1 222 590 1").finds(""));
    }

    @Test
    void the_counter_item_is_on_function_860() {
        KostraFile.hold(
                "165",
                file("0A", "1 222 990 -1").finds("error"),
                file("0A", "1 222 990 1").finds("error"),
                file("0A", "1 222 990 1", "1 100 990 -1").finds(""),
                file("0A", "1 860 990 -1").finds(""));
    }

    @Test
    void cooperation_of_municipalities_cancels_out_in_investment() {
        KostraFile.hold(
                "170",
                file("0A", "0 290 010 30").finds(""),
                file("0A", "0 290 010 31").finds("error"),
                file("0A", "0 290 700 -30").finds(""),
                file("0A", "0 290 700 -31").finds("error"),
                file("0C", "0 290 010 99").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void cooperation_of_municipalities_cancels_out_in_operation() {
        KostraFile.hold(
                "175",
                file("0A", "1 290 010 30").finds(""),
                file("0A", "1 290 010 31").finds("error"),
                file("0A", "1 290 700 -30").finds(""),
                file("0A", "1 290 700 -31").finds("error"),
                file("0C", "1 290 010 99").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void cooperation_of_counties_cancels_out_in_investment() {
        KostraFile.hold(
                "180",
                file("0C", "0 465 010 30").finds(""),
                file("0C", "0 465 010 31").finds("error"),
                file("0C", "0 465 700 -30").finds(""),
                file("0C", "0 465 700 -31").finds("error"),
                file("0A", "0 465 010 99").finds(""),
                file("0C", "1 400 010 1").finds(""));
    }

    @Test
    void cooperation_of_counties_cancels_out_in_operation() {
        KostraFile.hold(
                "185",
                file("0C", "1 465 010 30").finds(""),
                file("0C", "1 465 010 31").finds("error"),
                file("0C", "1 465 700 -30").finds(""),
                file("0C", "1 465 700 -31").finds("error"),
                file("0A", "1 465 010 99").finds(""),
                file("0C", "1 400 010 1").finds(""));
    }

    @Test
    void memorandum_accounts_cancel_out() {
        KostraFile.hold(
                "190",
                file("0B", "2 9100 000 100", "2 9999 000 -90").finds(""),
                file("0B", "2 9100 000 100", "2 9999 000 -89").finds("error"),
                file("0B", "2 9200 000 100", "2 9999 000 -110").finds(""),
                file("0B", "2 9110 000 100", "2 9999 000 -111").finds("error"),
                file("0B", "2 10 000 99").finds(""));
    }
}
