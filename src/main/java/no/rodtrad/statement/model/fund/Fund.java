package no.rodtrad.statement.model.fund;

import java.util.Optional;

/**
 * A fund of one accounting entity.
 *
 * @param key one name for life
 * @param tie for a restricted fund: who tied it and to what
 */
public record Fund(String key, String entity, FundKind kind, String name, Optional<FundTie> tie) {}
