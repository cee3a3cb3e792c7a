/**
 * The statutory statements: forms that are data, and the calculation that fills them. Pure.
 *
 * <p>A form lies as files under {@code policy/forms}; next year's form is a new file. Start reading at {@link
 * no.rodtrad.statement.model.form.Statement}.
 */
@NamedInterface("form")
@NullMarked
package no.rodtrad.statement.model.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
