package no.rodtrad.demo.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import no.rodtrad.demo.money.AreaProfile.Weighted;
import no.rodtrad.demo.money.Cell.Kind;
import no.rodtrad.kernel.Lookup;

/**
 * Opens the accounts of the programme areas and fills them with the year's amounts, so that each area comes to its
 * published total, and all together to the constraints that are known for the municipality.
 */
final class AccountsMaker {

    /**
     * What is known about the year across areas, in øre, income negative.
     *
     * @param income operating income of the programme areas, value added tax compensation with it
     * @param restrictedTo allocation to restricted funds (art 550)
     * @param restrictedFrom use of restricted funds (art 950)
     * @param toInvestment transfer to investment (art 570)
     */
    record Known(long income, long restrictedTo, long restrictedFrom, long toInvestment) {}

    private static final List<Weighted> PAY_ARTS = Weighted.list("010:620 020:50 030:40 040:25 050:30 090:100 099:135");
    private static final List<Weighted> PAY_ARTS_OF_FEW = Weighted.list("010:700 050:30 090:110 099:140");

    /** Accounts that hold what an area has in common are larger than those of one unit. */
    private static final int COMMON = 12;

    /** Internal financing transactions have a function of their own. */
    private static final String FINANCING = "880";

    private final Seed seed;
    private final List<Cell> cells = new ArrayList<>();

    AccountsMaker(Seed seed) {
        this.seed = seed.child("accounts");
    }

    /** The cells of all programme areas, with their accounts. */
    List<Cell> make(
            List<AreaTotals> areas, List<AreaProfile> profiles, Map<String, List<CostCentre>> centres, Known known) {
        for (var profile : profiles) open(profile, Lookup.in(centres, profile.area()));
        long vatKroner = profiles.stream().mapToLong(AreaProfile::vat).sum() * 1000;
        spread(Kind.RESTRICTED_TO, AreaProfile::restrictedTo, known.restrictedTo(), profiles);
        spread(Kind.RESTRICTED_FROM, AreaProfile::restrictedFrom, known.restrictedFrom(), profiles);
        spread(Kind.TO_INVESTMENT, AreaProfile::toInvestment, known.toInvestment(), profiles);
        // The compensation is claimed where it was paid, so it is no choice of the profile's income.
        spread(Kind.INCOME, AreaProfile::income, known.income() + vatKroner * 100, profiles);
        for (var profile : profiles) {
            var total = areas.stream()
                    .filter(a -> a.code().equals(profile.area()))
                    .findFirst()
                    .orElseThrow();
            valueAddedTax(profile);
            expenditure(profile, total.accounts());
        }
        return cells;
    }

    private void open(AreaProfile profile, List<CostCentre> centres) {
        var draw = seed.child(profile.area());
        int average = profile.employees() / centres.size();
        for (int i = 0; i < centres.size(); i++) {
            var centre = centres.get(i);
            boolean common = i == 0;
            boolean few = centre.employees() < 5 && profile.employees() > 20;
            long size = (long) (few ? centre.employees() : Math.max(centre.employees(), average / 2 + 1))
                    * draw.between(850, 1150);
            var main = common ? profile.functions().getFirst().code() : Weighted.draw(profile.functions(), draw);
            var second = Weighted.draw(profile.functions(), draw);
            var opening = new Opening(draw, centre, size, main, second);
            opening.some(Kind.PAY, few ? PAY_ARTS_OF_FEW : PAY_ARTS, 100, 1);
            opening.some(Kind.PAY, profile.extraPay(), 100, 1);
            opening.some(Kind.GOODS, profile.goodsArts(), common ? 100 : 60, common ? 3 : 1);
            opening.some(Kind.PURCHASE, profile.purchaseArts(), common ? 100 : 25, common ? COMMON : 1);
            opening.some(Kind.TRANSFER, profile.transferArts(), common ? 100 : 14, common ? COMMON : 1);
            opening.some(Kind.INCOME, profile.incomeArts(), common ? 100 : 55, common ? 3 : 1);
            if (profile.vat() > 0) opening.pairOfValueAddedTax();
            if (profile.restrictedTo() > 0 && (common || i % 5 == 2)) opening.fund(Kind.RESTRICTED_TO, "550");
            if (profile.restrictedFrom() > 0 && (common || i % 5 == 2)) opening.fund(Kind.RESTRICTED_FROM, "950");
            if (profile.toInvestment() > 0 && common) opening.fund(Kind.TO_INVESTMENT, "570");
        }
    }

    /** Divides what is known for the municipality on its areas, and each area's part on its cells. */
    private void spread(Kind kind, ToLongFunction<AreaProfile> weight, long amount, List<AreaProfile> profiles) {
        var weights = profiles.stream().mapToLong(weight).toArray();
        var parts = Shares.inSteps(amount, 100, weights);
        for (int i = 0; i < parts.length; i++) fill(of(profiles.get(i).area(), kind), parts[i]);
    }

