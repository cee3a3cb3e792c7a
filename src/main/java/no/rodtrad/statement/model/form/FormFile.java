package no.rodtrad.statement.model.form;

/** A file of policy, read from wherever it lies. @param name without folders, as it is named in a problem */
public record FormFile(String name, String text) {}
