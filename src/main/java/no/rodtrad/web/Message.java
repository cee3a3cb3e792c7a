package no.rodtrad.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One text of a message file, taken apart once: pieces of text with the number of an argument between them. Apostrophes
 * are plain characters, unlike in the JDK's message format.
 *
 * @param pieces one more than there are places
 * @param places numbers of arguments
 */
record Message(List<String> pieces, List<Integer> places) {

    static Message parse(String text) {
        var pieces = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int from = 0;
        int open;
        int searchFrom = 0;
        while ((open = text.indexOf('{', searchFrom)) >= 0) {
            int close = text.indexOf('}', open);
            if (close != open + 2 || !Character.isDigit(text.charAt(open + 1))) {
                searchFrom = open + 1;
                continue;
            }
            pieces.add(text.substring(from, open));
            places.add(text.charAt(open + 1) - '0');
            from = close + 1;
            searchFrom = from;
        }
        pieces.add(text.substring(from));
        return new Message(List.copyOf(pieces), List.copyOf(places));
    }
}
