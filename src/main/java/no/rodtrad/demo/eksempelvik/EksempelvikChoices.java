package no.rodtrad.demo.eksempelvik;

import java.util.List;
import java.util.Map;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;

/** What Eksempelvik has chosen for its statements, as the files that any municipality would hand in. */
public final class EksempelvikChoices {

    private static final String FIRST_YEAR = "2020";

    private EksempelvikChoices() {}

    /** Whom its entities deal with. */
    public static Map<ChoiceKind, FormFile> of(EksempelvikRegisters registers) {
        var rows = registers.counterparts().stream()
                .map(side -> List.of(
                        side.entity(),
                        side.pair(),
                        side.account(),
                        "",
                        side.area(),
                        "",
                        side.counterpart(),
                        FIRST_YEAR,
                        "",
                        side.reason()))
                .toList();
        var kind = ChoiceKind.COUNTERPARTS;
        return Map.of(kind, FormFile.of(kind.file(), kind.header(), rows));
    }
}
