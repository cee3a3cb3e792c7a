package no.rodtrad.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The keys of messages as they stand in code and templates. */
final class MessageKeys {

    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(csv|json|sql|properties|html|css|js|pdf|md|txt|jte)");

    private static final List<Used> USED = find();

    private MessageKeys() {}

    /** @param isPrefix when the rest is added as the program runs, such as the code of a status */
    record Used(String key, boolean isPrefix, String place) {}

    static List<Used> used() {
        return USED;
    }

    private static List<Used> find() {
        var keys = Messages.all("nb").keySet();
        var modules = String.join("|", ModuleOrder.NAMES);
        // The rest after the literal tells whether something is added to it.
        var literal = Pattern.compile("\"((?:" + modules + ")\\.[A-Za-z0-9_.-]*)(%|\\$\\{|\"\\s*\\+|\")");
        var found = new ArrayList<Used>();
        for (var file : ProjectFiles.under("src/main/", ".java", ".jte")) {
            for (int i = 0; i < file.lines().size(); i++) {
                var match = literal.matcher(file.lines().get(i));
                while (match.find()) {
                    var key = match.group(1);
                    boolean prefix = !match.group(2).equals("\"") || key.endsWith(".");
                    boolean isKey =
                            keys.contains(key) || !FILE_NAME.matcher(key).matches();
                    if (isKey) found.add(new Used(key, prefix, file.at(i)));
                }
            }
        }
        return found;
    }
}
