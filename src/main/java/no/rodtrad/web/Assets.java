package no.rodtrad.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheets, scripts and fonts, read once and held in memory. Their address carries a mark of their whole
 * content, so a browser may keep them for ever and still never sees an old one.
 *
 * <p>Our own style sheets, {@code static/css/*.css}, are sent as one, in the order of their names.
 */
@Component
public final class Assets {

    static final String ROOT = "/static/";
    /** All our own style sheets as one. */
    public static final String STYLES = "rodtrad.css";

    private static final String FOLDER = "static/";

    /** A file as it is sent; {@code packed} is empty when packing gains nothing. */
    record Asset(byte[] bytes, Optional<byte[]> packed, String type) {}

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String mark;

    Assets() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
                if (file.isReadable() && file.getFilename() != null) read(file, files);
            }
            files.put(STYLES, joined(files));
            mark = mark(files);
            for (var file : files.entrySet()) assets.put(file.getKey(), asset(file.getKey(), file.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a file below {@code static}. */
    public String address(String path) {
        return ROOT + mark + "/" + path;
    }

    /** The content of a file below {@code static}, for documents that carry their look with them. */
    public byte[] bytes(String path) {
        var asset = assets.get(path);
        if (asset == null) throw new IllegalArgumentException("No file static/" + path);
        return asset.bytes().clone();
    }

    @Nullable
    Asset find(String path) {
        return assets.get(path);
    }

    String mark() {
        return mark;
    }

    private static void read(Resource file, Map<String, byte[]> files) throws IOException {
        var url = file.getURL().toString();
        var path = url.substring(url.lastIndexOf("/" + FOLDER) + FOLDER.length() + 1);
        if (path.isEmpty() || path.endsWith("/")) return;
        try (var in = file.getInputStream()) {
            // A folder on disk is a resource too; it has no bytes of its own that anyone may ask for.
            if (file.isFile() && file.getFile().isDirectory()) return;
            files.put(path, in.readAllBytes());
        }
    }

    private static byte[] joined(TreeMap<String, byte[]> files) {
        var all = new ByteArrayOutputStream();
        files.forEach((path, bytes) -> {
            if (path.startsWith("css/") && path.endsWith(".css")) all.writeBytes(bytes);
        });
        return all.toByteArray();
    }

    private static String mark(TreeMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Asset asset(String path, byte[] bytes) throws IOException {
        var type = type(path);
        if (!type.startsWith("text/") && !type.startsWith("image/svg")) {
            return new Asset(bytes, Optional.empty(), type);
        }
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return new Asset(bytes, Optional.of(packed.toByteArray()), type);
    }

    private static String type(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            case "txt" -> "text/plain;charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
