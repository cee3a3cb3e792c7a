package no.rodtrad.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.intake.model.mapping.AccountSplit;
import no.rodtrad.intake.model.mapping.AmountForm;
import no.rodtrad.intake.model.mapping.ColumnPlace;
import no.rodtrad.intake.model.mapping.CubeForm;
import no.rodtrad.intake.model.mapping.DateForm;
import no.rodtrad.intake.model.mapping.EntryField;
import no.rodtrad.intake.model.mapping.FieldSource;
import no.rodtrad.intake.model.mapping.FieldSource.Cut;
import no.rodtrad.intake.model.mapping.FileForm;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.intake.model.mapping.NumberForm;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * A mapping as a form: what one chooses, by the name of the field. What the form has no field for, such as
 * a cut or a width, stays as it was where its column stays.
 */
final class MappingForm {

    static final String DATE = "from:date";
    static final String CONSTANT = "k:";
    private static final String HEAD = "h:";
    private static final String NUMBER = "n:";
    private static final String PART = "p:";
    private static final String EMPTY_COST_CENTRE = "000000";

    private MappingForm() {}

    /** What stands in the form. */
    static Map<String, String> of(Mapping mapping) {
        var form = new LinkedHashMap<String, String>();
        form.put("for", mapping.kind().code());
        form.put("encoding", mapping.file().encoding().code());
        form.put("separator", Character.toString(mapping.file().separator()));
        form.put("decimal", lower(mapping.numbers().decimal()));
        form.put("thousands", lower(mapping.numbers().thousands()));
        form.put("unit", lower(mapping.numbers().unit()));
        form.put("dates", mapping.dates().pattern());
        form.put("amount", "");
        form.put("amount-column", "");
        form.put("debit-column", "");
        form.put("credit-column", "");
        mapping.amount().ifPresent(amount -> put(amount, form));
        form.put("account-column", "");
        form.put("account-separator", "-");
        mapping.account().ifPresent(split -> {
            form.put("account-column", code(split.column()));
            if (split instanceof AccountSplit.BySeparator by) form.put("account-separator", "" + by.separator());
        });
        for (var field : mapping.kind().fields()) {
            form.put(
                    "field-" + field.code(),
                    mapping.source(field).map(MappingForm::code).orElse(""));
        }
        mapping.cube().ifPresent(cube -> {
            form.put("cube-title", cube.title());
            form.put("cube-unit", cube.unit());
            form.put("cube-source", cube.source());
        });
        return form;
    }

    private static void put(AmountForm amount, Map<String, String> form) {
        switch (amount) {
            case AmountForm.Signed signed -> {
                form.put("amount", signed.creditPositive() ? "turned" : "signed");
                form.put("amount-column", code(signed.column()));
            }
            case AmountForm.TwoColumns two -> {
                form.put("amount", "two");
                form.put("debit-column", code(two.debit()));
                form.put("credit-column", code(two.credit()));
            }
            case AmountForm.Marked _ -> form.put("amount", "marked");
        }
    }

    /** The mapping as chosen; refused with what is wrong about the choices. */
    static Outcome<Mapping> read(Map<String, String> form, Mapping before) {
        try {
            var made = new Mapping(
                            before.kind(),
                            before.name(),
                            file(form, before.file()),
                            numbers(form),
                            new DateForm(form.getOrDefault("dates", "")),
                            fields(form, before),
                            before.kind().hasAmounts() ? Optional.of(amount(form, before)) : Optional.empty(),
                            before.kind().hasAmounts() ? account(form, before) : Optional.empty(),
                            Map.of(),
                            before.cube().map(cube -> cube(form, cube)))
                    .with(before.values());
            return MappingReader.read(before.name(), MappingText.of(made));
        } catch (IllegalArgumentException e) {
            return new Rejected<>(
                    List.of(new Problem(before.name(), 0, "", "", "intake.job.mapping.not-possible", List.of())));
        }
    }

    private static CubeForm cube(Map<String, String> form, CubeForm before) {
        return new CubeForm(
                before.key(),
                form.getOrDefault("cube-title", before.title()),
                form.getOrDefault("cube-unit", before.unit()),
                before.decimals(),
                form.getOrDefault("cube-source", before.source()),
                before.dimensions());
    }

