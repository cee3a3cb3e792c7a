-- V0007: links of the red thread.
-- A link names two things by reference and belongs to no module's tables, so there are no foreign keys.
-- Never edited: a newer row about the same two things counts instead, so an earlier day keeps its thread.
-- A missing link has no second end and says what it wants. A proposed one says why it is proposed.
CREATE TABLE thread_link (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_ref     text        NOT NULL,
    to_ref       text        CHECK (to_ref <> from_ref),
    wanted       text,
    kind         text        NOT NULL CHECK (kind IN ('contributes_to', 'part_of', 'financed_by', 'charged_to',
                                 'decided_in', 'reported_in', 'renamed_to', 'merged_into', 'split_into', 'caused_by')),
    state        text        NOT NULL CHECK (state IN ('documented', 'proposed', 'missing', 'rejected')),
    source       text        NOT NULL,
    reason       text,
    reason_words text[]      NOT NULL DEFAULT '{}',
    valid_from   date,
    valid_to     date        CHECK (valid_to >= valid_from),
    known_at     timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL CHECK (known_at <= recorded_at),
    -- The thread has two ends: goals above, kroner below. «Financed by» and «reported in» point downwards.
    below_ref    text        GENERATED ALWAYS AS
        (CASE WHEN kind IN ('financed_by', 'reported_in') THEN to_ref ELSE from_ref END) STORED,
    above_ref    text        GENERATED ALWAYS AS
        (CASE WHEN kind IN ('financed_by', 'reported_in') THEN from_ref ELSE to_ref END) STORED,
    CHECK ((state = 'missing') = (to_ref IS NULL)),
    CHECK ((to_ref IS NULL) = (wanted IS NOT NULL)),
    CHECK (state <> 'proposed' OR reason IS NOT NULL)
);
CREATE INDEX thread_link_below ON thread_link (below_ref);
CREATE INDEX thread_link_above ON thread_link (above_ref);
CREATE INDEX thread_link_pair ON thread_link (from_ref, kind, to_ref);
GRANT SELECT, INSERT ON thread_link TO rodtrad_app;

-- A link counts on a day when it was known by then, is valid, is not turned down, and no newer row about the same two
-- things was known by then. A loose end counts until something of the kind it wants is linked.
CREATE FUNCTION thread_link_counts(l thread_link, known_before timestamptz, day date) RETURNS boolean
LANGUAGE sql STABLE
RETURN l.known_at < known_before
    AND l.state <> 'rejected'
    AND coalesce(l.valid_from <= day, true)
    AND coalesce(l.valid_to >= day, true)
    AND NOT EXISTS (
        SELECT 1
        FROM thread_link n
        WHERE n.from_ref = l.from_ref
          AND n.kind = l.kind
          AND (n.to_ref = l.to_ref
              OR l.to_ref IS NULL AND n.wanted = l.wanted
              OR l.to_ref IS NULL AND n.state <> 'rejected' AND split_part(n.to_ref, ':', 1) = l.wanted)
          AND n.known_at < known_before
          AND (n.known_at, n.id) > (l.known_at, l.id));
