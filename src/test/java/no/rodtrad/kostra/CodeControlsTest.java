package no.rodtrad.kostra;

import static no.rodtrad.kostra.KostraFile.file;

import org.junit.jupiter.api.Test;

/** Which codes a form takes. */
class CodeControlsTest {

    @Test
    void the_function_is_in_the_list() {
        KostraFile.hold(
                "010",
                file("0A", "1 100 010 10", "1 850 810 -1").finds(""),
                file("0A", "1 999 010 1").finds("error 1"),
                file("0A", "1 400 010 1").finds("error 1"),
                file("0A region=030100", "1 400 010 1", "1 691 010 1").finds(""),
                file("0A region=030105", "1 691 010 1").finds(""),
                file("0C", "1 400 010 1").finds(""),
                file("0C", "1 100 010 1").finds("error 1"),
                file("0C", "1 850 810 -1").finds("error 1"),
                file("0I", "3 800 870 -1").finds("error 1"),
                file("0I", "3 850 810 -1").finds(""),
                file("0I org=921234554", "org=921234554 3 850 810 -1").finds("error 1"),
                file("0K", "3 840 800 -1").finds("error 1"),
                file("0M", "3 800 870 -1").finds(""),
                file("0P", "3 800 870 -1").finds(""),
                file("0AK1", "quarter=1 1 999 010 1").finds("warning 1"),
                file("0AK3", "quarter=3 1 999 010 1").finds("warning 1"),
                file("0AK4", "quarter=4 1 999 010 1").finds("error 1"),
                file("0AK4", "quarter=4 1 190 010 1").finds("warning 1"),
                file("0AK4", "quarter=4 1 254 010 1").finds("warning 1"),
                file("0A", "1 254 010 1").finds("error 1"),
                file("0A year=2023", "year=2023 1 254 010 1").finds(""),
                file("0AK4", "quarter=4 1 Z 010 1").finds(""),
                file("0B", "2 10 000 1").finds(""));
    }

    @Test
    void the_chapter_is_in_the_list() {
        KostraFile.hold(
                "011",
                file("0B", "2 10 000 1", "2 5900 000 1").finds(""),
                file("0B", "2 17 000 1").finds("error 1"),
                file("0B", "2 41 000 1").finds("error 1"),
                file("0J", "5 17 000 1", "5 46 000 -1").finds(""),
                file("0G", "5 41 _ -1").finds(""),
                file("0G", "5 19 _ 1").finds("error 1"),
                file("0BK1", "quarter=1 2 17 000 1").finds("warning 1"),
                file("0BK4", "quarter=4 2 17 000 1").finds("error 1"),
                file("0BK4", "quarter=4 2 Z 000 1", "quarter=4 2 _ 000 1").finds(""),
                file("0B", "2 _ 000 1").finds("error 1"),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void the_art_is_in_the_list() {
        KostraFile.hold(
                "012",
                file("0A", "1 100 010 10", "1 100 271 1").finds(""),
                file("0A", "1 100 270 1").finds("error 1"),
                file("0A year=2025", "year=2025 1 100 270 1").finds(""),
                file("0A year=2024", "year=2024 1 800 875 -1").finds(""),
                file("0A year=2025", "year=2025 1 800 875 -1").finds("error 1"),
                file("0A", "1 800 871 -1").finds(""),
                file("0C", "1 400 871 -1").finds("error 1"),
                file("0I", "3 100 871 -1").finds("error 1"),
                file("0M", "3 800 871 -1").finds(""),
                file("0A", "1 100 298 1").finds("error 1"),
                file("0A region=030100", "1 100 298 1").finds(""),
                file("0C region=030100", "1 400 298 1").finds("error 1"),
                file("0AK4", "quarter=4 1 100 270 1").finds(""),
                file("0F", "3 041 060 1").finds(""),
                file("0F", "3 041 075 1").finds("error 1"),
                file("0B", "2 10 000 1").finds(""));
    }

    @Test
    void the_sector_is_in_the_list() {
        KostraFile.hold(
                "013",
                file("0B", "2 10 000 1", "2 13 900 1").finds(""),
                file("0B", "2 10 001 1").finds("error 1"),
                file("0B", "2 10 _ 1").finds("error 1"),
                file("0G", "5 10 _ 1").finds(""),
                file("0G", "5 10 000 1").finds("error 1"),
                file("0BK2", "quarter=2 2 10 001 1").finds("warning 1"),
                file("0BK4", "quarter=4 2 10 001 1").finds("error 1"),
                file("0BK4", "quarter=4 2 10 Z 1").finds(""),
                file("0A", "1 100 010 10").finds(""));
    }

    @Test
    void a_deficit_is_not_negative() {
        KostraFile.hold(
                "016",
                file("0B", "2 5900 000 1", "2 5970 000 1").finds(""),
                file("0B", "2 5900 000 -1", "2 5970 000 -1").finds("error 1; error 2"),
                file("0BK1", "quarter=1 2 5900 000 -1").finds("error 1"),
                file("0B", "2 5990 000 -1").finds(""));
    }
}
