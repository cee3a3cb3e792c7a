package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.MoneyLink;
import no.rodtrad.document.MoneyPage;
import no.rodtrad.document.MoneyPage.Choice;
import no.rodtrad.document.MoneyPage.Option;
import no.rodtrad.document.MoneyPages;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementBreak;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForm;
import no.rodtrad.statement.model.form.StatementScope;
import org.springframework.stereotype.Service;

/** The page of each statutory statement, before it is written in any language. */
@Service
public class StatementPages {

    /** Below the municipality. */
    public static final String PATH = "okonomi/oppstilling";

    /** Whose accounts, in an address. */
    public static final String ENTITY = "enhet";

    private final StatementService statements;
    private final StatementBridge bridge;
    private final ConsolidationTables consolidation;
    private final MoneyPages pages;

    StatementPages(
            StatementService statements, StatementBridge bridge, ConsolidationTables consolidation, MoneyPages pages) {
        this.statements = statements;
        this.consolidation = consolidation;
        this.bridge = bridge;
        this.pages = pages;
    }

    /** The forms that exist in a year, in the order of the law. */
    public List<StatementForm> forms(FiscalYear year) {
        return statements.forms().all().stream()
                .filter(form -> form.version().contains(year.value()))
                .toList();
    }

    /** The way to each of them, with the paragraph of the law. */
    public List<MoneyLink> links(FiscalYear year) {
        return forms(year).stream()
                .map(form -> new MoneyLink(
                        PATH + "/" + form.id() + "?" + MoneyPage.YEAR + "=" + year,
                        Phrase.of("statement.form.words", StatementTables.words(form.title())),
                        StatementTables.law(form)))
                .toList();
    }

    /**
     * The page of a form.
     *
     * @param askedYear 0: the newest with accounts
     * @param askedScope empty: the treasury
     * @return empty when there is no such form, year or entity
     */
    public Optional<MoneyPage> page(String form, int askedYear, Optional<String> askedScope, AsOf asOf) {
        var year = pages.year(askedYear, asOf);
        if (year.isEmpty()) return Optional.empty();
        var version = statements.forms().find(form, year.get().value());
        if (version.isEmpty()) return Optional.empty();
        var scopes = statements.scopes(year.get(), asOf);
        var code = askedScope.orElseGet(() -> EntityCode.TREASURY.value());
        if (askedScope.isPresent()
                && scopes.stream().noneMatch(scope -> scope.code().equals(code))) return Optional.empty();
        var figures = statements.figures(form, year.get(), code, asOf);
        return Optional.of(new MoneyPage(
                PATH + "/" + form,
                Optional.empty(),
                Phrase.of(
                        "statement.form.title",
                        StatementTables.words(version.get().title()),
                        StatementTables.law(version.get())),
                year.get(),
                List.of(
                        MoneyPage.yearChoice(year.get(), pages.years(asOf)),
                        scopeChoice(year.get(), code, scopes, asOf)),
                blocks(version.get(), figures),
                figures.map(this::notes).orElse(List.of()),
                figures.isPresent() ? List.of(SeriesPages.way(form, code)) : List.of()));
    }

    private Choice scopeChoice(FiscalYear year, String chosen, List<StatementScope> scopes, AsOf asOf) {
        var basis = statements.basis(year, asOf);
        return new Choice(
                ENTITY,
                Phrase.of("statement.form.whose"),
                scopes.stream()
                        .map(scope -> new Option(
                                scope.code(),
                                StatementFigures.scopeName(scope, basis),
                                scope.code().equals(chosen)))
                        .toList());
    }

    private List<Block> blocks(StatementForm form, Optional<StatementFigures> figures) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Phrase.of(
                form.version().to().isPresent() ? "statement.form.lead.until" : "statement.form.lead",
                StatementTables.law(form),
                Integer.toString(form.version().from()),
                form.version().to().isPresent()
                        ? Integer.toString(form.version().to().getAsInt())
                        : "")));
        if (figures.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("statement.form.not-published")));
            return blocks;
        }
        if (figures.get().scope().eliminated()) {
            blocks.add(new Block.Paragraph(Phrase.of(
                    form.id().startsWith("5-4") ? "statement.konsern.text.not-by-law" : "statement.konsern.text")));
        }
        blocks.add(new StatementTables(figures.get(), true).of(form.id()));
        if (figures.get().scope().eliminated()) blocks.addAll(consolidation.blocks(figures.get()));
        if (form.id().equals("5-4-2")) {
            blocks.add(new Block.Heading("bro", Phrase.of("statement.bridge.title")));
            blocks.add(new Block.Paragraph(Phrase.of("statement.bridge.text")));
            for (var column : List.of(StatementColumn.ACCOUNTS, StatementColumn.REVISED)) {
                bridge.table(
                                figures.get().basis().year(),
                                figures.get().scope().code(),
                                column,
                                figures.get().asOf())
                        .ifPresent(blocks::add);
            }
        }
        if (!figures.get().statement().columns().contains(StatementColumn.LAST_YEAR)
                && figures.get().statement().columns().contains(StatementColumn.REVISED)) {
            blocks.add(new Block.Paragraph(Phrase.of(
                    "statement.form.last-year-not-published",
                    figures.get().basis().year().previous().toString())));
        }
        return blocks;
    }

    private List<Chapter.Note> notes(StatementFigures figures) {
        var notes = new ArrayList<Chapter.Note>();
        if (figures.scope().eliminated()) notes.addAll(consolidation.notes(figures));
        for (var each : figures.statement().breaks()) notes.add(broken(each, figures));
        if (!figures.statement().unplaced().isEmpty()) {
            notes.add(new Chapter.Note(
                    Phrase.of("statement.form.unplaced.heading"), Phrase.of("statement.form.unplaced.text"), true));
        }
        notes.add(new Chapter.Note(
                Phrase.of("statement.form.signs.heading"), Phrase.of("statement.form.signs.text"), false));
        return notes;
    }

    /** Says which line does not hold, and by how much, in kroner and øre. */
    private Chapter.Note broken(StatementBreak each, StatementFigures figures) {
        if (figures.scope().eliminated() && consolidation.explains(each, figures)) {
            return new Chapter.Note(
                    Phrase.of("statement.konsern.open.heading"),
                    Phrase.of(
                            "statement.konsern.open",
                            each.line(),
                            FigureValue.of(each.expected()),
                            FigureValue.of(each.found())),
                    false);
        }
        return new Chapter.Note(
                Phrase.of("statement.form.break.heading"),
                Phrase.of(
                        "statement.form.break." + each.kind().code(),
                        each.line(),
                        Phrase.of(
                                "statement.form.column." + each.column().code(),
                                figures.basis().year().toString()),
                        FigureValue.of(each.expected()),
                        FigureValue.of(each.found())),
                true);
    }
}
