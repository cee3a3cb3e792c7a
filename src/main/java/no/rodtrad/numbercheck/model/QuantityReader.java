package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.NumberMention.Unit;
import no.rodtrad.numbercheck.model.Quantity.Base;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.Quantity.Sense;
import org.jspecify.annotations.Nullable;

/** Tells from the words beside each number of a sentence whether it is a level, a budget or a difference. */
final class QuantityReader {

    private static final String NOT_IN_WORD = "(?![\\p{L}\\d])";
    private static final QuickPattern COMPARED = QuickPattern.of("^(?<noun> \\p{L}{2,20})??(?: netto)?"
            + " (?<word>mer|meir|høyere|høgare|flere|fleire|over|dyrere|dyrare|større|bedre|betre|lengre|eldre"
            + "|mindre|lavere|kortere|kortare|yngre|raskere"
            + "|lågare|færre|under|billigere|billegare|dårligere|dårlegare|svakere|svakare|utover)" + NOT_IN_WORD
            + "(?! \\d)(?<rest>[^.;]{0,60})");
    private static final Pattern UPWARDS = Pattern.compile(
            "mer|meir|høyere|høgare|flere|fleire|over|dyrere|dyrare|større|bedre|betre|lengre|eldre|opp|utover");
    private static final Pattern BETTER = Pattern.compile("bedre|betre|dårligere|dårlegare|svakere|svakare");
    private static final Pattern SPENT = Pattern.compile("mer|meir|mindre|over|under|utover");
    private static final QuickPattern NOUN =
            QuickPattern.of("(?<![\\p{L}\\d])(?:(?<costup>merforbruk\\p{L}*|meirforbruk\\p{L}*"
                    + "|merutgift\\p{L}*|meirutgift\\p{L}*|overforbruk\\p{L}*|overskridels\\p{L}*|overskriding\\p{L}*)"
                    + "|(?<costdown>mindreforbruk\\p{L}*|mindreutgift\\p{L}*|underforbruk\\p{L}*|innsparing\\p{L}*"
                    + "|besparels\\p{L}*)|(?<inup>merinntekt\\p{L}*|meirinntekt\\p{L}*)"
                    + "|(?<indown>mindreinntekt\\p{L}*|inntektssvikt\\p{L}*|svikt|svikten)"
                    + "|(?<up>\\p{L}*(?:økning|økningen|økninga|vekst|veksten)|auke|auken|auking|auka|oppgang"
                    + "|oppgangen|stigning"
                    + "|stigningen|framgang|framgangen|fremgang|fremgangen)"
                    + "|(?<down>nedgang|nedgangen|reduksjon|reduksjonen|fall|fallet|tilbakegang|tilbakegangen)"
                    + "|(?<none>avvik|avviket|budsjettavvik\\p{L}*|endring|endringen|endringa|forbedring"
                    + "|betring|bedring|forverring|forskjell"
                    + "|forskjellen|differanse"
                    + "|differansen))" + NOT_IN_WORD);
    private static final Pattern TO_NUMBER = Pattern.compile("(?:[^\\d.;:()]{0,45}? )?"
            + "(?:på|med|er|var|ble|vart|blei|utgjorde|utgjør|utgjer|tilsvarer|tilsvarar|svarer til)"
            + "(?: (?:på|med|til|om lag|omtrent|nesten|nær|ca\\.?|vel|rundt|kr|hele|heile|bare|berre|såleis|dermed"
            + "|samlet))* |:? (?:kr )?|, ");
    private static final QuickPattern VERB =
            QuickPattern.of("(?<![\\p{L}\\d])(?:(?<up>økte|økt|øker|økes|auka|auke|aukar|steg|stige|stiger|stig"
                    + "|vokste|vokser|veks|vaks|voks|(?:gikk|gjekk|gått|går) opp|styrket|styrkt|styrka|hevet|hevast?)"
                    + "|(?<down>(?:gikk|gjekk|gått|går) ned|falt|faller|fell|sank|synker|sokk|søkk|redusert"
                    + "|reduserte|reduseres"
                    + "|reduserast?|minket|minka|minker|minkar|svekket|svekka|krympet|senket|senka)"
                    + "|(?<indown>sviktet|svikta)|(?<over>(?:gikk|gjekk|gått) (?:ut )?(?:over|utover)"
                    + "|overskred|overskreid"
                    + "|overskridet|overskride)|(?<under>(?:gikk|gjekk|kom|endte|enda) (?:ut )?under|sparte inn"
                    + "|sparte))"
                    + NOT_IN_WORD
                    + "[^\\d.;:,]{0,40}? med(?: (?:om lag|hele|heile|bare"
                    + "|berre|nesten|kr|vel|drøyt|drygt|rundt))* $");
    private static final QuickPattern STEP =
            QuickPattern.of("(?:^|, |gikk |gjekk |gått |er |var |\\()(?<word>opp|ned)(?: med| heile| hele)? $");
    private static final QuickPattern BUDGET_BEFORE =
            QuickPattern.of("(?:budsjett\\p{L}*|ramm(?:e|a|en|er)|løyving\\p{L}*|anslag\\p{L}*|planen"
                    + "|bevilgning\\p{L}*|årsbudsjett\\p{L}*)(?: (?:i|for) \\p{L}+(?: og \\p{L}+)?)?(?: (?:19"
                    + "|20)\\d\\d:?)?"
                    + "(?: (?:på|var|er|vart|ble|til|med|var på|er på|ble på|vart på|lød på|la opp til|la til grunn"
                    + "|la til grunn [^\\d.;,]{1,40} på))?(?: kr)? $");
    private static final QuickPattern BUDGET_AFTER =
            QuickPattern.of("^(?: som (?:var|er|vart|ble))?(?: (?:i|etter|ifølge)"
                    + " (?:det |den |dei )?(?:\\p{L}+ )?(?:budsj|ramm)"
                    + "| (?:budsjettert|som lå i budsj|i (?:just|rev|reg|oppr))"
                    + "| som var budsj)");
    /** "i forhold til et budsjett på": what it is measured from, not the difference. */
    private static final Pattern BASE_FOR = Pattern.compile(
            "(?:i forhold til|sammenlignet med|samanlikna med|målt mot|av) (?:en|et|ein|eit) |, d[aå] ");

