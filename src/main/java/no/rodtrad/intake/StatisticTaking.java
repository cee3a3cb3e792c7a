package no.rodtrad.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.mapping.CubeForm;
import no.rodtrad.intake.model.mapping.CubeForm.CubeDimension;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.statistic.model.Cube;
import no.rodtrad.statistic.model.CubeCell;
import no.rodtrad.statistic.model.Dimension;
import no.rodtrad.statistic.model.Dimension.Category;
import no.rodtrad.statistic.model.Dimension.Role;
import org.springframework.stereotype.Component;

/** Takes in rows of a statistic as a cube. Categories are in the order in which the file has them. */
@Component
class StatisticTaking {

    private final CubeService cubes;

    StatisticTaking(CubeService cubes) {
        this.cubes = cubes;
    }

    Outcome<RowCount> take(Path file, Mapping mapping, MappedFile form, IntakeRequest request) {
        var problems = new ProblemList(request.name());
        var rows = new Rows(mapping.cube().orElseThrow());
        MappedTable.read(file, mapping, form, problems, rows::add);
        if (problems.isEmpty() && rows.lines.isEmpty()) {
            problems.addAsWritten(0, "", "", "intake.problem.no-rows");
        }
        if (problems.isEmpty() && rows.places() > Cube.MOST_PLACES) {
            problems.addAsWritten(0, "", "" + rows.places(), "intake.problem.cube-too-large", "" + Cube.MOST_PLACES);
        }
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        var receipt = cubes.store(rows.cube(), request.name(), request.origin(), request.knownAt());
        return new Accepted<>(new RowCount(rows.lines.size(), receipt.isNew() ? rows.lines.size() : 0));
    }

    /** What the file has said so far. */
    private static final class Rows {

        private record Value(Optional<BigDecimal> number, String status) {}

        private final CubeForm form;
        private final List<LinkedHashMap<String, Category>> categories = new ArrayList<>();
        private final Map<List<String>, Integer> lines = new HashMap<>();
        private final Map<List<String>, Value> values = new HashMap<>();
        private final Map<Integer, Map<String, Integer>> orders = new HashMap<>();

        Rows(CubeForm form) {
            this.form = form;
            for (var _ : form.dimensions()) categories.add(new LinkedHashMap<>());
        }

        void add(MappedTable table) {
            var codes = new ArrayList<String>();
            boolean good = true;
            for (var dimension : form.dimensions()) {
                good &= table.has(dimension.field().column());
                codes.add(table.text(dimension.field().column()));
            }
            if (!good) return;
            var before = lines.putIfAbsent(codes, table.line());
            if (before != null) {
                table.problem("value", "intake.problem.cell-twice", before.toString());
                return;
            }
            for (int i = 0; i < codes.size(); i++)
                categories(i, codes.get(i), form.dimensions().get(i), table);
            values.put(codes, value(table));
        }

        private void categories(int at, String code, CubeDimension dimension, MappedTable table) {
            var known = categories.get(at);
            if (known.size() == Dimension.MOST_CATEGORIES && !known.containsKey(code)) {
                table.problem(
                        dimension.field().column(),
                        "intake.problem.too-many-categories",
                        "" + Dimension.MOST_CATEGORIES);
                return;
            }
            var title = dimension.titled() ? table.text(dimension.titleField().column()) : "";
            known.putIfAbsent(code, new Category(code, title.isEmpty() ? code : title, ""));
        }

        /** A sign instead of a number says why there is none. */
        private static Value value(MappedTable table) {
            var text = table.text("value");
            var status = table.text("status");
            if (text.isEmpty() || text.charAt(text.length() - 1) < '0') {
                return new Value(Optional.empty(), status.isEmpty() ? text : status);
            }
            return new Value(Optional.of(new BigDecimal(text)), status);
        }

        long places() {
            long places = 1;
            for (var each : categories) places = Math.min(places * each.size(), 10L * Cube.MOST_PLACES);
            return places;
        }

        Cube cube() {
            var dimensions = new ArrayList<Dimension>();
            for (int i = 0; i < categories.size(); i++) {
                var dimension = form.dimensions().get(i);
                dimensions.add(new Dimension(
                        dimension.code(),
                        dimension.title(),
                        role(i),
                        List.copyOf(categories.get(i).values())));
            }
            var cells = new TreeMap<Integer, CubeCell>();
            values.forEach((codes, value) -> {
                int place = place(codes);
                boolean says = value.number().isPresent() || !value.status().isEmpty();
                if (says) cells.put(place, new CubeCell(place, value.number(), value.status()));
            });
            return new Cube(
                    form.key(),
                    form.title(),
                    form.unit(),
                    form.decimals(),
                    form.source(),
                    dimensions,
                    List.copyOf(cells.values()));
        }

        private int place(List<String> codes) {
            int place = 0;
            for (int i = 0; i < codes.size(); i++) {
                var order = order(i);
                place = place * order.size() + order.getOrDefault(codes.get(i), 0);
            }
            return place;
        }

        private Map<String, Integer> order(int dimension) {
            return orders.computeIfAbsent(dimension, at -> {
                var order = new HashMap<String, Integer>();
                for (var code : categories.get(at).keySet()) order.put(code, order.size());
                return order;
            });
        }

        /** Years are what time is told by. */
        private Role role(int dimension) {
            boolean years = categories.get(dimension).keySet().stream().allMatch(code -> code.matches("(19|20)\\d\\d"));
            return years ? Role.TIME : Role.OTHER;
        }
    }
}
