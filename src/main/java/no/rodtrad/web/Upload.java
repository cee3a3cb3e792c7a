package no.rodtrad.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/**
 * A form with a file, read as it comes: the fields before the file first, and then the file itself as a stream. So the
 * file is written to the disk once, by us, and never held in memory.
 */
public final class Upload {

    private static final int MOST_OF_A_FIELD = 10_000;
    private static final int MOST_FIELDS = 20;

    private final Map<String, String> fields = new HashMap<>();
    private final Optional<FileItemStream> file;

    /** @throws IOException when the sender broke off, or it is no such form */
    public Upload(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding("UTF-8");
        try {
            file = upTo(upload.getItemIterator(new ServletRequestContext(request)));
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    private Optional<FileItemStream> upTo(FileItemIterator items) throws IOException, FileUploadException {
        for (int i = 0; i < MOST_FIELDS && items.hasNext(); i++) {
            var item = items.next();
            if (!item.isFormField()) return Optional.of(item);
            try (var in = item.openStream()) {
                var value = new String(in.readNBytes(MOST_OF_A_FIELD), StandardCharsets.UTF_8);
                fields.put(item.getFieldName(), value);
            }
        }
        return Optional.empty();
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The name of the file without folders; empty when none was chosen. */
    public String fileName() {
        var name = file.map(FileItemStream::getName).orElse("");
        return lastPart(name == null ? "" : name);
    }

    /** The file, once. */
    public InputStream stream() throws IOException {
        return file.isPresent() ? file.get().openStream() : InputStream.nullInputStream();
    }

    /** What a file is called, without the folders and signs that a sender may put before it. */
    public static String lastPart(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
    }
}
