/**
 * How the municipality is divided: committees, the budget areas they answer for, service units and districts, and which
 * accounting entities keep its accounts.
 *
 * <p>Red thread: a cost centre in {@code chart} belongs to a budget area here, and a budget area to a committee, so
 * each krone has someone who answers for it.
 *
 * <p>Always true: a code means one thing for ever; what is stored is never changed, only added to.
 *
 * <p>Owns the tables {@code organisation_*}. Start reading at {@link no.rodtrad.organisation.OrganisationService}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package no.rodtrad.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
