package no.rodtrad.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.rodtrad.intake.saft.SaftCheck;
import no.rodtrad.intake.saft.SaftImport;
import no.rodtrad.intake.saft.SaftMappings;
import no.rodtrad.intake.saft.SaftText;
import no.rodtrad.intake.saft.SaftVersion;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Problems;

/** SAF-T of each version, packed and not: checked, and then taken in. */
final class SaftWay implements Way {

    private final SaftImport imports;

    SaftWay(SaftImport imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "saft";
    }

    @Override
    public List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (var version : SaftVersion.values()) {
            var xml = SaftText.small(version).xml();
            samples.add(Sample.of(version.number(), "fil", xml, StandardCharsets.UTF_8));
        }
        samples.add(
                Sample.of("zip", "fil", packed(SaftText.small(SaftVersion.V1_30).xml())));
        return samples;
    }

    @Override
    public byte[] spoil(byte[] good, RandomGenerator random) {
        return good[0] == 'P' ? Spoiler.spoilPacked(good, random) : Spoiler.spoil(good, random);
    }

    @Override
    public Answer take(Path folder, Sample sample) {
        var file = folder.resolve("fil");
        var report = SaftCheck.of(file);
        var mapping = Problems.accepted(SaftMappings.find(SaftMappings.USUAL));
        var batch = new LedgerBatch(
                "fil", EntityCode.TREASURY, ImportScope.PARTIAL, Origin.PUBLISHED, Optional.empty(), Optional.empty());
        var problems = Problems.of(imports.run(batch, file, mapping));
        boolean accepted = problems.isEmpty();
        if (accepted && report.errors() > 0) throw new AssertionError("Taken in, though the check found errors.");
        return new Answer(accepted, problems, List.of());
    }

    private static byte[] packed(String xml) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("saft.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
