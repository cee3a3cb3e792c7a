package no.rodtrad.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.database.Municipality;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.web.Texts;
import org.springframework.stereotype.Service;

/**
 * Describes a folder of CSV files, so that others can read it too.
 *
 * <p>Source: Data Package 1.0 and Table Schema 1.0.
 */
@Service
public class FolderPackage {

    private static final String NAME = "datapackage.json";

    private static final Set<String> WHOLE =
            Set.of("year", "period", "voucher", "amount_ore", "employees", "entries", "debit_ore", "credit_ore");

    /** @throws UncheckedIOException when the folder cannot be read, or the description not written */
    public void write(Path folder, Municipality municipality, AsOf asOf, Texts text) {
        var root = JsonFormat.object();
        root.put("name", municipality.key().value().replace('_', '-'));
        root.put("profile", "tabular-data-package");
        root.put("title", text.get("opendata.package.title", municipality.name()));
        root.put("description", text.get("opendata.package.description", text.date(asOf.day())));
        var resources = root.putArray("resources");
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .forEach(names::add);
            for (var name : names) {
                var resource = resources.addObject();
                resource.put(
                        "name",
                        name.substring(0, name.length() - ".csv".length()).toLowerCase(java.util.Locale.ROOT));
                resource.put("profile", "tabular-data-resource");
                resource.put("path", name);
                resource.put("encoding", "utf-8");
                var fields = resource.putObject("schema").putArray("fields");
                try (var lines = Files.newBufferedReader(folder.resolve(name))) {
                    for (var column : lines.readLine().split(",")) {
                        fields.addObject().put("name", column).put("type", type(column));
                    }
                }
            }
            Files.write(folder.resolve(NAME), JsonFormat.bytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String column) {
        if (WHOLE.contains(column)) return "integer";
        return column.equals("date") ? "date" : "string";
    }
}
