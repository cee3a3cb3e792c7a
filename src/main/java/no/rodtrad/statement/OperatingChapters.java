package no.rodtrad.statement;

import java.util.List;
import no.rodtrad.document.ChapterSource;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the operating accounts say in the annual report. */
@Component
class OperatingChapters implements ChapterSource {

    private final OperatingStatements statements;
    private final ObjectProvider<FigureSource> sources;

    OperatingChapters(OperatingStatements statements, ObjectProvider<FigureSource> sources) {
        this.statements = statements;
        this.sources = sources;
    }

    @Override
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        var figures = statements.figures(year, asOf);
        if (figures.isEmpty()) return List.of();
        var extra = Ref.figure("stated.december-extra." + year);
        var december = sources.orderedStream()
                .flatMap(source -> source.figure(extra, asOf).stream())
                .findFirst();
        return new Chapters(figures, december).all();
    }
}
