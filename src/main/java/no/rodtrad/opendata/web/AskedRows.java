package no.rodtrad.opendata.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.opendata.OpenApi;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.web.PageContext;
import org.springframework.util.MultiValueMap;

/** Reads from an address which rows are asked for. What it does not know it refuses, so that no filter is lost. */
final class AskedRows {

    static final String YEAR = "ar";

    private static final String AS_OF = "as-of";

    private AskedRows() {}

    /** @param besides parameters that somebody else reads */
    static Outcome<DataRequest> read(
            Dataset dataset, MultiValueMap<String, String> parameters, Set<String> besides, PageContext context) {
        var problems = new ArrayList<Problem>();
        var year = Optional.<FiscalYear>empty();
        Map<String, Set<String>> wanted = new HashMap<>();
        var names = OpenApi.filters(dataset).stream().map(DataColumn::name).toList();
        for (var each : parameters.entrySet()) {
            var name = each.getKey();
            var values = each.getValue();
            if (name.equals(AS_OF) || besides.contains(name)) continue;
            if (name.equals(YEAR) && dataset.hasYears()) {
                year = year(values);
                if (year.isEmpty() && !values.equals(List.of(""))) {
                    problems.add(problem(name, values.getFirst(), "opendata.problem.year"));
                }
            } else if (names.contains(name)) {
                wanted.put(name, new LinkedHashSet<>(values));
            } else {
                problems.add(problem(name, name, "opendata.problem.parameter"));
            }
        }
        if (!problems.isEmpty()) return new Rejected<>(problems);
        return new Accepted<>(new DataRequest(year, context.asOf(), context.language(), wanted));
    }

    private static Optional<FiscalYear> year(List<String> values) {
        if (values.size() != 1 || !values.getFirst().matches("[12][0-9]{3}")) return Optional.empty();
        int year = Integer.parseInt(values.getFirst());
        return FiscalYear.isValid(year) ? Optional.of(new FiscalYear(year)) : Optional.empty();
    }

    private static Problem problem(String parameter, String found, String messageKey) {
        return new Problem("", 0, parameter, found, messageKey, List.of(found));
    }
}