    private static FileForm file(Map<String, String> form, FileForm before) {
        var encoding = before.encoding();
        for (var each : FileForm.Encoding.values()) {
            if (each.code().equals(form.get("encoding"))) encoding = each;
        }
        var separator = form.getOrDefault("separator", "");
        return new FileForm(
                encoding,
                separator.isEmpty() ? before.separator() : separator.charAt(0),
                before.quote(),
                before.headLines(),
                before.heads(),
                before.skipped(),
                before.sheet());
    }

    private static NumberForm numbers(Map<String, String> form) {
        return new NumberForm(
                NumberForm.Decimal.valueOf(upper(form, "decimal")),
                NumberForm.Thousands.valueOf(upper(form, "thousands")),
                NumberForm.Unit.valueOf(upper(form, "unit")));
    }

    private static AmountForm amount(Map<String, String> form, Mapping before) {
        return switch (form.getOrDefault("amount", "")) {
            case "two" -> new AmountForm.TwoColumns(needed(form, "debit-column"), needed(form, "credit-column"));
            case "turned" -> new AmountForm.Signed(needed(form, "amount-column"), true);
            case "marked" -> before.amount().orElseThrow(IllegalArgumentException::new);
            default -> new AmountForm.Signed(needed(form, "amount-column"), false);
        };
    }

    private static Optional<AccountSplit> account(Map<String, String> form, Mapping before) {
        var column = column(form.getOrDefault("account-column", ""));
        if (column.isEmpty()) return Optional.empty();
        if (before.account().orElse(null) instanceof AccountSplit.ByWidths by
                && by.column().equals(column.get())) {
            return before.account();
        }
        var separator = form.getOrDefault("account-separator", "");
        if (separator.length() != 1) throw new IllegalArgumentException("No separator");
        return Optional.of(new AccountSplit.BySeparator(column.get(), separator.charAt(0)));
    }

    private static Map<TargetField, FieldSource> fields(Map<String, String> form, Mapping before) {
        var fields = new LinkedHashMap<TargetField, FieldSource>();
        for (var field : before.kind().fields()) {
            var chosen = form.getOrDefault("field-" + field.code(), "");
            var old = before.source(field);
            var all = form.getOrDefault("all-field-" + field.code(), "").strip();
            if (chosen.isEmpty() || chosen.startsWith(CONSTANT)) {
                if (!all.isEmpty()) fields.put(field, new FieldSource.Constant(all));
            } else if (old.isPresent() && code(old.get()).equals(chosen)) {
                fields.put(field, old.get());
            } else {
                source(field, chosen).ifPresent(each -> fields.put(field, each));
            }
        }
        // The dimensions of a statistic have no choices here.
        before.fields().forEach((field, source) -> {
            if (!before.kind().fields().contains(field)) fields.put(field, source);
        });
        return fields;
    }

    private static Optional<FieldSource> source(TargetField field, String chosen) {
        var otherwise = field == EntryField.COST_CENTRE ? EMPTY_COST_CENTRE : "";
        if (chosen.equals(DATE)) return Optional.of(new FieldSource.FromDate());
        if (chosen.matches(PART + "[1-9]")) {
            return Optional.of(new FieldSource.FromAccount(chosen.charAt(2) - '0', 0, otherwise));
        }
        return column(chosen).map(column -> new FieldSource.FromColumn(column, Cut.WHOLE, 0, otherwise));
    }

    private static String code(FieldSource source) {
        return switch (source) {
            case FieldSource.FromColumn from -> code(from.column());
            case FieldSource.FromAccount from -> PART + from.part();
            case FieldSource.FromDate _ -> DATE;
            case FieldSource.Constant constant -> CONSTANT + constant.value();
        };
    }

    private static String code(ColumnPlace column) {
        return column instanceof ColumnPlace.Number number ? NUMBER + number.number() : HEAD + column.shown();
    }

    private static ColumnPlace needed(Map<String, String> form, String name) {
        return column(form.getOrDefault(name, "")).orElseThrow(IllegalArgumentException::new);
    }

    private static Optional<ColumnPlace> column(String code) {
        if (code.startsWith(HEAD)) return Optional.of(new ColumnPlace.Head(code.substring(HEAD.length())));
        if (code.matches(NUMBER + "[1-9]\\d{0,2}")) {
            return Optional.of(new ColumnPlace.Number(Integer.parseInt(code.substring(NUMBER.length()))));
        }
        return Optional.empty();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").toUpperCase(Locale.ROOT);
    }
}
