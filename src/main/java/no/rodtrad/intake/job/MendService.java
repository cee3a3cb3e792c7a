package no.rodtrad.intake.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.chart.ChartService;
import no.rodtrad.intake.Interpretation;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.kernel.Outcome.Accepted;
import org.springframework.stereotype.Service;

/** Helps a person to mend how a file is read: shows the refused lines, and what may be meant by what stands there. */
@Service
public class MendService {

    private final JobService jobs;
    private final MappingShelf shelf;
    private final UploadFolder files;
    private final ChartService chart;

    MendService(JobService jobs, MappingShelf shelf, UploadFolder files, ChartService chart) {
        this.jobs = jobs;
        this.shelf = shelf;
        this.files = files;
        this.chart = chart;
    }

    /** Lines as they stand, with the heads above them; the file may have none. */
    public record Lines(List<String> heads, List<Line> lines) {

        public Lines {
            heads = List.copyOf(heads);
            lines = List.copyOf(lines);
        }

        /** The column of that name; -1 when it is none. Without heads, columns are called by their numbers. */
        public int column(String name) {
            for (int i = 0; i < heads.size(); i++) if (heads.get(i).equalsIgnoreCase(name)) return i;
            return name.matches("[1-9]\\d{0,2}") ? Integer.parseInt(name) - 1 : -1;
        }
    }

    /** @param number in the file, counted from 1 */
    public record Line(int number, List<String> fields) {

        public Line {
            fields = List.copyOf(fields);
        }

        /** What stands in a column; empty when the line is too short. */
        public String field(int column) {
            return column >= 0 && column < fields.size() ? fields.get(column) : "";
        }
    }

    /** How the file is read; empty when it has no mapping that can be read. */
    public Optional<Mapping> mapping(Shown shown) {
        var read = MappingReader.read(shown.job().name(), shown.mapping().orElse(""));
        return read instanceof Accepted<Mapping>(var mapping) ? Optional.of(mapping) : Optional.empty();
    }

    /** The group with that key, where the file is still there to look into. */
    public Optional<RefusedGroup> group(Shown shown, String key) {
        if (!shown.hasFile() || shown.job().state().isWorking()) return Optional.empty();
        return shown.reading().stream()
                .flatMap(reading -> reading.groups().stream())
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    /** Lines of the file as they stand. */
    public Lines lines(int id, Mapping mapping, List<Integer> numbers) {
        return Meanings.lines(files.of(id), mapping, numbers);
    }

    /** Other ways to read what a group could not be read for, the best first. */
    public List<Interpretation> interpretations(int id, Mapping mapping, RefusedGroup group) {
        return Meanings.of(files.of(id), mapping, group);
    }

    /** The codes of ours that a value may mean, with their names; empty when any text will do. */
    public Map<String, String> codes(TargetField field) {
        return switch (field.code()) {
            case "cost_centre" -> {
                var names = new TreeMap<String, String>();
                chart.costCentres().forEach(each -> names.put(each.code().value(), each.name()));
                yield names;
            }
            case "art" -> new TreeMap<>(chart.artNames());
            case "function" -> new TreeMap<>(chart.functionNames());
            default -> Map.of();
        };
    }

    /** Whether it is a code of ours: an art may have a local digit behind, and its account class before. */
    public boolean isCode(TargetField field, String code, Map<String, String> codes) {
        if (codes.isEmpty()) return code.length() <= 20;
        if (codes.containsKey(code)) return true;
        if (!field.code().equals("art") || !code.matches("\\d{4,5}")) return false;
        return codes.containsKey(code.length() == 5 ? code.substring(1, 4) : code.substring(0, 3))
                || code.charAt(0) == '2';
    }

    /**
     * Reads the file with another mapping. When it is kept by name, this is its next version.
     *
     * @return false when the file is on its way somewhere now
     */
    public boolean use(int id, Mapping mapping, String by) {
        var yaml = MappingText.of(mapping);
        if (!jobs.choose(id, yaml, by)) return false;
        if (shelf.find(mapping.name()).isPresent()) shelf.keep(mapping.name(), yaml, by);
        return true;
    }
}