    /** What a unit pays and may claim back is claimed back, so 429 and 729 are equal in every cost centre. */
    private void valueAddedTax(AreaProfile profile) {
        var paid = of(profile.area(), Kind.VAT_PAID);
        if (paid.isEmpty()) return;
        fill(paid, profile.vat() * 100_000);
        var back = of(profile.area(), Kind.VAT_BACK);
        for (int i = 0; i < paid.size(); i++) back.get(i).accounts = -paid.get(i).accounts;
    }

    /** What is left to the area's net amount is expenditure, divided by the profile of the area. */
    private void expenditure(AreaProfile profile, long net) {
        long other = cells.stream()
                .filter(cell -> cell.centre.area().equals(profile.area()))
                .mapToLong(cell -> cell.accounts)
                .sum();
        var kinds = List.of(Kind.PAY, Kind.GOODS, Kind.PURCHASE, Kind.TRANSFER);
        var parts = Shares.inSteps(
                net - other, 100, new long[] {profile.pay(), profile.goods(), profile.purchases(), profile.transfers()
                });
        for (int i = 0; i < parts.length; i++) fill(of(profile.area(), kinds.get(i)), parts[i]);
    }

    private List<Cell> of(String area, Kind kind) {
        return cells.stream()
                .filter(cell -> cell.kind == kind && cell.centre.area().equals(area))
                .toList();
    }

    private static void fill(List<Cell> cells, long amount) {
        if (amount == 0) return;
        var parts = Shares.inSteps(
                amount, 100, cells.stream().mapToLong(cell -> cell.weight).toArray());
        for (int i = 0; i < parts.length; i++) cells.get(i).accounts = parts[i];
    }

    /** The accounts of one cost centre while they are opened. */
    private final class Opening {

        private final Seed draw;
        private final CostCentre centre;
        private final long size;
        private final String main;
        private final String second;

        Opening(Seed draw, CostCentre centre, long size, String main, String second) {
            this.draw = draw;
            this.centre = centre;
            this.size = size;
            this.main = main;
            this.second = second;
        }

        void some(Kind kind, List<Weighted> arts, int percent, int times) {
            for (var art : arts) {
                boolean drawn = draw.below(100) < percent;
                int luck = draw.logNormal();
                int local = draw.below(8) == 0 ? 1 : 0;
                boolean elsewhere = draw.below(5) == 0;
                boolean carried = kind == Kind.GOODS && draw.below(25) == 0;
                if (!drawn) continue;
                // Pay follows the people; what is bought and sold varies more.
                long spread = kind == Kind.PAY ? 1000 : luck;
                cells.add(new Cell(
                        kind,
                        centre,
                        art.code() + local,
                        elsewhere && kind != Kind.PAY ? second : main,
                        carried ? "30" + (1000 + draw.below(900)) : "",
                        season(kind, art.code()),
                        text(kind, art.code()),
                        Math.max(1, size * art.weight() * spread * times / 1000)));
            }
        }

        void pairOfValueAddedTax() {
            long weight = Math.max(1, size * draw.logNormal() / 1000);
            cells.add(new Cell(Kind.VAT_PAID, centre, "4290", main, "", Season.GOODS, "Merverdiavgift", weight));
            cells.add(new Cell(
                    Kind.VAT_BACK, centre, "7290", main, "", Season.GOODS, "Kompensasjon for merverdiavgift", weight));
        }

        void fund(Kind kind, String art) {
            var season = kind == Kind.RESTRICTED_FROM ? Season.FUNDS_USED : Season.YEAREND;
            var text = text(kind, art);
            cells.add(new Cell(
                    kind, centre, art + "0", FINANCING, "", season, text, Math.max(1, size * draw.logNormal() / 1000)));
        }
    }

    private static Season season(Kind kind, String art) {
        return switch (kind) {
            case PAY ->
                switch (art) {
                    case "020", "030", "040" -> Season.SUBSTITUTES;
                    case "050" -> Season.MONTHLY;
                    default -> Season.PAY;
                };
            case PURCHASE -> Season.PURCHASES;
            case TRANSFER -> Season.MONTHLY;
            case INCOME ->
                switch (art) {
                    case "600" -> Season.FEES;
                    case "630", "710" -> Season.MONTHLY;
                    case "640" -> Season.QUARTERLY;
                    case "700" -> Season.REFUNDS;
                    default -> Season.GOODS;
                };
            default -> Season.GOODS;
        };
    }

    private static String text(Kind kind, String art) {
        return switch (kind) {
            case PAY ->
                switch (art) {
                    case "090" -> "Pensjon";
                    case "099" -> "Arbeidsgiveravgift";
                    default -> "Lønn";
                };
            case GOODS -> "Varer og tjenester";
            case PURCHASE -> "Kjøp av tjenester fra andre";
            case TRANSFER -> "Overføring";
            case INCOME -> art.startsWith("6") ? "Salg og brukerbetaling" : "Refusjon";
            case RESTRICTED_TO -> "Avsetning til bundne fond";
            case RESTRICTED_FROM -> "Bruk av bundne fond";
            case TO_INVESTMENT -> "Overføring til investering";
            case VAT_PAID, VAT_BACK, CENTRAL -> throw new IllegalArgumentException("Has its own text: " + kind);
        };
    }
}
