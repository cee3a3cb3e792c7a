package no.rodtrad.statement.model.form;

/** A municipality's own choice of signs in a form, for some years. @param reason why, as shown beside the statement */
public record SignOverride(String form, SignConvention convention, FormVersion years, String reason) {}
