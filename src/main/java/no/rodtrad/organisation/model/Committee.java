package no.rodtrad.organisation.model;

/** A body of elected members that answers for budget areas: the executive committee or a standing committee. */
public record Committee(CommitteeCode code, String name) {}
