package no.rodtrad.statement.model.note;

import static no.rodtrad.kernel.NumberStyle.THOUSANDS;
import static no.rodtrad.kernel.NumberStyle.THOUSANDS_SIGNED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.closing.ClosingBoard;
import no.rodtrad.statement.model.closing.ClosingCheck;
import no.rodtrad.statement.model.closing.ClosingCheckKind;
import no.rodtrad.statement.model.closing.ClosingDate;
import no.rodtrad.statement.model.closing.ClosingInput;

/** The closing of the year of each entity: what agrees, what does not and by how much, and the dates that follow. */
final class ClosingNote {

    static final String REGISTER = "closing";

    private static final Set<String> INTERNAL_INTEREST = Set.of("501", "901");

    private final NoteBasis basis;
    private final NoteFigures figures;
    private final List<Block> blocks = new ArrayList<>();

    private ClosingNote(NoteBasis basis) {
        this.basis = basis;
        this.figures = new NoteFigures(REGISTER, basis.year(), basis.asOf(), basis.facts());
    }

    static Optional<NotePage> of(NoteBasis basis) {
        var all = basis.books().sums(basis.year(), basis.books().entities());
        return all.isEmpty() ? Optional.empty() : Optional.of(new ClosingNote(basis).page());
    }

    private NotePage page() {
        var boards = new ArrayList<ClosingBoard>();
        for (var entity : ordered(basis)) {
            if (sums(entity).isEmpty()) continue;
            boards.add(new EntityBoard(entity).board());
        }
        int red = boards.stream().mapToInt(board -> board.red().size()).sum();
        int checks = boards.stream().mapToInt(board -> board.checks().size()).sum();
        var lead = red == 0 ? "ready" : "open";
        var front = new Block.Lead(
                Phrase.of("statement.note.closing.lead." + lead, basis.year().toString(), red, checks));
        blocks.addFirst(front);
        dates(boards.getFirst().dates());
        return new NotePage("avslutning", Phrase.of("statement.note.closing.title"), blocks, figures.made());
    }

    /** The treasury, and then the others by name. */
    static List<EntityCode> ordered(NoteBasis basis) {
        return basis.books().entities().stream()
                .sorted(Comparator.comparing((EntityCode entity) -> !entity.equals(EntityCode.TREASURY))
                        .thenComparing(basis.books()::name))
                .toList();
    }

    private List<AccountSum> sums(EntityCode entity) {
        return basis.books().sums(basis.year(), Set.of(entity));
    }

    private void dates(List<ClosingDate> dates) {
        blocks.add(new Block.Heading("frister", Phrase.of("statement.note.closing.dates")));
        blocks.add(new Block.Facts(dates.stream()
                .map(date -> new Block.Fact(
                        date.what(),
                        date.latest()
                                .map(day -> Phrase.of("statement.note.closing.date", day, date.law()))
                                .orElseGet(() -> Phrase.of("statement.note.closing.step", date.law()))))
                .toList()));
        blocks.add(new Block.Paragraph(Phrase.of("statement.note.law-unread")));
    }

    /** The checks of one entity, with both amounts of each as figures. */
    private final class EntityBoard {

        private final EntityCode entity;
        private final String key;
        private final List<AccountSum> sums;
        private final Map<ClosingCheckKind, ClosingInput> told = new EnumMap<>(ClosingCheckKind.class);
        private final Map<ClosingCheckKind, Figure> expected = new EnumMap<>(ClosingCheckKind.class);
        private final Map<ClosingCheckKind, Figure> found = new EnumMap<>(ClosingCheckKind.class);

        EntityBoard(EntityCode entity) {
            this.entity = entity;
            this.key = entity.value().toLowerCase(Locale.ROOT);
            this.sums = sums(entity);
        }

        ClosingBoard board() {
            told.put(
                    ClosingCheckKind.PERIODS,
                    new ClosingInput.Done(basis.books().isClosed(basis.year(), entity)));
            pair(ClosingCheckKind.DEPRECIATION, posted(operation("590"), "590"), turned(operation("990"), "990"));
            pair(ClosingCheckKind.VAT_OPERATION, posted(operation("429"), "429"), turned(operation("729"), "729"));
            pair(ClosingCheckKind.VAT_INVESTMENT, posted(investment("429"), "429"), turned(investment("729"), "729"));
            pair(ClosingCheckKind.TRANSFER, posted(operation("570"), "570"), turned(investment("970"), "970"));
            treasuryOnly();
            funds();
            interest();
            closing();
            write(ClosingBoard.of(entity.value(), basis.year(), told));
            return ClosingBoard.of(entity.value(), basis.year(), told);
        }

