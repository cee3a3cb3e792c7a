package no.rodtrad.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Adds up a file of postings without taking it in: read and checked line by line as in an import, several parts at a
 * time, and nothing kept but the sums.
 */
public final class PostingSums {

    private record Key(AccountClass accountClass, String account, int function, int area, String project) {}

    private final KostraCodes kostra;
    private final List<CostCentre> costCentres;
    private final PostingCodes codes;
    private final EntityCode entity;

    /** @param entity whose entries the file has */
    public PostingSums(KostraCodes kostra, List<CostCentre> costCentres, EntityCode entity) {
        this.kostra = kostra;
        this.costCentres = List.copyOf(costCentres);
        this.entity = entity;
        var numbers = new HashMap<CostCentreCode, Integer>();
        for (int i = 0; i < costCentres.size(); i++)
            numbers.put(costCentres.get(i).code(), i);
        this.codes = new PostingCodes(kostra, costCentres, numbers, entity);
    }

    /**
     * The sums of a year by account, function, budget area and project, without opening balances. One bad line in any
     * year refuses the file.
     *
     * @param parts in how many parts the file is read
     * @throws IOException when the file cannot be read
     */
    public Outcome<List<AccountSum>> read(Path file, FiscalYear year, int parts, Executor threads) throws IOException {
        var sums = inParts(file, year, parts, threads);
        if (sums.isPresent()) return new Accepted<>(sums.get());
        // A part does not know on which line of the file it begins. What is wrong is found again from the top.
        var problems = new ProblemList(String.valueOf(file.getFileName()));
        var totals = new BatchTotals();
        try (var in = Files.newInputStream(file)) {
            PostingReader.readFile(in, codes, problems, totals);
        }
        if (!problems.isEmpty()) return new Rejected<>(problems.problems());
        return new Accepted<>(sums(List.of(totals.rollUp), year));
    }

    private Optional<List<AccountSum>> inParts(Path file, FiscalYear year, int parts, Executor threads)
            throws IOException {
        var reading = new ArrayList<CompletableFuture<Optional<RollUp>>>();
        for (var part : FileParts.of(file, parts)) {
            reading.add(CompletableFuture.supplyAsync(() -> rollUp(part), threads));
        }
        var rollUps = new ArrayList<RollUp>();
        try {
            for (var each : reading) each.join().ifPresent(rollUps::add);
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException cause) throw cause.getCause();
            throw e;
        }
        return rollUps.size() == reading.size() ? Optional.of(sums(rollUps, year)) : Optional.empty();
    }

    private Optional<RollUp> rollUp(InputStream part) {
        try (part) {
            var problems = new ProblemList("");
            var totals = new BatchTotals();
            PostingReader.readFile(part, codes, problems, totals);
            return problems.isEmpty() ? Optional.of(totals.rollUp) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AccountSum> sums(List<RollUp> rollUps, FiscalYear year) {
        var areas = new ArrayList<BudgetAreaCode>();
        var areaOf = areaOfEach(areas);
        var amounts = new LinkedHashMap<Key, long[]>();
        for (var rollUp : rollUps) {
            rollUp.addTo((place, parts) -> {
                if (place.year() != year.value() || place.opening()) return;
                for (int i = 0; i < parts.count; i++) {
                    var key = key(place, parts.arts[i], parts.functions[i], areaOf);
                    var sum = amounts.computeIfAbsent(key, each -> new long[2]);
                    sum[0] = Math.addExact(sum[0], parts.amounts[i]);
                    sum[1] += parts.entries[i];
                }
            });
        }
        var sums = new ArrayList<AccountSum>(amounts.size());
        amounts.forEach((key, sum) -> sums.add(new AccountSum(
                entity,
                key.accountClass(),
                key.account(),
                key.function() < 0 ? Optional.empty() : Optional.of(digits(key.function())),
                key.area() < 0 ? Optional.empty() : Optional.of(areas.get(key.area())),
                key.project().isEmpty() ? Optional.empty() : Optional.of(key.project()),
                Money.ore(sum[0]),
                sum[1],
                Origin.PUBLISHED)));
        return List.copyOf(sums);
    }

    private int[] areaOfEach(List<BudgetAreaCode> areas) {
        Map<BudgetAreaCode, Integer> numbers = new HashMap<>();
        var areaOf = new int[costCentres.size()];
        for (int i = 0; i < areaOf.length; i++) {
            var area = costCentres.get(i).area();
            if (!numbers.containsKey(area)) {
                numbers.put(area, areas.size());
                areas.add(area);
            }
            areaOf[i] = Lookup.in(numbers, area);
        }
        return areaOf;
    }

    private Key key(RollUp.Head place, int art, int function, int[] areaOf) {
        var accountClass = AccountClass.ofDigit(place.accountClass());
        boolean balance = accountClass == AccountClass.BALANCE_SHEET;
        var account = balance
                ? kostra.chapterOf(String.format(Locale.ROOT, "%04d", art)).orElseThrow()
                : digits(art / 10);
        int area = balance ? -1 : areaOf[place.costCentre()];
        return new Key(accountClass, account, balance ? -1 : function, area, place.project());
    }

    private static String digits(int code) {
        return "" + (char) ('0' + code / 100) + (char) ('0' + code / 10 % 10) + (char) ('0' + code % 10);
    }
}
