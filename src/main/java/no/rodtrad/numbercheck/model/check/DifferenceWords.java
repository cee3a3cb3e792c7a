package no.rodtrad.numbercheck.model.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Base;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;

/** What the words round a difference say of which numbers it can be of: those of other things it is not. */
final class DifferenceWords {

    private static final String NOUNS = "(?:(?:mer|meir|mindre|over|under)(?:forbruk|inntekt|utgift)"
            + "|(?:folke|befolknings|innbygger|innbyggjar)?(?:økning|nedgang|reduksjon|vekst)|auke|auking"
            + "|endring|differans"
            + "|forskjell|avvik|overskrid|forbedring|betring)\\p{L}*";
    /** A sentence that goes on about what the one before it says. */
    private static final Pattern NEXT_CLAUSE = Pattern.compile("[,;.()] | (?:og|mens|medan|men|mot) ");

    private static final QuickPattern FOLLOWS =
            QuickPattern.of("^(?:(?:det|dette|den|denne) (?:er|var|gir|ga|gjev|gav|utgjør"
                    + "|utgjer|utgjorde|betyr|innebærer|inneber|tilsvarer|tilsvarar) |(?:samlet|samla) |" + NOUNS
                    + ")");

    private static final Pattern ANAPHOR =
            Pattern.compile("^(?:,? ?(?:og |altså |dermed |noe som |noko som )*)?(?:det|dette|den"
                    + "|denne|en|ein|ei|et|eit|" + NOUNS + ")(?!\\p{L})");
    private static final QuickPattern CLAUSE = QuickPattern.of("; |,? mens |,? medan |,? men ");

    /** What a number is of that the others are not. */
    private static final QuickPattern OTHER_SCOPE =
            QuickPattern.of("(?<!\\p{L})(?:herav|hvorav|derav|kvarav|av (?:dette"
                    + "|disse|desse|dei|dem)|per innb\\p{L}*|pr\\.? innb\\p{L}*|akkumuler\\p{L}*"
                    + "|korriger\\p{L}*|ekskl\\p{L}*"
                    + "|inkl\\p{L}*|utenom|utanom|uten|utan|blant annet|mellom anna|i tillegg|ytterligere"
                    + "|prognose\\p{L}*|vars\\p{L}*|ville|mål|målet|måltall\\p{L}*|herunder|hittil|så langt|vente[ts]?"
                    + "|venta|ventast|forvent\\p{L}*|neste år"
                    + "|(?:samla|samlet|samlede|total|totale) ramm\\p{L}*)(?!\\p{L})");

    /** What a difference is of that a pair of numbers does not give: a rate, or the reason of the pair's. */
    private static final QuickPattern OTHER_KIND =
            QuickPattern.of("(?<!\\p{L})(?:årlige?|årlege?|i snitt|gjennomsnitt\\p{L}*"
                    + "|i måneden|i månaden|i uka|hvert år|kvart år|per (?:uke|måned|veke|månad|år|dag|plass"
                    + "|elev|bruker|brukar))"
                    + "(?!\\p{L})");

    private static final QuickPattern CAUSE =
            QuickPattern.of("(?<!\\p{L})(?:skyldes|skuldast|på grunn av|grunnet|som (?:en |ei )?"
                    + "følg[je]{1,2} av|fordi|forklar\\p{L}*)(?!\\p{L})");
    private static final Pattern COMPOUND = Pattern.compile("(?!folke|befolk|innbygg|utgift|inntekt|gjeld"
            + "|kostnad|over)"
            + "\\p{L}+(?:økning|økningen|vekst|veksten|nedgang|nedgangen)");
    private static final Pattern NEW_SUBJECT =
            Pattern.compile(" og (?!(?:det|dette|er|var|ble|blei|vart|utgjør|utgjorde|utgjer"
                    + "|tilsvarer|tilsvarar|med|en|et|ei|ein|eit|dermed|har|hadde|økte|auka|gikk|gjekk|falt"
                    + "|sank|steg|gir|ga|gav"
                    + "|såleis|således|altså|" + NOUNS + ")(?!\\p{L}))\\p{L}");
    private static final QuickPattern TOPIC =
            QuickPattern.of("(?<!\\p{L})(?:(?:flere|fleire|færre|mer|meir|mindre)(?: (?:til|på|i|for))?"
                    + "|i|innen|innan|for|ved|hos|blant|til|på) (?!enn|sammen|forhold|løpet|fjor|år|året|samme"
                    + "|perioden|første|andre"
                    + "|tredje|fjerde|sum|alt|snitt|åra|årene|samband|tråd|tillegg|hele|heile|januar|februar"
                    + "|mars|april|mai|juni|juli"
                    + "|august|september|oktober|november|desember|budsj|om lag|kroner|nivå|utgangen|slutten"
                    + "|over|under|netto|verdi"
                    + "|prosent|hovedsak|hovudsak|nesten|rundt)(?<noun>\\p{L}{4,})");
    private static final Pattern OTHERS =
            Pattern.compile("(?i:landet|snitt|fylke|nasjonal|kostra|kommunegruppe|nabo|regionen"
                    + "|mål|krav|kapasitet|andre kommune|norm)|(?<!\\p{L})[iI] \\p{Lu}");

