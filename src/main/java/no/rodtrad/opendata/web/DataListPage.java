package no.rodtrad.opendata.web;

import java.util.List;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.DatasetTheme;

/**
 * The list of datasets.
 *
 * @param find what the reader looks for; empty: everything
 * @param count how many are shown
 */
public record DataListPage(String find, int count, List<Group> groups, String licence, String licenceName) {

    public DataListPage {
        groups = List.copyOf(groups);
    }

    /** Datasets on one theme. */
    public record Group(DatasetTheme theme, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One dataset. */
    public record Line(String url, String title, String description, List<FileLink> files) {
        public Line {
            files = List.copyOf(files);
        }
    }

    /** The dataset in one form. */
    public record FileLink(DataFormat format, String url, String label) {}
}