    private static final QuickPattern AGAINST =
            QuickPattern.of("(?:^|[ ,(])(?:mot|fra|frå|enn|da|då|mens|medan)(?: [^\\d.;:,]{0,40}?)?"
                    + "(?: (?:var|på|hadde))?(?: de| dei| kr| bare| berre| ca\\.?)? $");
    private static final QuickPattern FROM = QuickPattern.of("(?:^|[ ,(])(?:fra|frå)(?: kr| om lag)? $");
    private static final QuickPattern UP_FROM = QuickPattern.of(".*(?:opp|ned) fr[aå] $");
    private static final QuickPattern TOWARDS = QuickPattern.of("(?:.*[ ,])?mot (?:kr )?");
    private static final Pattern OF_IT = Pattern.compile("(?:.* )?av (?:det |den |dette |samlet )?$");
    private static final Pattern AGAINST_A = Pattern.compile("(?:.* )?mot (?:et|eit) (?:samlet |samla )?$");
    private static final QuickPattern TO = QuickPattern.of(" til(?: kr| om lag| hele)? $");
    private static final QuickPattern LEVEL =
            QuickPattern.of("(?<![\\p{L}\\d])(?:bruk(?:te|t|er|ar)|ble|vart|blei|var|er|endte"
                    + "|enda|kom|kommet|utgjorde|utgjør|utgjer|viser|viste|hadde|har|kosta|kostet|koster|ga|gav"
                    + "|gir|gikk|gjekk"
                    + "|fikk|fekk|mottok|bodde|bur|regnskap\\p{L}*|rekneskap\\p{L}*|på)" + NOT_IN_WORD);
    private static final QuickPattern SCOPE =
            QuickPattern.of("(?<![\\p{L}\\d])(?:herav|hvorav|derav|av (?:dette|disse|desse|det"
                    + "|dei|dem)|per innb\\p{L}*|pr\\.? innb\\p{L}*|per|brutto|korrigert\\p{L}*|ekskl\\p{L}*"
                    + "|utenom|utanom|uten"
                    + "|utan|isolert|akkumulert\\p{L}*|totalramm\\p{L}*|kostnadsramm\\p{L}*|snitt"
                    + "|gjennomsnitt\\p{L}*|deler"
                    + "|del av|blant annet|mellom anna|i tillegg|ytterligere|hittil|så langt|tertial\\p{L}*"
                    + "|kvartal\\p{L}*"
                    + "|halvår\\p{L}*|inkl|inkludert|inklusive|prognose\\p{L}*|vars\\p{L}*|forvent\\p{L}*"
                    + "|skyldes|skuldast|ville|rest"
                    + "|resten|måltall\\p{L}*|målet)" + NOT_IN_WORD);
    private static final QuickPattern SHARED =
            QuickPattern.of("(?! (?:til|fra|frå|mot) )(?: \\p{L}+)?(?: \\p{L}+)?(?:,? ?(?:eller|tilsvarende|tilsvarande"
                    + "|noe som er|som er|det er"
                    + "|som utgjør|som tilsvarer|som svarer til|som svarar til|det vil si|det vil seie"
                    + "|altså)(?: om lag)?|,? ?)"
                    + "[ (]");

