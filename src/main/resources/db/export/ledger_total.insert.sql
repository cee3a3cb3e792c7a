-- As an import adds up: investments by project too, and what a year began with apart on the balance sheet.
INSERT INTO ledger_total (import_id, fiscal_year, account_class, cost_centre, project, opening, arts, functions,
    amounts_ore, entries)
SELECT import_id, fiscal_year, account_class, cost_centre, project, opening,
    array_agg(art ORDER BY art, function), array_agg(function ORDER BY art, function),
    array_agg(amount_ore ORDER BY art, function), array_agg(entries ORDER BY art, function)
FROM (
    SELECT import_id, fiscal_year, account_class, cost_centre,
        CASE account_class WHEN 0 THEN coalesce(project, '') ELSE '' END AS project,
        account_class = 2 AND period = 0 AS opening,
        art, coalesce(function, 0)::smallint AS function,
        sum(amount_ore)::bigint AS amount_ore, count(*)::integer AS entries
    FROM ledger_entry
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
) account
GROUP BY 1, 2, 3, 4, 5, 6
