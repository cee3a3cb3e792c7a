package no.rodtrad.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF, asked whether a file is both PDF/UA-1 and PDF/A-3a. */
final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** What is wrong, one line each; empty when both profiles are kept. */
    static List<String> findings(byte[] pdf) throws Exception {
        var findings = new ArrayList<String>();
        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            try (var foundry = Foundries.defaultInstance();
                    var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = foundry.createValidator(flavour, false)) {
                var result = validator.validate(parser);
                for (var assertion : result.getTestAssertions()) {
                    findings.add(flavour + " " + assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext());
                }
                if (!result.isCompliant() && findings.isEmpty()) findings.add(flavour + ": not compliant");
            }
        }
        return findings;
    }
}
