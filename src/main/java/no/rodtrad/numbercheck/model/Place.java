package no.rodtrad.numbercheck.model;

/** Where a line stood in a file that has no lines of its own. */
public sealed interface Place {

    /** In a PDF: points from the top left of the page. */
    record OnPage(int page, int x, int y, int width, int height) implements Place {}

    /** In a document of ours: the chapter's address and title, and the table's name, empty outside a table. */
    record InChapter(String chapter, String title, String table) implements Place {}

    /** In a document of paragraphs: counted from 1; table, row and cell are 0 outside a table. */
    record InText(int paragraph, int table, int row, int cell) implements Place {}
}
