package no.rodtrad.kostra.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.rodtrad.kostra.model.CodeLists;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraForm;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.RuleSet;
import org.jspecify.annotations.Nullable;

/** The controls of each set of forms, in the order of their numbers, and how they are run. */
public final class Rules {

    /** What every file is held to. */
    private static final List<Rule> ALL = List.of(
            new Rule003Form(),
            new Rule004Year(),
            new Rule005Quarter(),
            new Rule006Region(),
            new Rule007Organisation(),
            new Rule008Enterprise(),
            new Rule009AccountClass(),
            new Rule010Function(),
            new Rule011Chapter(),
            new Rule012Art(),
            new Rule013Sector(),
            new Rule014Amount(),
            new Rule015Duplicates());

    /** What municipalities and counties are held to, in quarters too. */
    private static final List<Rule> PUBLIC = List.of(
            new Rule016ChapterSign(),
            new Rule020FunctionInOperation(),
            new Rule025ArtInOperation(),
            new Rule030OddArtInOperation(),
            new Rule035LendingInOperation(),
            new Rule040FunctionInInvestment(),
            new Rule045OddFunctionInInvestment(),
            new Rule050ArtInInvestment(),
            new Rule055OddArtInInvestment(),
            new Rule060VatInInvestment(),
            new Rule065ResultOfYear(),
            new Rule070CoverOfDeficit(),
            new Rule075TaxArts(),
            new Rule080GeneralGrant(),
            new Rule081RefugeeGrant(),
            new Rule100OperatingExpenditure(),
            new Rule105OperatingIncome(),
            new Rule130TaxIncome(),
            new Rule135GeneralGrantIncome());

    /** What the accounts of a year are held to besides. */
    private static final List<Rule> YEARLY = List.of(
            new Rule085InvestmentExpenditure(),
            new Rule090InvestmentIncome(),
            new Rule095InvestmentDifference(),
            new Rule110OperatingDifference(),
            new Rule115Assets(),
            new Rule120DebtAndEquity(),
            new Rule125BalanceDifference(),
            new Rule126OsloInternalOperation(),
            new Rule127OsloInternalInvestment(),
            new Rule140TransferToInvestment(),
            new Rule145CounterItem(),
            new Rule150Depreciation(),
            new Rule155DepreciationDifference(),
            new Rule160DepreciationElsewhere(),
            new Rule165CounterItemElsewhere(),
            new Rule170CooperationInvestment(),
            new Rule175CooperationOperation(),
            new Rule180CountyCooperationInvestment(),
            new Rule185CountyCooperationOperation(),
            new Rule190MemorandumAccounts());

    /** What church councils are held to besides. */
    private static final List<Rule> CHURCH = List.of(
            new Rule025ArtInOperation(),
            new Rule050ArtInInvestment(),
            new Rule095InvestmentDifference(),
            new Rule100OperatingExpenditure(),
            new Rule105OperatingIncome(),
            new Rule110OperatingDifference(),
            new Rule113GrantToChurch(),
            new Rule115Assets(),
            new Rule120DebtAndEquity(),
            new Rule125BalanceDifference(),
            new Rule140TransferToInvestment(),
            new Rule143DepreciationOfChurch(),
            new Rule200FinancingOfChurch(),
            new Rule210InternalTradeOfChurch(),
            new Rule215CalculatedCostOfChurch(),
            new Rule220InternalMeansOfChurch());

    private static final List<Rule> OF_YEAR = inOrder(ALL, PUBLIC, YEARLY);
    private static final List<Rule> OF_QUARTER = inOrder(ALL, List.of(new Rule010ExpiredFunction()), PUBLIC);
    private static final List<Rule> OF_CHURCH = inOrder(ALL, CHURCH);

    private Rules() {}

    /**
     * Runs the controls of a delivery. A record of the wrong length stops all others; records of amount 0 are left out
     * after that.
     *
     * @param lines of the file, without their ends; empty ones are left out before they are counted
     * @param forms the form of each first field, nothing for a word that is none
     */
    public static List<ControlFinding> check(
            Delivery delivery, CodeLists codes, List<String> lines, Function<String, @Nullable KostraForm> forms) {
        var texts = lines.stream().filter(line -> !line.isEmpty()).toList();
        var found = new Findings();
        Rule001RecordLength.check(texts, found);
        if (!found.all().isEmpty()) return found.all();
        var records = new ArrayList<KostraRecord>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var record = new KostraRecord(i + 1, text, forms.apply(text.substring(0, 2)));
            if (!record.isNothing()) records.add(record);
        }
        var file = new DeliveredFile(delivery, codes, records);
        for (var rule : of(delivery.form().rules())) rule.check(file, found);
        return found.all();
    }

    static List<Rule> of(RuleSet set) {
        return switch (set) {
            case ANNUAL -> OF_YEAR;
            case QUARTERLY -> OF_QUARTER;
            case CHURCH -> OF_CHURCH;
        };
    }

    @SafeVarargs
    private static List<Rule> inOrder(List<Rule>... sets) {
        return Stream.of(sets)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Rule::number))
                .toList();
    }
}
