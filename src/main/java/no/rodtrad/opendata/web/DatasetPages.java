package no.rodtrad.opendata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.rodtrad.opendata.ColumnTexts;
import no.rodtrad.opendata.OpenData;
import no.rodtrad.opendata.PublicationTerms;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.web.PageContext;
import org.springframework.stereotype.Component;

/** Makes the pages of open data. */
@Component
class DatasetPages {

    private final OpenData data;
    private final PublicationTerms terms;

    DatasetPages(OpenData data, PublicationTerms terms) {
        this.data = data;
        this.terms = terms;
    }

    /** @param find words that are all to stand in name, title, description or columns; empty: every dataset */
    DataListPage list(String find, PageContext context) {
        var words = find.toLowerCase(Locale.ROOT).strip().split("\\s+");
        var groups = new ArrayList<DataListPage.Group>();
        int count = 0;
        for (var theme : DatasetTheme.values()) {
            var lines = data.datasets().stream()
                    .filter(each -> each.theme() == theme && has(each, words, context))
                    .map(each -> line(each, context))
                    .toList();
            count += lines.size();
            if (!lines.isEmpty()) groups.add(new DataListPage.Group(theme, lines));
        }
        return new DataListPage(find.strip(), count, groups, terms.licence(), terms.licenceName());
    }

    private static DataListPage.Line line(Dataset dataset, PageContext context) {
        return new DataListPage.Line(
                context.url("data/" + dataset.name()),
                context.text().phrase(dataset.title()),
                context.text().phrase(dataset.description()),
                files(dataset, "", context));
    }

    private static boolean has(Dataset dataset, String[] words, PageContext context) {
        var text = context.text();
        var all = new StringBuilder(dataset.name()).append(' ');
        all.append(text.phrase(dataset.title())).append(' ').append(text.phrase(dataset.description()));
        for (var column : dataset.columns()) {
            all.append(' ').append(column.name()).append(' ').append(text.phrase(column.title()));
        }
        var found = all.toString().toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(found::contains);
    }

    private static List<DataListPage.FileLink> files(Dataset dataset, String query, PageContext context) {
        return Stream.of(DataFormat.values())
                .filter(format -> format.fits(dataset))
                .map(format -> new DataListPage.FileLink(
                        format,
                        context.url("data/" + dataset.name() + "." + format.ending() + query),
                        context.text().get("opendata.format." + format.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** @param rows the first of it */
    DatasetPage dataset(Dataset dataset, List<DataRow> rows, PageContext context) {
        var text = context.text();
        var columns = dataset.columns().stream()
                .map(column -> new DatasetPage.Column(
                        column.name(),
                        text.phrase(column.title()),
                        ColumnTexts.meaning(column, text),
                        text.get("opendata.type." + column.type().name().toLowerCase(Locale.ROOT)),
                        ColumnTexts.unit(column, text),
                        dataset.key().contains(column.name()),
                        column.type().isNumber()))
                .toList();
        return new DatasetPage(
                dataset.name(),
                text.phrase(dataset.title()),
                text.phrase(dataset.description()),
                files(dataset, "", context),
                columns,
                rows,
                text.get(
                        "opendata.cite",
                        context.municipality().name(),
                        text.phrase(dataset.title()),
                        text.date(context.asOf().day()),
                        context.url("data/" + dataset.name()),
                        terms.licenceName()),
                terms.licence(),
                terms.licenceName());
    }
}
