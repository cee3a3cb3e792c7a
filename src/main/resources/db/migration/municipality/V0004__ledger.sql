-- Ledger entries, by import. An import comes from the accounting system of one entity, and all its entries are that
-- entity's. Kept for ever as the accounting system posted them: the application may add and read.
--
-- There are millions of entries, so a row is narrow: cost_centre is chart_cost_centre.number (0 on the balance sheet),
-- account_class is 0 investment, 1 operation or 2 balance sheet, art is four digits without the class (KOSTRA's three
-- and a local one, or a balance account), function three. Period 0 is the balance that a year began with. An import
-- writes its rows in runs sorted by cost centre and art, so a block-range index finds them again, at a cost that hardly
-- slows the import.
CREATE TABLE ledger_import (
    id          integer PRIMARY KEY,
    name        text NOT NULL,
    entity      text NOT NULL DEFAULT 'KK' REFERENCES organisation_entity,
    sha256      text NOT NULL,
    bytes       bigint NOT NULL,
    scope       text NOT NULL CHECK (scope IN ('whole', 'partial')),
    origin      text NOT NULL CHECK (origin IN ('published', 'stated', 'generated')),
    known_at    timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    entries     bigint NOT NULL,
    debit_ore   bigint NOT NULL,
    credit_ore  bigint NOT NULL,
    UNIQUE (entity, sha256),
    CHECK (known_at <= recorded_at),
    CHECK (debit_ore = credit_ore)
);

CREATE TABLE ledger_entry (
    cost_centre   integer NOT NULL,
    import_id     integer NOT NULL,
    art           smallint NOT NULL,
    fiscal_year   smallint NOT NULL,
    period        smallint NOT NULL,
    account_class smallint NOT NULL,
    amount_ore    bigint NOT NULL,
    voucher       bigint NOT NULL,
    entry_date    date NOT NULL,
    function      smallint,
    project       text,
    text          text NOT NULL
);

-- Ranges of other years are passed over at once. Bloom for cost centres rather than least and greatest: the server puts
-- small rows into what is left on older pages, and a few strangers on a page would make its range as wide as the table.
CREATE INDEX ledger_entry_drill ON ledger_entry
    USING brin (fiscal_year, cost_centre int4_bloom_ops (n_distinct_per_range = 64, false_positive_rate = 0.001))
    WITH (pages_per_range = 16);

-- A small sample is enough to know that a cost centre is rare, and without it the server would read all entries.
ALTER TABLE ledger_entry ALTER COLUMN cost_centre SET STATISTICS 10;
ALTER TABLE ledger_entry ALTER COLUMN fiscal_year SET STATISTICS 10;

-- Only the owner may bring index and statistics up to date, and the application owns nothing. To add to the index costs
-- three times as much a row as to make it anew, so an import larger than all before it makes it anew, on two cores. The
-- sums are few, but after such an import nothing that the server knows of them is true any more. What comes later
-- changes little of that, and reading a sample of ten million entries takes longer than a small import: the server does
-- it when a tenth of them are new.
CREATE FUNCTION ledger_index_new_entries(is_most boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET max_parallel_maintenance_workers = 1
    AS $$
    BEGIN
        IF is_most THEN
            ANALYZE ledger_entry (cost_centre, fiscal_year);
            ANALYZE ledger_total (fiscal_year, import_id, account_class, cost_centre);
            REINDEX INDEX ledger_entry_drill;
        ELSE
            PERFORM brin_summarize_new_values('ledger_entry_drill'::regclass);
        END IF;
    END
    $$;

-- Sums of each place where money is used or stands, written in the transaction that adds the entries: a cost centre, in
-- investments a cost centre and a project (empty when there is none), and the balance sheet (cost_centre 0), whose
-- opening balance is apart. The arts of a row stand in lists side by side with their functions (0 when there is none):
-- a twentieth of the rows, so they cost the import little, and a whole year is soon read.
CREATE TABLE ledger_total (
    import_id     integer NOT NULL,
    fiscal_year   smallint NOT NULL,
    account_class smallint NOT NULL CHECK (account_class IN (0, 1, 2)),
    cost_centre   integer NOT NULL,
    project       text NOT NULL,
    opening       boolean NOT NULL,
    arts          smallint[] NOT NULL,
    functions     smallint[] NOT NULL,
    amounts_ore   bigint[] NOT NULL,
    entries       integer[] NOT NULL,
    PRIMARY KEY (fiscal_year, import_id, account_class, cost_centre, project, opening),
    CHECK (account_class = 0 OR project = ''),
    CHECK (account_class = 2 OR NOT opening)
);

-- Which voucher numbers an import holds, so that a voucher that comes twice is noticed without reading all entries.
CREATE TABLE ledger_voucher_span (
    import_id     integer NOT NULL REFERENCES ledger_import,
    fiscal_year   smallint NOT NULL,
    first_voucher bigint NOT NULL,
    last_voucher  bigint NOT NULL,
    PRIMARY KEY (import_id, fiscal_year)
);

-- Years that were closed, when the council adopted their accounts, or opened again. The last row of a year holds.
CREATE TABLE ledger_year_closing (
    id          integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    fiscal_year smallint NOT NULL,
    closed      boolean NOT NULL,
    authority   text NOT NULL CHECK (authority <> ''),
    recorded_at timestamptz NOT NULL
);

GRANT SELECT, INSERT ON ledger_import, ledger_entry, ledger_total, ledger_voucher_span, ledger_year_closing
    TO rodtrad_app;
GRANT EXECUTE ON FUNCTION ledger_index_new_entries(boolean) TO rodtrad_app;