        private void treasuryOnly() {
            if (!entity.equals(EntityCode.TREASURY)) {
                var notHere = new ClosingInput.NotRelevant(Phrase.of("statement.note.closing.treasury-only"));
                told.put(ClosingCheckKind.FULL_COST, notHere);
                told.put(ClosingCheckKind.PENSION, notHere);
                return;
            }
            boolean pension = sums.stream()
                    .anyMatch(sum ->
                            sum.function().filter(code -> code.startsWith("17")).isPresent());
            told.put(ClosingCheckKind.PENSION, new ClosingInput.Done(pension));
            told.put(
                    ClosingCheckKind.FULL_COST,
                    new ClosingInput.Done(basis.facts().has(FullCostNote.REGISTER, basis.year())));
        }

        private Figures operation(String art) {
            return new Figures(AccountClass.OPERATION, art::equals);
        }

        private Figures investment(String art) {
            return new Figures(AccountClass.INVESTMENT, art::equals);
        }

        private Entry posted(Figures which, String art) {
            return new Entry(which, art, false);
        }

        private Entry turned(Figures which, String art) {
            return new Entry(which, art, true);
        }

        private void pair(ClosingCheckKind kind, Entry one, Entry other) {
            boolean any = !of(one.which()).isEmpty() || !of(other.which()).isEmpty();
            if (!any) {
                told.put(kind, nothingPosted());
                return;
            }
            keep(kind, figure(kind, "expected", one), figure(kind, "found", other));
        }

        private Figure figure(ClosingCheckKind kind, String item, Entry entry) {
            return figures.entries(
                    item,
                    part(kind),
                    kind.label(),
                    Phrase.of("statement.note.arts", entry.art()),
                    of(entry.which()),
                    entry.turned());
        }

        private List<AccountSum> of(Figures which) {
            return sums.stream()
                    .filter(sum -> sum.accountClass() == which.accountClass())
                    .filter(sum -> which.accounts().test(sum.account()))
                    .toList();
        }

        private void keep(ClosingCheckKind kind, Figure one, Figure other) {
            expected.put(kind, one);
            found.put(kind, other);
            told.put(kind, new ClosingInput.Amounts(one.money(), other.money()));
        }

        /** Each restricted fund: opening and what was set aside and used come to the closing balance. */
        private void funds() {
            var kind = ClosingCheckKind.RESTRICTED_FUNDS;
            var opening = NoteBasis.on(
                    basis.books().opening(basis.year(), Set.of(entity)),
                    AccountClass.BALANCE_SHEET,
                    Set.of("51", "55"));
            var closing = NoteBasis.on(sums, AccountClass.BALANCE_SHEET, Set.of("51", "55"));
            if (closing.isEmpty() && opening.isEmpty()) {
                boolean hasBalance = sums.stream().anyMatch(sum -> sum.accountClass() == AccountClass.BALANCE_SHEET);
                if (hasBalance) told.put(kind, nothingPosted());
                return;
            }
            var moved = sums.stream()
                    .filter(sum -> sum.accountClass() != AccountClass.BALANCE_SHEET)
                    .filter(sum -> Set.of("550", "950").contains(sum.account()))
                    .toList();
            var chapters = Phrase.of("statement.note.balance-chapter", "51, 55");
            var before = figures.entries("opening", part(kind), kind.label(), chapters, opening, true);
            var change = figures.entries(
                    "moved", part(kind), kind.label(), Phrase.of("statement.note.arts", "550, 950"), moved, false);
            keep(
                    kind,
                    figures.sum("expected", part(kind), kind.label(), List.of(before, change)),
                    figures.entries("found", part(kind), kind.label(), chapters, closing, true));
        }

        /** What was posted of internal interest, against what the loan fund's register comes to month by month. */
        private void interest() {
            var kind = ClosingCheckKind.INTERNAL_INTEREST;
            var right = fact("interest-right", kind);
            var posted = fact("interest-posted", kind);
            if (right.isPresent() && posted.isPresent()) {
                keep(kind, right.get(), posted.get());
                return;
            }
            boolean borrows = sums.stream()
                    .anyMatch(sum ->
                            sum.accountClass() == AccountClass.OPERATION && INTERNAL_INTEREST.contains(sum.account()));
            if (!borrows) told.put(kind, nothingPosted());
        }

        /** Of a borrower its own, and of the loan fund that of all who borrow from it. */
        private Optional<Figure> fact(String item, ClosingCheckKind kind) {
            boolean lends =
                    !of(operation("901")).isEmpty() && of(operation("501")).isEmpty();
            var stated = basis.facts().parts(DebtNote.REGISTER, basis.year(), item).stream()
                    .filter(each -> lends || each.key().equals(key))
                    .map(each ->
                            figures.stated(new NoteKey(DebtNote.REGISTER, basis.year(), item, each.key()), each.name()))
                    .toList();
            if (stated.isEmpty()) return Optional.empty();
            return Optional.of(lends ? figures.sum(item, part(kind), kind.label(), stated) : stated.getFirst());
        }

        private static ClosingInput nothingPosted() {
            return new ClosingInput.NotRelevant(Phrase.of("statement.note.closing.nothing-posted"));
        }

