package no.rodtrad.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** A key or the token of a session: 32 random bytes, told once. It is never written into a log. */
public final class Secret {

    private static final String KEY_PREFIX = "rt_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(rt_)?[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A new key. The first letters let a scanner of texts find one that has gone astray. */
    static Secret newKey() {
        return new Secret(KEY_PREFIX + random());
    }

    static Secret newToken() {
        return new Secret(random());
    }

    /** What somebody sent. */
    static Secret of(String sent) {
        return new Secret(sent.strip());
    }

    /** Whether it can be one at all. */
    boolean isPossible() {
        return FORM.matcher(text).matches();
    }

    /** As it is told, once. */
    public String told() {
        return text;
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Never tells what it is, wherever it is written. */
    @Override
    public String toString() {
        return "a secret";
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
