package no.rodtrad.ledger;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Counts and hashes what is read through it. */
final class HashingStream extends FilterInputStream {

    private final MessageDigest digest;
    private long bytes;

    HashingStream(InputStream in, MessageDigest digest) {
        super(in);
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        throw new UnsupportedOperationException("One byte at a time is too slow here.");
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = in.read(target, from, length);
        if (count > 0) {
            digest.update(target, from, count);
            bytes += count;
        }
        return count;
    }

    byte[] digest() {
        return digest.digest();
    }

    long bytes() {
        return bytes;
    }
}
