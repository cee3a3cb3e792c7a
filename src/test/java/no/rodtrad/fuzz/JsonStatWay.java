package no.rodtrad.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.testing.Problems;

/** Statistics as JSON-stat 2.0, dense and sparse. */
final class JsonStatWay implements Way {

    private static final String DENSE = """
            {"version": "2.0", "class": "dataset", "label": "Folkemengde", "source": "Statistisk sentralbyrå",
             "updated": "2024-02-21T07:00:00Z", "id": ["Region", "Tid"], "size": [2, 2],
             "role": {"time": ["Tid"]},
             "dimension": {
               "Region": {"label": "region", "category": {"index": ["3301", "3303"],
                 "label": {"3301": "Drammen", "3303": "Kongsberg"}}},
               "Tid": {"label": "år", "category": {"index": {"2023": 0, "2024": 1}}}},
             "value": [103291, 104487, 28848, null], "status": {"3": ".."}}
            """;

    private static final String SPARSE = DENSE.replace(
            "[103291, 104487, 28848, null], \"status\": {\"3\": \"..\"}", "{\"0\": 103291, \"2\": 28848.5}");

    private final IntakeService intake;

    JsonStatWay(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public String name() {
        return "json-stat";
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                Sample.of("dense", "fil", DENSE, StandardCharsets.UTF_8),
                Sample.of("sparse", "fil", SPARSE, StandardCharsets.UTF_8));
    }

    @Override
    public Answer take(Path folder, Sample sample) {
        var problems = Problems.of(intake.takeJsonStat(folder.resolve("fil"), IntakeRequest.of("fil")));
        return new Answer(problems.isEmpty(), problems, List.of());
    }
}