    private static final QuickPattern THAT_IS =
            QuickPattern.of("(?: i (?:19|20)\\d\\d)?(?: \\p{L}+)?(?: \\p{L}+)?,? ?(?:eller|det vil si|det vil seie"
                    + "|dvs\\.?|altså|tilsvarende|noe som er|som er|\\()(?: med)? ?");

    private static final QuickPattern OF_OTHER = QuickPattern.of(
            "^ (?:over|under|høyere|høgare|lavere|lågare|bedre|betre|dårligere|svakere|mer|meir|mindre|fra|frå"
                    + "|unna)(?!\\p{L})");
    private static final QuickPattern FROM_NEXT = QuickPattern.of("^,? \\(?(?:fra|frå) (?:kr )?$");

    /** The number that follows is what is compared with. */
    private static final Pattern ENN_NUMBER = Pattern.compile(" enn (?:de|dei|den|det)?(?: kr)? ?");

    private final int mainYear;

    QuantityReader(int mainYear) {
        this.mainYear = mainYear;
    }

    List<Quantity> read(ReportSentence sentence, List<NumberMention> mentions) {
        var found = new ArrayList<Quantity>();
        for (int i = 0; i < mentions.size(); i++) {
            int from = i == 0 ? 0 : mentions.get(i - 1).end();
            int to = i + 1 < mentions.size()
                    ? mentions.get(i + 1).start()
                    : sentence.text().length();
            var last = found.isEmpty() ? null : found.getLast();
            boolean fromTo = i > 1
                    && found.get(i - 2).role() == Role.EARLIER
                    && found.get(i - 1).role() == Role.LEVEL
                    && TO.in(
                            sentence,
                            sentence.lower().substring(0, mentions.get(i - 1).start()));
            found.add(quantity(sentence, mentions.get(i), from, to, last, fromTo));
        }
        return List.copyOf(found);
    }

    private BaseWords bases(ReportSentence sentence) {
        return new BaseWords(mainYear, sentence);
    }

    /** Where the clause of a place begins. */
    private static int clause(String lower, int at) {
        int from = 0;
        for (var mark : List.of(", mens ", "; ", " mens ", ", men ", ", og ", ". ", ", medan ", " medan ", ", så ")) {
            int found = lower.lastIndexOf(mark, at - 1);
            if (found >= 0) from = Math.max(from, found + mark.length());
        }
        return from;
    }