        private void closing() {
            basis.yearEnds()
                    .of(basis, entity)
                    .ifPresent(closed -> told.put(
                            ClosingCheckKind.CANCELLATIONS,
                            new ClosingInput.Open(closed.differences().size())));
            basis.books()
                    .brokenChecks(basis.year(), entity)
                    .ifPresent(broken -> told.put(ClosingCheckKind.FORMS, new ClosingInput.Open(broken)));
            basis.books()
                    .filingErrors(basis.year(), entity)
                    .ifPresent(errors -> told.put(ClosingCheckKind.KOSTRA, new ClosingInput.Open(errors)));
            boolean invests = sums.stream().anyMatch(sum -> sum.accountClass() == AccountClass.INVESTMENT);
            if (invests) {
                basis.books()
                        .projectsLeftOpen(basis.year(), entity)
                        .ifPresent(open -> told.put(ClosingCheckKind.PROJECTS, new ClosingInput.Open(open)));
            } else {
                told.put(ClosingCheckKind.PROJECTS, nothingPosted());
            }
            basis.books()
                    .openDealings(basis.year(), entity)
                    .ifPresent(open -> told.put(ClosingCheckKind.CONSOLIDATION, new ClosingInput.Open(open)));
            if (basis.books().entities().size() == 1) {
                told.put(
                        ClosingCheckKind.CONSOLIDATION,
                        new ClosingInput.NotRelevant(Phrase.of("statement.note.closing.one-entity")));
            }
            var balance = proof("balance");
            var accounts = proof("accounts");
            if (balance.isPresent() && accounts.isPresent()) {
                keep(ClosingCheckKind.WORKING_CAPITAL, balance.get(), accounts.get());
            }
        }

        private Optional<Figure> proof(String part) {
            return basis.books()
                    .figure(Ref.figure(
                            "accounts." + basis.year() + ".proof-working-capital." + entity.value() + "." + part));
        }

        private String part(ClosingCheckKind kind) {
            return key + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private void write(ClosingBoard board) {
            blocks.add(new Block.Heading(
                    "enhet-" + key,
                    Phrase.of("statement.note.name", basis.books().name(entity))));
            var table = NoteTable.thousands(
                            "avslutning-" + key,
                            REGISTER,
                            Phrase.of(
                                    "statement.note.closing.caption",
                                    basis.books().name(entity),
                                    basis.year().toString()),
                            "check")
                    .secondary("expected", THOUSANDS)
                    .secondary("found", THOUSANDS)
                    .column("difference", THOUSANDS_SIGNED)
                    .dash(Phrase.of("statement.note.closing.dash"));
            for (var check : board.checks()) {
                var kind = check.kind();
                var one =
                        expected.getOrDefault(kind, figures.nothing(figures.key("expected", part(kind)), kind.label()));
                var other = found.getOrDefault(kind, figures.nothing(figures.key("found", part(kind)), kind.label()));
                var difference = figures.difference("difference", part(kind), kind.label(), other, one);
                table.check(part(kind), said(check), page(check), went(check), one, other, difference);
            }
            blocks.add(table.build());
        }

        /** Where what is not in order is shown line by line. */
        private Optional<String> page(ClosingCheck check) {
            if (!told.containsKey(check.kind())) return Optional.empty();
            // The files to KOSTRA are on their page, whether they are in order or not.
            boolean shown = check.state() == ClosingCheck.State.RED || check.kind() == ClosingCheckKind.KOSTRA;
            if (!shown) return Optional.empty();
            return switch (check.kind()) {
                case CANCELLATIONS -> Optional.of("okonomi/strykninger?ar=" + basis.year());
                case FORMS -> Optional.of("okonomi/kontroller?ar=" + basis.year());
                case PROJECTS -> Optional.of("okonomi/investeringer?ar=" + basis.year());
                case KOSTRA -> Optional.of("okonomi/kostra?ar=" + basis.year());
                case INTERNAL_INTEREST -> Optional.of("okonomi/gjeld?ar=" + basis.year());
                default -> Optional.empty();
            };
        }

        private RowKind went(ClosingCheck check) {
            return switch (check.state()) {
                case GREEN -> RowKind.HOLDS;
                case RED -> told.containsKey(check.kind()) ? RowKind.BREAKS : RowKind.NOT_CHECKED;
                case NOT_RELEVANT -> RowKind.NOT_RELEVANT;
            };
        }

        /** What is in order needs no reason. */
        private static Phrase said(ClosingCheck check) {
            return check.state() == ClosingCheck.State.GREEN
                    ? check.kind().label()
                    : Phrase.of("statement.note.closing.said", check.kind().label(), check.why());
        }
    }

    /** Accounts of one class. */
    private record Figures(AccountClass accountClass, Predicate<String> accounts) {}

    private record Entry(Figures which, String art, boolean turned) {}
}
