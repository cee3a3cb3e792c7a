package no.rodtrad.web;

import java.time.LocalDate;
import java.util.Optional;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows of the request: municipality, language, and as of which day it shows what is known. Controllers
 * take one as a parameter; templates get it as {@code context}, and its texts as {@code text}.
 */
public final class PageContext implements Links {

    private final @Nullable Municipality municipality;
    private final LanguageChoice language;
    private final AsOf asOf;
    private final boolean asOfChosen;
    private final boolean api;
    private final String path;
    private final String query;
    private final String base;
    private final String asOfSuffix;
    private final Texts text;
    private final Site site;
    private @Nullable Actor actor;

    PageContext(Address address, @Nullable Municipality municipality, AsOf today, TextsProvider texts, Site site) {
        this.municipality = municipality;
        this.language = address.language();
        this.asOf = address.chosenDay().map(AsOf::new).orElse(today);
        this.asOfChosen = address.chosenDay().isPresent();
        this.api = address.isApi();
        this.path = address.path();
        this.query = address.query();
        this.base = address.prefix()
                + (municipality == null ? "/" : "/" + municipality.key().value() + "/");
        this.asOfSuffix = asOfChosen ? Address.AS_OF + "=" + asOf.day() : "";
        this.text = texts.texts(language, this);
        this.site = site;
    }

    /**
     * The municipality whose page this is.
     *
     * @throws IllegalStateException on the few pages that belong to none; ask {@link #inMunicipality()} first
     */
    public Municipality municipality() {
        if (municipality == null) throw new IllegalStateException("This page belongs to no municipality: " + path);
        return municipality;
    }

    public boolean inMunicipality() {
        return municipality != null;
    }

    public MunicipalityKey municipalityKey() {
        return municipality().key();
    }

    public Texts text() {
        return text;
    }

    public Site site() {
        return site;
    }

    public LanguageChoice language() {
        return language;
    }

    /** Who of the staff is reading; empty for everybody else. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    /**
     * Who of the staff is reading.
     *
     * @throws IllegalStateException on pages that are open to all
     */
    public Actor staff() {
        return actor().orElseThrow(() -> new IllegalStateException("This page is open to all: " + path));
    }

    void setActor(@Nullable Actor known) {
        actor = known;
    }

    /** The last day whose knowledge counts: the one asked for by {@code ?as-of=}, else today. */
    public AsOf asOf() {
        return asOf;
    }

    /** Whether the reader has asked for an earlier day. */
    public boolean asOfChosen() {
        return asOfChosen;
    }

    /** Whether a program asks, so that also what is wrong is told as data. */
    public boolean isApi() {
        return api;
    }

    /** The address without language and municipality, without a first slash: {@code tiltak/tp.fs.fh.03}. */
    public String path() {
        return path;
    }

    /** What stands after the question mark, raw; empty when nothing does. */
    public String query() {
        return query;
    }

    /** The address of a page in this language, as of the same day, given below the municipality: {@code penger}. */
    public String url(String below) {
        if (below.isEmpty())
            return base.substring(0, base.length() - 1) + (asOfSuffix.isEmpty() ? "" : "?" + asOfSuffix);
        if (asOfSuffix.isEmpty()) return base + below;
        int hash = below.indexOf('#');
        var fragment = hash < 0 ? "" : below.substring(hash);
        var address = hash < 0 ? below : below.substring(0, hash);
        return base + address + (address.indexOf('?') < 0 ? "?" : "&") + asOfSuffix + fragment;
    }

    /** This same page in another language. */
    public String inLanguage(LanguageChoice other) {
        var prefix = other == LanguageChoice.NB ? "" : "/" + other.code();
        var below = municipality == null ? "/" + path : "/" + municipality.key().value() + slashed(path);
        return prefix + below + (query.isEmpty() ? "" : "?" + query);
    }

    /** This same page as of today. */
    public String today() {
        var rest = new StringBuilder();
        for (var parameter : query.split("&", -1)) {
            if (parameter.isEmpty() || parameter.startsWith(Address.AS_OF + "=")) continue;
            rest.append(rest.isEmpty() ? "?" : "&").append(parameter);
        }
        return base + path + rest;
    }

    /** This same page as of another day. */
    public String asOf(LocalDate day) {
        var address = today();
        return address + (address.indexOf('?') < 0 ? "?" : "&") + Address.AS_OF + "=" + day;
    }

    /** The page of the thing, when it has one. */
    public Optional<String> url(Titled titled) {
        return titled.path().map(this::url);
    }

    @Override
    public Optional<String> figure(Ref ref) {
        return Optional.of(url("tall/" + ref.id()));
    }

    @Override
    public Optional<String> page(String below) {
        return Optional.of(url(below));
    }

    private static String slashed(String path) {
        return path.isEmpty() ? "" : "/" + path;
    }
}