    private Quantity quantity(
            ReportSentence sentence, NumberMention number, int from, int to, @Nullable Quantity last, boolean fromTo) {
        var lower = sentence.lower();
        int start = number.start();
        int cut = Math.max(from, clause(lower, start));
        var local = lower.substring(cut, start);
        var after = lower.substring(number.end(), to);
        boolean guarded = SCOPE.in(sentence, local) || SCOPE.in(sentence, BaseWords.head(after));
        int year = bases(sentence).year(local, after, lower.substring(clause(lower, start), start));
        var difference = difference(sentence, number, local, after, cut, guarded, year, last, fromTo);
        if (difference != null) return difference;
        var role = Role.LEVEL;
        boolean told = LEVEL.in(sentence, local);
        var base = Base.NONE;
        if (BUDGET_BEFORE.in(sentence, local)
                || BUDGET_AFTER.matcher(sentence, after).find()) {
            role = Role.BUDGET;
            told = true;
            boolean original =
                    BaseWords.ORIGINAL.in(sentence, local) || BaseWords.ORIGINAL.in(sentence, BaseWords.head(after));
            base = original ? Base.ORIGINAL : Base.BUDGET;
        } else if (year > 0 && year < mainYear || year < 0) {
            role = Role.EARLIER;
            told = true;
        } else if (FROM.matcher(sentence, local).find()
                || UP_FROM.matcher(sentence, local).matches()
                        && AGAINST.matcher(sentence, local).find()) {
            role = Role.EARLIER;
        } else if (from > 0 && year == 0 && TOWARDS.matcher(sentence, local).matches()) {
            role = Role.EARLIER;
        }
        return new Quantity(sentence, number, role, base, Sense.AMOUNT, 0, "", -1, Math.max(year, 0), told, guarded);
    }

    private @Nullable Quantity difference(
            ReportSentence sentence,
            NumberMention number,
            String local,
            String after,
            int cut,
            boolean guarded,
            int year,
            @Nullable Quantity last,
            boolean fromTo) {
        var compared = COMPARED.matcher(sentence, after);
        boolean noun = number.unit() == Unit.COUNT;
        if (compared.find() && (compared.group("noun") == null || noun)) {
            return compared(
                    sentence,
                    number,
                    compared.group("word"),
                    number.end() + compared.start("word"),
                    compared.group("rest"),
                    guarded,
                    year);
        }
        var verb = VERB.matcher(sentence, local);
        if (verb.find()) {
            boolean income = verb.group("indown") != null;
            boolean spent = verb.group("over") != null || verb.group("under") != null;
            boolean up = verb.group("up") != null || verb.group("over") != null;
            var group = List.of("up", "down", "indown", "over", "under").stream()
                    .filter(each -> verb.group(each) != null)
                    .findFirst()
                    .orElseThrow();
            return made(
                    sentence,
                    number,
                    bases(sentence).base(BaseWords.head(after), income || spent ? Base.BUDGET : Base.EARLIER),
                    income ? Sense.INCOME : spent ? Sense.COST : Sense.AMOUNT,
                    up ? 1 : -1,
                    verb.group(group),
                    cut + verb.start(group),
                    guarded,
                    year);
        }
        var step = STEP.matcher(sentence, local);
        if (step.find()) {
            return made(
                    sentence,
                    number,
                    bases(sentence).base(BaseWords.head(after), Base.EARLIER),
                    Sense.AMOUNT,
                    step.group("word").equals("opp") ? 1 : -1,
                    step.group("word"),
                    cut + step.start("word"),
                    guarded,
                    year);
        }
        var before = noun(sentence, number, local, after, cut, guarded, year);
        if (before != null) return before;
        var linked = linked(sentence, number, local, after, guarded, year, last, fromTo);
        // Points are always a difference; of what, a word after them says.
        if (linked != null
                || number.unit() != Unit.POINTS
                || OF_OTHER.matcher(sentence, after).find()) return linked;
        return made(sentence, number, Base.EARLIER, Sense.AMOUNT, 0, "", -1, guarded, year);
    }

    /** A per cent or an amount that says once more what two numbers, or a difference, beside it say. */
    private static @Nullable Quantity linked(
            ReportSentence sentence,
            NumberMention number,
            String local,
            String after,
            boolean guarded,
            int year,
            @Nullable Quantity last,
            boolean fromTo) {
        if (last != null
                && last.isDifference()
                && number.unit() == Unit.PERCENT
                && last.number().unit() != Unit.PERCENT
                && SHARED.matcher(sentence, local).matches()) {
            return made(
                    sentence,
                    number,
                    last.base(),
                    last.sense(),
                    last.direction(),
                    last.word(),
                    last.wordAt(),
                    guarded,
                    year);
        }
        // "fra 531,0 til 545,6 millioner, det vil si med 16,4"
        boolean bare = local.equals(", ") && number.isShare() || local.equals(" (");
        if (fromTo && (bare || THAT_IS.matcher(sentence, local).matches())) {
            return made(sentence, number, Base.EARLIER, Sense.AMOUNT, 0, "", -1, guarded, year);
        }
        // "utgiftene til helse med 7,6 prosent (fra 384,1 til 409,8 millioner)"
        if (number.isShare() && FROM_NEXT.matcher(sentence, after).find() && local.endsWith(" med ")) {
            return made(sentence, number, Base.EARLIER, Sense.AMOUNT, 0, "", -1, guarded, year);
        }
        return null;
    }

