package no.rodtrad.statement.model.note;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.rule.model.RuleInput;
import no.rodtrad.statement.model.fund.FundKind;

/** What the financial rules of a year are judged by: from the books where they have it, otherwise as stated. */
final class RuleInputs {

    /** There is one of each. */
    static final String WHOLE = "municipality";

    static final Set<String> DISPOSITIONS = Set.of("530", "540", "550", "570", "580", "930", "940", "950", "980");

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final Map<String, OurWords> names;
    private final Map<String, Figure> found = new LinkedHashMap<>();

    RuleInputs(NoteBasis basis, NoteFigures figures, Map<String, OurWords> names) {
        this.basis = basis;
        this.figures = figures;
        this.names = names;
        for (var name : names.keySet()) find(name).ifPresent(figure -> found.put(name, figure));
    }

    Optional<Figure> figure(String input) {
        return Optional.ofNullable(found.get(input));
    }

    Phrase name(String input) {
        return Phrase.of("statement.note.name", Lookup.in(names, input));
    }

    List<RuleInput> all() {
        return RuleFigures.all(found);
    }

    /** Those that are there, by name. */
    Map<String, Figure> figures() {
        return Collections.unmodifiableMap(found);
    }

    private Optional<Figure> find(String input) {
        var item = input.replace('_', '-');
        var key = figures.key(item, WHOLE);
        if (basis.facts().fact(key).isPresent()) return Optional.of(figures.stated(key, name(input)));
        return switch (input) {
            case "net_operating_result" ->
                posted(item, input, operation(DISPOSITIONS::contains), "dispositions", false);
            case "gross_income" -> posted(item, input, operation(RuleInputs::isIncome), "income", true);
            case "transfer_to_investment" -> posted(item, input, operation("570"::equals), "transfer", false);
            case "general_reserve" -> reserve();
            case "gross_debt" -> debt(item, input);
            default -> Optional.empty();
        };
    }

    /** Sales, fees, refunds, transfers, taxes and grants; internal trade and allocated costs are no income. */
    static boolean isIncome(String art) {
        return art.compareTo("600") >= 0 && art.compareTo("895") <= 0 && !art.equals("690") && !art.equals("790");
    }

    private List<AccountSum> operation(java.util.function.Predicate<String> arts) {
        return basis.books().sums(basis.year(), Set.of(EntityCode.TREASURY)).stream()
                .filter(sum -> sum.accountClass() == AccountClass.OPERATION)
                .filter(sum -> arts.test(sum.account()))
                .toList();
    }

    private Optional<Figure> posted(String item, String input, List<AccountSum> sums, String filter, boolean turned) {
        if (sums.isEmpty()) return Optional.empty();
        return Optional.of(figures.entries(
                item, WHOLE, name(input), Phrase.of("statement.note.rule.entries." + filter), sums, turned));
    }

    private Optional<Figure> reserve() {
        var key = new NoteKey(FundNote.REGISTER, basis.year(), "closing", FundNote.key(FundKind.GENERAL_RESERVE));
        return FundNote.of(basis)
                .flatMap(page -> Optional.ofNullable(page.figures().get(key.ref())))
                .filter(NoteFigures::isAmount)
                .map(figures::keep);
    }

    /** With a loan fund the municipality's debt is what the fund and the others owe outside. */
    private Optional<Figure> debt(String item, String input) {
        var sums = NoteBasis.on(
                basis.books().sums(basis.year(), basis.books().entities()),
                AccountClass.BALANCE_SHEET,
                Set.of("41", "43", "45"));
        if (sums.isEmpty()) return Optional.empty();
        return Optional.of(
                figures.entries(item, WHOLE, name(input), Phrase.of("statement.note.rule.entries.debt"), sums, true));
    }
}
