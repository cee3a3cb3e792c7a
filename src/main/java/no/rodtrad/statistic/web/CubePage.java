package no.rodtrad.statistic.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statistic.model.CubeEdition;
import no.rodtrad.statistic.model.Dimension;

/**
 * A table of statistics as people read it: time goes across, all else goes down.
 *
 * @param across the dimension that is in the columns
 * @param down the others, each a column of heads
 * @param left how many rows of the table are not shown
 */
public record CubePage(CubeEdition edition, Dimension across, List<Dimension> down, List<Row> rows, int left) {

    /** As many as a page can have before nobody finds anything in it. */
    static final int MOST_ROWS = 200;

    /** @param cells empty where the source says nothing */
    public record Row(List<String> heads, List<Optional<ShownFigure>> cells) {}

    public CubePage {
        down = List.copyOf(down);
        rows = List.copyOf(rows);
    }

    static CubePage of(CubeEdition edition, AsOf asOf) {
        var cube = edition.cube();
        var dimensions = cube.dimensions();
        int time = dimensions.size() - 1;
        for (int i = 0; i < dimensions.size(); i++) if (dimensions.get(i).role() == Dimension.Role.TIME) time = i;
        var down = new ArrayList<>(dimensions);
        var across = down.remove(time);
        int step = 1;
        for (int i = time + 1; i < dimensions.size(); i++)
            step *= dimensions.get(i).categories().size();
        int width = across.categories().size();
        var cells = cube.byPlace();
        int all = cells.isEmpty() ? 0 : size(down);
        var style = new NumberStyle(
                MoneyScale.KRONER, cube.decimals(), NumberStyle.Sign.MINUS_ONLY, NumberStyle.Words.NONE);
        var rows = new ArrayList<Row>();
        int seen = 0;
        for (; seen < all && rows.size() < MOST_ROWS; seen++) {
            // Places of one row are a step from each other; rows fill the steps one by one.
            int first = seen / step * step * width + seen % step;
            var row = new ArrayList<Optional<ShownFigure>>();
            for (int i = 0; i < width; i++) {
                row.add(Optional.ofNullable(cells.get(first + i * step))
                        .map(cell -> new ShownFigure(edition.figure(cell, asOf), style)));
            }
            if (row.stream().noneMatch(Optional::isPresent)) continue;
            var heads = cube.at(first).stream().map(Dimension.Category::title).toList();
            var others = new ArrayList<>(heads);
            others.remove(time);
            rows.add(new Row(others, row));
        }
        return new CubePage(edition, across, down, rows, all - seen);
    }

    private static int size(List<Dimension> dimensions) {
        int size = 1;
        for (var dimension : dimensions) size *= dimension.categories().size();
        return size;
    }
}