    private @Nullable Quantity compared(
            ReportSentence sentence,
            NumberMention number,
            String word,
            int at,
            String rest,
            boolean guarded,
            int year) {
        int comma = rest.indexOf(',');
        var of = comma >= 0 ? rest.substring(0, comma) : rest;
        var base = bases(sentence).base(of, Base.NONE);
        boolean place = word.equals("over") || word.equals("under");
        boolean toOther = of.startsWith(" enn ")
                        && base == Base.NONE
                        && !ENN_NUMBER.matcher(of).matches()
                || of.contains("nå");
        if (place && base == Base.NONE) {
            return null;
        }
        if (toOther) {
            return new Quantity(sentence, number, Role.OTHER, Base.NONE, Sense.AMOUNT, 0, "", -1, 0, true, true);
        }
        var sense = BETTER.matcher(word).matches() ? Sense.RESULT : Sense.AMOUNT;
        boolean budget = base == Base.BUDGET || base == Base.ORIGINAL;
        if (budget && SPENT.matcher(word).matches() && sentence.lower().contains("bruk")) sense = Sense.COST;
        return made(sentence, number, base, sense, UPWARDS.matcher(word).matches() ? 1 : -1, word, at, guarded, year);
    }

    private @Nullable Quantity noun(
            ReportSentence sentence,
            NumberMention number,
            String local,
            String after,
            int cut,
            boolean guarded,
            int year) {
        if (!NOUN.mayBeIn(sentence)) return null;
        var masked = BaseWords.YEAR
                .matcher(local)
                .replaceAll(digits -> "å".repeat(digits.group().length()));
        var match = NOUN.matcher(masked);
        Quantity found = null;
        while (match.find()) {
            var rest = local.substring(match.end());
            if (!TO_NUMBER.matcher(masked.substring(match.end())).matches()) continue;
            boolean counted = number.unit() == Unit.COUNT && match.group().startsWith("avvik");
            if (BASE_FOR.matcher(rest).find() || counted) continue;
            var before = local.substring(0, match.start());
            if ((rest.startsWith(" er ") || rest.startsWith(" var "))
                    && OF_IT.matcher(before).matches()) continue;
            var group = List.of("costup", "costdown", "inup", "indown", "up", "down", "none").stream()
                    .filter(each -> match.group(each) != null)
                    .findFirst()
                    .orElseThrow();
            var sense = group.startsWith("cost") ? Sense.COST : group.startsWith("in") ? Sense.INCOME : Sense.AMOUNT;
            int direction = group.endsWith("up") ? 1 : group.endsWith("down") ? -1 : 0;
            boolean variance = sense != Sense.AMOUNT || match.group().startsWith("avvik");
            var base = bases(sentence).base(rest + BaseWords.head(after), variance ? Base.BUDGET : Base.EARLIER);
            // "mot et merforbruk på 3,1 millioner i 2023" is of another year.
            boolean old = variance
                    && (base == Base.EARLIER
                            || year != 0 && year != mainYear
                            || AGAINST_A.matcher(before).matches());
            if (old) {
                found = new Quantity(sentence, number, Role.OTHER, Base.NONE, sense, 0, "", -1, 0, true, true);
                continue;
            }
            if (match.group().startsWith("forskjell") || match.group().startsWith("differans")) base = Base.NONE;
            int at = cut + match.start();
            found = made(
                    sentence,
                    number,
                    base,
                    sense,
                    direction,
                    sentence.text().substring(at, at + match.group().length()),
                    at,
                    guarded,
                    year);
        }
        return found;
    }

    private static Quantity made(
            ReportSentence sentence,
            NumberMention number,
            Base base,
            Sense sense,
            int direction,
            String word,
            int at,
            boolean guarded,
            int year) {
        return new Quantity(
                sentence, number, Role.DIFFERENCE, base, sense, direction, word, at, Math.max(year, 0), true, guarded);
    }
}