    private DifferenceWords() {}

    static boolean follows(ReportSentence sentence) {
        return FOLLOWS.in(sentence);
    }

    /** Whether the words beside a number say that it is of something else. */
    static boolean isOfOtherScope(Facts facts, Quantity number) {
        var word = number.word().toLowerCase(Locale.ROOT);
        return OTHER_SCOPE.in(number.sentence(), lead(facts, number))
                || OTHER_SCOPE.in(number.sentence(), tail(facts, number))
                || COMPOUND.matcher(word).matches();
    }

    static boolean isOneClause(Quantity one, Quantity other) {
        int from = Math.min(one.number().start(), other.number().start());
        int to = Math.max(one.number().start(), other.number().start());
        return !CLAUSE.in(one.sentence(), one.sentence().lower().substring(from, to));
    }

    /** Whether the clause of a difference has a subject of its own, so that numbers of other clauses are not its. */
    static boolean hasOwnSubject(Quantity said) {
        var before = said.sentence().lower().substring(0, said.number().start());
        var match = CLAUSE.matcher(said.sentence(), before);
        int from = -1;
        while (match.find()) from = match.end();
        return from > 0 && !ANAPHOR.matcher(before.substring(from)).find();
    }

    /** Whether a difference may be of a pair of numbers: its own words name nothing that theirs do not. */
    static boolean isOf(Facts facts, Quantity said, List<Quantity> pair) {
        var lead = lead(facts, said);
        boolean after = pair.stream()
                .anyMatch(each -> each.sentence() == said.sentence()
                        && each.number().end() <= said.number().start());
        var rest = tail(facts, said);
        if (CAUSE.in(said.sentence(), lead) || OTHER_KIND.in(said.sentence(), lead + "|" + rest)) return false;
        boolean apart = pair.stream().noneMatch(each -> each.sentence() != said.sentence() || isOneClause(said, each));
        if (apart && hasOwnSubject(said) || isOfOther(facts, said, pair)) return false;
        if (after && NEW_SUBJECT.matcher(lead).find()) return false;
        var known = new HashSet<String>();
        for (var each : pair)
            if (each.sentence() != said.sentence())
                known.addAll(stems(each.sentence().lower()));
        int from = said.number().start() - lead.length();
        known.addAll(stems(said.sentence().lower().substring(0, Math.max(0, from))));
        if (!pair.stream().allMatch(each -> each.sentence() == said.sentence()) || after) {
            // What stands before a comma is said of the number before.
            var own = after && lead.contains(", ") ? lead.substring(lead.lastIndexOf(", ")) : lead;
            if (namesOther(own, known)) return false;
        }
        known.addAll(stems(lead));
        return !namesOther(rest, known);
    }

    /** Another difference is that of the pair: "10 more than last year, 15 fewer than the 135 there is room for". */
    private static boolean isOfOther(Facts facts, Quantity said, List<Quantity> pair) {
        var one = pair.getFirst().number();
        var other = pair.getLast().number();
        var change = one.value().subtract(other.value());
        return facts.quantities(said.sentence()).stream()
                .anyMatch(each -> each != said
                        && (each.isDifference() || each.role() == Role.OTHER)
                        && each.number().unit() == said.number().unit()
                        && each.number().unit() == one.unit()
                        && Nearby.isSame(
                                each.number(), change, Nearby.slack(one).add(Nearby.slack(other))));
    }

    private static boolean namesOther(String text, Set<String> known) {
        var match = TOPIC.matcher(text);
        while (match.find()) {
            var stem = Stems.of(match.group("noun"));
            if (known.stream().noneMatch(each -> each.startsWith(stem) || stem.startsWith(each) && each.length() > 3))
                return true;
        }
        return false;
    }

    private static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (var word : Stems.words(text)) stems.add(word.stem());
        return stems;
    }

    /** Whether a base is that of others, a goal or a limit: a change from the year before is of none of them. */
    static boolean isOfOthers(Facts facts, Quantity said, Quantity base) {
        if (said.base() != Base.EARLIER) return false;
        var text = base.sentence().text();
        int from = base.number().start() - lead(facts, base).length();
        int to = base.number().end() + tail(facts, base).length();
        return OTHERS.matcher(text.substring(Math.max(0, from), Math.min(text.length(), to)))
                .find();
    }

    /** The words before a number, from the number or the clause before it. */
    private static String lead(Facts facts, Quantity number) {
        var lead = Nearby.lead(facts, number);
        var match = CLAUSE.matcher(number.sentence(), lead);
        int from = 0;
        while (match.find()) from = match.end();
        return lead.substring(from);
    }

    /** The words after a number, to the next clause. */
    private static String tail(Facts facts, Quantity number) {
        var tail = Nearby.tail(facts, number) + " ";
        var end = NEXT_CLAUSE.matcher(tail);
        return end.find() ? tail.substring(0, end.start()) : tail;
    }
}
