package no.rodtrad.statement.model.note;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.rodtrad.kernel.Phrase;

/** The notes that have a page of their own, in the order they are read. */
public enum Note {
    FUNDS("fond", FundNote.REGISTER, FundNote::of),
    RULES("regler", RuleNote.REGISTER, RuleNote::of),
    DEBT("gjeld", DebtNote.REGISTER, DebtNote::of),
    FULL_COST("selvkost", FullCostNote.REGISTER, FullCostNote::of),
    CENTRAL_INCOME("sentrale-inntekter", IncomeNote.REGISTER, IncomeNote::of),
    DIVIDENDS("utbytte", DividendNote.REGISTER, DividendNote::of),
    PENSION("pensjon", PensionNote.REGISTER, PensionNote::of),
    YEAR_END("strykninger", YearEndNote.REGISTER, YearEndNote::of),
    CLOSING("avslutning", ClosingNote.REGISTER, ClosingNote::of),
    MONTH("maned", MonthNote.REGISTER, MonthNote::of);

    private final String slug;
    private final String register;
    private final Function<NoteBasis, Optional<NotePage>> maker;

    Note(String slug, String register, Function<NoteBasis, Optional<NotePage>> maker) {
        this.slug = slug;
        this.register = register;
        this.maker = maker;
    }

    /** Last part of its address. */
    public String slug() {
        return slug;
    }

    public Phrase title() {
        return Phrase.of("statement.note." + register + ".title");
    }

    public Phrase summary() {
        return Phrase.of("statement.note." + register + ".summary");
    }

    /** Empty when nothing is known for it in the year. */
    public Optional<NotePage> of(NoteBasis basis) {
        return maker.apply(basis);
    }

    public static Optional<Note> ofSlug(String slug) {
        return Stream.of(values()).filter(note -> note.slug.equals(slug)).findFirst();
    }

    /** The note whose figures have that register in their names. */
    public static Optional<Note> ofRegister(String register) {
        // Companies are told of where their dividends are.
        var owner = register.equals(DividendNote.COMPANY) ? DividendNote.REGISTER : register;
        return Stream.of(values()).filter(note -> note.register.equals(owner)).findFirst();
    }
}
