package no.rodtrad.opendata;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.chart.ChartService;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.RowWriter;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.statement.OperatingStatements;
import no.rodtrad.statement.PublishedFigures;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.statistic.StatisticService;
import no.rodtrad.statistic.model.CubeEdition;
import no.rodtrad.statistic.model.Dimension;
import org.springframework.stereotype.Component;

/** The registers beside the amounts: adjustments, projects, the organisation, code lists, stated and printed values. */
@Component
class RegisterDatasets extends DescribedDatasets {

    private final OperatingStatements statements;
    private final BudgetService budget;
    private final InvestmentService investments;
    private final OrganisationService organisation;
    private final ChartService chart;
    private final StatisticService statistics;
    private final CubeService cubes;
    private final PublishedFigures published;

    RegisterDatasets(
            DatasetLibrary library,
            OperatingStatements statements,
            BudgetService budget,
            InvestmentService investments,
            OrganisationService organisation,
            ChartService chart,
            StatisticService statistics,
            CubeService cubes,
            PublishedFigures published) {
        super(library);
        this.statements = statements;
        this.budget = budget;
        this.investments = investments;
        this.organisation = organisation;
        this.chart = chart;
        this.statistics = statistics;
        this.cubes = cubes;
        this.published = published;
        add(
                "budsjettendringer",
                (request, to) -> years(request).forEach(year -> adjustments(year, request.asOf(), to)));
        add("prosjekter", (request, to) -> projects(request.asOf(), to));
        add("prosjektstatus", (request, to) -> years(request).forEach(year -> states(year, request.asOf(), to)));
        add("organisasjon", (_, to) -> organisation(to));
        add("kodeverk", (_, to) -> codes(to));
        add("statistikk", this::stated);
        add("statistikktabeller", (request, to) -> cubes(request.asOf(), to));
        add("trykte-tall", (request, to) -> printed(request.asOf(), to));
    }

    private List<FiscalYear> years(DataRequest request) {
        return request.years(statements.years(request.asOf()));
    }

    private void adjustments(FiscalYear year, AsOf asOf, RowWriter to) {
        for (var head : budget.adjustments(year, asOf)) {
            to.set("year", year)
                    .set("adjustment", head.id().value())
                    .set("adjustment_kind", head.kind().code())
                    .set("authority", head.authority().code())
                    .set("decision", head.decision())
                    .set("round", head.round())
                    .set("subject", head.what())
                    .set("known_on", AsOf.at(head.knownAt()))
                    .set("origin", head.origin().code())
                    .end();
        }
    }

    private void projects(AsOf asOf, RowWriter to) {
        for (var project : investments.projects(asOf)) {
            to.set("project", project.key())
                    .set("title", project.name())
                    .set("entity", project.entity().value())
                    .set("committee", project.committee().map(code -> code.value()))
                    .set("area", project.area().map(code -> code.value()))
                    .set("statement_part", project.part())
                    .set("place", project.place())
                    .set("district", project.district())
                    .set("description", project.description())
                    .set("priority_number", project.priority())
                    .set("started", project.started())
                    .set("planned_end", project.plannedEnd())
                    .set("frame_ore", project.frame().map(TotalFrame::amount))
                    .set("origin", project.origin().code())
                    .end();
        }
    }

    private void states(FiscalYear year, AsOf asOf, RowWriter to) {
        for (var status : investments.statuses(year, asOf)) {
            to.set("year", year)
                    .set("committee", status.committee().value())
                    .set("section", status.section())
                    .set("position", status.position())
                    .set("title", status.name())
                    .set("projects", status.projects())
                    .set("project_state", status.state().code())
                    .set("note", status.note())
                    .end();
        }
    }

    private void organisation(RowWriter to) {
        var all = organisation.organisation();
        for (var each : all.committees())
            unit("committee", each.code().value(), each.name(), to).end();
        for (var each : all.areas()) {
            unit("area", each.code().value(), each.name(), to)
                    .set("parent", each.committee().map(code -> code.value()))
                    .set("position", each.position())
                    .end();
        }
        for (var each : all.districts())
            unit("district", each.code(), each.name(), to).end();
        for (var each : all.entities())
            unit("entity", each.code().value(), each.name(), to).end();
    }

    private static RowWriter unit(String kind, String code, String name, RowWriter to) {
        return to.set("organisation_kind", kind).set("code", code).set("title", name);
    }

    private void codes(RowWriter to) {
        list("art", chart.artNames(), to);
        list("function", chart.functionNames(), to);
    }

    private static void list(String name, Map<String, String> names, RowWriter to) {
        new TreeMap<>(names)
                .forEach((code, title) -> to.set("code_list", name)
                        .set("code", code)
                        .set("title", title)
                        .end());
    }

    private void stated(DataRequest request, RowWriter to) {
        for (var value : statistics.values(request.asOf())) {
            if (request.year().filter(year -> year.value() != value.year()).isPresent()) continue;
            to.set("statistic", value.key())
                    .set("series", value.series())
                    .set("year", value.year())
                    .set("part", value.part())
                    .set("part_name", value.partName())
                    .set("value", value.value())
                    .set("value_unit", value.unit().code())
                    .set("source", value.source())
                    .set("place", value.place())
                    .set("origin", value.origin().code())
                    .set("known_on", AsOf.at(value.knownAt()))
                    .end();
        }
    }

    private void cubes(AsOf asOf, RowWriter to) {
        for (var title : cubes.all(asOf)) {
            cubes.find(title.key(), asOf).ifPresent(edition -> cube(edition, to));
        }
    }

    private static void cube(CubeEdition edition, RowWriter to) {
        var cube = edition.cube();
        for (var cell : cube.cells()) {
            var categories = cube.at(cell.place());
            var codes = new StringJoiner("; ");
            for (int i = 0; i < categories.size(); i++) {
                codes.add(cube.dimensions().get(i).code() + "="
                        + categories.get(i).code());
            }
            to.set("cube", cube.key())
                    .set("cube_title", cube.title())
                    .set("categories", codes)
                    .set(
                            "category_titles",
                            categories.stream().map(Dimension.Category::title).collect(Collectors.joining("; ")))
                    .set("cell_value", cell.value())
                    .set("cell_unit", edition.unitOf(categories))
                    .set("cell_status", cell.status())
                    .set("source", cube.source())
                    .set("origin", edition.origin().code())
                    .set("known_on", AsOf.at(edition.knownAt()))
                    .end();
        }
    }

    private void printed(AsOf asOf, RowWriter to) {
        for (var figure : published.known(asOf)) {
            to.set("ref", figure.ref())
                    .set("printed", figure.printed())
                    .set("number_unit", figure.unit().code())
                    .set("table_name", figure.sourceTable())
                    .set("note", figure.note())
                    .end();
        }
    }
}
