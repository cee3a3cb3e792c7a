-- Codes as people write them, in place of numbers that only this database knows. In an order that a file of the same
-- entries always has, and that the index of the table wants.
SELECT e.import_id, e.fiscal_year, e.period, e.voucher, e.entry_date,
    e.account_class || lpad(e.art::text, 4, '0') AS account,
    lpad(e.function::text, 3, '0') AS function,
    c.code AS cost_centre, e.project, e.amount_ore, e.text
FROM ledger_entry e
LEFT JOIN (SELECT DISTINCT number, code FROM chart_cost_centre) c ON c.number = e.cost_centre
ORDER BY e.import_id, e.fiscal_year, e.cost_centre, e.account_class, e.art, e.function, e.period, e.voucher,
    e.entry_date, e.amount_ore, e.project COLLATE "C", e.text COLLATE "C"
