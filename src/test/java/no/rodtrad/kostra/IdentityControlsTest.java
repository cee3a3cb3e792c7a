package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;

import org.junit.jupiter.api.Test;

/** What every record is compared with. */
class IdentityControlsTest {

    @Test
    void a_record_is_48_characters_without_tabs() {
        KostraFile.hold(
                "001",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "1 100 010 10", "raw:short").finds("fatal 2"),
                file("0A", "1 100 010 10", "raw:9999999999999999999999999999999999999999999999999")
                        .finds("fatal 2"),
                file("0A", "tab:").finds("fatal 1"),
                file("0A", "", "", "1 100 010 10", "raw:x").finds("fatal 2"));
    }

    @Test
    void the_form_is_the_one_delivered() {
        KostraFile.hold(
                "003",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "1 100 010 10", "form=0C 1 100 010 10").finds("error 2"),
                file("0AK4", "quarter=4 1 100 010 10").finds(""));
    }

    @Test
    void the_year_is_the_one_delivered() {
        KostraFile.hold(
                "004",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "year=2025 1 100 010 10").finds("error 1"));
    }

    @Test
    void the_quarter_is_the_one_delivered() {
        KostraFile.hold(
                "005",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "quarter=4 1 100 010 10").finds("error 1"),
                file("0AK2", "quarter=2 1 100 010 10").finds(""),
                file("0AK2", "quarter=_ 1 100 010 10").finds("error 1"));
    }

    @Test
    void the_region_is_the_one_delivered() {
        KostraFile.hold(
                "006",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "region=330200 1 100 010 10").finds("error 1"));
    }

    @Test
    void the_organisation_is_the_one_delivered() {
        KostraFile.hold(
                "007",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "org=999999999 1 100 010 10").finds("error 1"),
                file("0I org=999999999", "org=999999999 3 100 010 10").finds(""),
                file("0I org=999999999", "org=_ 3 100 010 10").finds("error 1"));
    }

    @Test
    void the_enterprise_is_blank_or_the_organisation() {
        KostraFile.hold(
                "008",
                file("0A", "1 100 010 10").finds(""),
                file("0A", "enterprise=999999999 1 100 010 10").finds("error 1"),
                file("0I org=999999999", "org=999999999 enterprise=999999999 3 100 010 10")
                        .finds(""));
    }

    @Test
    void the_account_class_is_one_of_the_form() {
        KostraFile.hold(
                "009",
                file("0A", "1 100 010 10", "0 222 230 1").finds(""),
                file("0A", "2 100 010 10").finds("error 1"),
                file("0I", "3 100 010 10", "4 222 230 1").finds(""),
                file("0I", "1 100 010 10").finds("error 1"),
                file("0B", "2 10 000 10").finds(""),
                file("0B", "5 10 000 10").finds("error 1"),
                file("0J", "5 10 000 10").finds(""),
                file("0G", "5 10 _ 10").finds(""),
                file("0BK1", "quarter=1 Z 10 000 10").finds(""),
                file("0B", "Z 10 000 10").finds("error 1"));
    }

    @Test
    void the_amount_is_a_whole_number() {
        KostraFile.hold(
                "014",
                file("0A", "1 100 010 10", "1 800 870 -10").finds(""),
                file("0A", "1 100 010 x").finds("error 1"),
                file("0A", "1 100 010 _").finds("error 1"),
                file("0A", "1 100 010 -").finds("error 1"),
                file("0A", "1 100 010 +5").finds("error 1"),
                file("0A", "1 100 010 1,5").finds("error 1"),
                file("0A", "1 100 010 007").finds(""),
                file("0A", "left=5 1 100 010 9").finds("error 1"));
    }

    @Test
    void amounts_on_the_same_account_are_added_up() {
        KostraFile.hold(
                "015",
                file("0A", "1 100 010 10", "1 100 020 10").finds(""),
                file("0A", "1 100 010 10", "1 100 020 10", "1 100 010 10").finds("warning 1,3"),
                file("0A", "1 100 010 10", "1 100 010 0").finds(""),
                file("0B", "2 10 000 1", "2 10 000 2").finds("warning 1,2"),
                file("0B", "2 10 000 1", "2 10 070 2").finds(""),
                file("0I org=999999999", "org=999999999 3 100 010 1", "org=999999999 3 100 020 1")
                        .finds(""));
    }
}
