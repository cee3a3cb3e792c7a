package no.rodtrad.numbercheck.web;

import java.util.Optional;
import no.rodtrad.numbercheck.Visit.Mark;

/**
 * One finding as the page shows it.
 *
 * @param number from 1
 * @param hard whether it is a contradiction; else it should be looked at
 * @param place where it stands, in words
 * @param link to the place; empty for a file from elsewhere
 * @param before the words before what is marked; the whole sentence when nothing is
 */
public record FindingRow(
        int number,
        boolean hard,
        String level,
        String kind,
        String place,
        Optional<String> link,
        String before,
        String marked,
        String after,
        String printed,
        String computed,
        String why,
        String still,
        Optional<Mark> mark) {}
