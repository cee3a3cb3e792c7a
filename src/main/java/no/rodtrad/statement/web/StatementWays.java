package no.rodtrad.statement.web;

import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.form.StatementRef;
import no.rodtrad.web.figure.FigureLinks;
import org.springframework.stereotype.Component;

/** From the explanation of a figure to the statutory statement, the adjustment case or the checks it stands in. */
@Component
class StatementWays implements FigureLinks {

    private static final String OF_CASE = "-case-";

    private static final Pattern COMPARED = Pattern.compile("[a-z-]+\\.([12]\\d{3})\\.(?:check|proof)-.+");

    @Override
    public List<Way> waysFrom(Ref figure) {
        var compared = COMPARED.matcher(figure.id());
        if (compared.matches()) {
            return List.of(new Way("statement.checks.way", "okonomi/kontroller?ar=" + compared.group(1)));
        }
        return StatementRef.parse(figure).filter(ref -> ref.form().startsWith("5-")).map(StatementWays::way).stream()
                .toList();
    }

    private static Way way(StatementRef ref) {
        int of = ref.scope().indexOf(OF_CASE);
        if (of >= 0) {
            var key = ref.scope().substring(of + OF_CASE.length());
            return new Way("statement.case.way", "okonomi/saker/" + key);
        }
        return new Way(
                "statement.form.way",
                "okonomi/oppstilling/" + ref.form() + "?ar=" + ref.year() + "&enhet=" + ref.scope());
    }
}
