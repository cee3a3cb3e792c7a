package no.rodtrad.intake.model.mapping;

import static no.rodtrad.intake.model.mapping.MappingReader.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.model.mapping.CubeForm.CubeDimension;
import no.rodtrad.intake.model.mapping.FieldSource.Cut;

/** Reads from a mapping where each field comes from. */
final class MappingSources {

    private static final String[] WAYS = {"column", "cut", "part", "constant", "from", "width", "otherwise"};
    private static final String[] OF_DIMENSION = {"column", "cut", "constant", "width", "otherwise", "title", "titles"};

    private final MappingKind kind;
    private final Optional<AccountSplit> account;

    MappingSources(MappingKind kind, Optional<AccountSplit> account) {
        this.kind = kind;
        this.account = account;
    }

    Map<TargetField, FieldSource> fields(YamlPlace block) {
        var known = new ArrayList<String>();
        for (var field : kind.fields()) known.add(field.code());
        block.onlyKeys(keys(known.toArray(String[]::new)));
        var fields = new LinkedHashMap<TargetField, FieldSource>();
        for (var field : kind.fields()) {
            if (block.has(field.code())) source(block, field.code(), WAYS).ifPresent(each -> fields.put(field, each));
            else if (field.isNeeded()) block.missing(field.code());
        }
        return fields;
    }

    /** Adds the field of a dimension, and that of its titles. */
    Optional<CubeDimension> dimension(YamlPlace block, String code, Map<TargetField, FieldSource> fields) {
        if (!code.matches("[A-Za-z][A-Za-z0-9-]{0,39}")) {
            block.wrong(code, "intake.mapping.dimension");
            return Optional.empty();
        }
        var source = source(block, code, OF_DIMENSION);
        if (source.isEmpty()) return Optional.empty();
        var titles = block.isBlock(code)
                ? block.block(code).filter(each -> each.has("titles")).flatMap(each -> each.column("titles"))
                : Optional.<ColumnPlace>empty();
        var title = block.isBlock(code)
                ? block.block(code).map(each -> each.text("title", code)).orElse(code)
                : code;
        var dimension = new CubeDimension(code, title, titles.isPresent());
        fields.put(dimension.field(), source.get());
        titles.ifPresent(
                column -> fields.put(dimension.titleField(), new FieldSource.FromColumn(column, Cut.WHOLE, 0, "")));
        return Optional.of(dimension);
    }

    private Optional<FieldSource> source(YamlPlace fields, String code, String[] ways) {
        if (!fields.isBlock(code)) {
            return fields.column(code).map(column -> new FieldSource.FromColumn(column, Cut.WHOLE, 0, ""));
        }
        var block = fields.block(code).orElseThrow();
        block.onlyKeys(keys(ways));
        long told = List.of("column", "part", "constant", "from").stream()
                .filter(block::has)
                .count();
        if (told != 1) {
            fields.wrong(code, "intake.mapping.one-way");
            return Optional.empty();
        }
        int width = block.number("width", 0, 0, 20);
        var otherwise = block.text("otherwise", "");
        if (block.has("constant")) return Optional.of(new FieldSource.Constant(block.text("constant", "")));
        if (block.has("from")) {
            boolean legal = kind == MappingKind.POSTINGS
                    && block.text("from", "").equals("date")
                    && (code.equals("year") || code.equals("period"));
            if (!legal) block.wrong("from", "intake.mapping.from-date");
            return legal ? Optional.of(new FieldSource.FromDate()) : Optional.empty();
        }
        if (block.has("part")) {
            if (account.isEmpty()) block.wrong("part", "intake.mapping.part-without-account");
            int most = account.orElse(null) instanceof AccountSplit.ByWidths by
                    ? by.widths().size() + 1
                    : 20;
            return Optional.of(new FieldSource.FromAccount(block.number("part", 1, 1, most), width, otherwise));
        }
        var cut = cut(block);
        return block.column("column").map(column -> new FieldSource.FromColumn(column, cut, width, otherwise));
    }

    private static Cut cut(YamlPlace block) {
        if (!block.has("cut")) return Cut.WHOLE;
        var ends = block.text("cut", "").split("-", -1);
        if (ends.length == 2 && ends[0].matches("[1-9]\\d?") && ends[1].matches("[1-9]\\d?")) {
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[1]);
            if (from <= to) return new Cut(from, to);
        }
        block.wrong("cut", "intake.mapping.cut");
        return Cut.WHOLE;
    }
}
