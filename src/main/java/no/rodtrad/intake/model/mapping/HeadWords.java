package no.rodtrad.intake.model.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the heads of columns are called, in bokmål, nynorsk and English. The first word that fits is the one. */
final class HeadWords {

    static final List<String> AMOUNT =
            List.of("beløp", "belop", "amount", "amount_ore", "beløp_ore", "nettobeløp", "sum", "kroner", "saldo");
    static final List<String> DEBIT = List.of("debet", "debit", "debetbeløp", "beløp debet");
    static final List<String> CREDIT = List.of("kredit", "credit", "kreditbeløp", "beløp kredit");
    static final List<String> MARK = List.of("d/k", "dk", "debet/kredit", "d/c", "side");
    static final List<String> ORE = List.of("amount_ore", "beløp_ore", "øre", "beløp i øre");

    private static final Map<EntryField, List<String>> FIELDS = Map.of(
            EntryField.YEAR, List.of("regnskapsår", "rekneskapsår", "år", "year", "fiscal year", "aar"),
            EntryField.PERIOD, List.of("periode", "regnskapsperiode", "period", "per", "måned", "månad", "month"),
            EntryField.VOUCHER,
                    List.of("bilagsnr", "bilagsnummer", "bilag", "voucher", "voucher no", "bilagsnr.", "doknr"),
            EntryField.DATE, List.of("bilagsdato", "dato", "date", "posteringsdato", "voucher date", "regnskapsdato"),
            EntryField.ACCOUNT_CLASS, List.of("kontoklasse", "klasse", "account class"),
            EntryField.ART, List.of("art", "konto", "kontonr", "artskonto", "account", "hovedkonto"),
            EntryField.FUNCTION, List.of("funksjon", "function", "funk", "tjeneste", "teneste"),
            EntryField.COST_CENTRE, List.of("ansvar", "ansvarssted", "koststed", "ansvarsted", "cost centre", "kst"),
            EntryField.PROJECT, List.of("prosjekt", "project", "prosjektnr", "prosj"),
            EntryField.TEXT, List.of("tekst", "bilagstekst", "text", "beskrivelse", "description", "posteringstekst"));

    private final List<String> heads = new ArrayList<>();

    HeadWords(List<String> heads) {
        for (var head : heads) this.heads.add(head.strip().toLowerCase(Locale.ROOT));
    }

    Optional<Integer> find(EntryField field) {
        return find(FIELDS.getOrDefault(field, List.of()));
    }

    /** The column under the first of these words that is a head. */
    Optional<Integer> find(List<String> words) {
        for (var word : words) {
            int at = heads.indexOf(word);
            if (at >= 0) return Optional.of(at);
        }
        return Optional.empty();
    }
}
