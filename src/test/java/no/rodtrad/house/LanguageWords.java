package no.rodtrad.house;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that show that a text is in another language than it says. Only words that are never right in that language:
 * «også» and «mer», say, are left out, since nynorsk has or may have them too.
 */
final class LanguageWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Places for arguments, addresses and file names are no words. */
    private static final Pattern NO_WORDS = Pattern.compile("\\{\\d+}|\\S*[/@]\\S*|<[^>]*>|&\\w+;");

    /** The product, the smallest unit of our money, and the languages themselves have the same name everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("rød", "tråd", "øre", "bokmål", "nynorsk");

    private static final Set<String> BOKMAL = words("""
            ikke jeg noe noen fra være vært ble blitt gjøre gjør selv annet annen disse hun dere deres
            uten mulig måned måneder måneden regnskap regnskapet utvalg utvalget vedtatt tjeneste
            tjenester tjenestene enhet enheter kilde kilden kilder kildene åpne åpen åpent hovedutvalg
            hovedmål høyere lavere flere forrige endret mangler penger pengene sammen sier tallene
            tallet områdene målene tiltakene vedtakene beløpene delene tabellene innbygger innbyggere
            innbyggerne opprinnelig avsluttet påbegynt finnes avrundet bare videreført hele siden
            gjelder forsinket rettet startet beregnet samlet allerede navn navnet virker leser skriver
            setter velger trenger ligger svarer hører tidligere senere nyere
            """);

    /** Nynorsk has kv-, -leg, -heit and -ingar where bokmål has these. */
    private static final Pattern BOKMAL_FORM =
            Pattern.compile("hv\\p{L}+|\\p{L}{2,}lig[et]?|\\p{L}{2,}het(en|er|ene)?|\\p{L}{3,}ing(er|ene)");

    private static final Set<String> NYNORSK_AFTER_ALL = words("billig billige villig villige nyhet nyhetene");

    private static final Set<String> NYNORSK = words("""
            ikkje eg kvar kva kven korleis kvifor noko nokon nokre frå vore vart sjølv desse utan mogleg
            månad månader rekneskap rekneskapen utval utvalet vedteken vedtekne teneste tenester
            verksemd eining einingar kjelde kjelda kjelder hovudutval høgare lågare fleire førre manglar
            pengar pengane saman seier talet innbyggjar innbyggjarar opphavleg berre kjem avrunda
            vidareført heile sidan namn allereie
            """);

    private static final Set<String> NORWEGIAN = words("""
            og ikke ikkje det som med fra hvor kvar hva kva tall kommune kommunen regnskap rekneskap
            budsjett tiltak vedtak utvalg utval kilde kjelde avvik penger pengar merforbruk
            mindreforbruk
            """);

    private static final Pattern NORWEGIAN_LETTER = Pattern.compile(".*[æøå].*");

    private LanguageWords() {}

    /** What stands there that is not of the language. */
    static List<String> foreignIn(String language, String text) {
        return WORD.matcher(NO_WORDS.matcher(text).replaceAll(" "))
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(word -> !EVERYWHERE.contains(word) && isForeign(language, word))
                .distinct()
                .toList();
    }

    private static boolean isForeign(String language, String word) {
        return switch (language) {
            case "nb" -> NYNORSK.contains(word);
            case "nn" ->
                BOKMAL.contains(word) || (BOKMAL_FORM.matcher(word).matches() && !NYNORSK_AFTER_ALL.contains(word));
            case "en" ->
                NORWEGIAN.contains(word) || NORWEGIAN_LETTER.matcher(word).matches();
            default -> throw new IllegalArgumentException(language);
        };
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
