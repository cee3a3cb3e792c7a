-- Codes as people write them, in place of numbers that only this database knows.
SELECT a.id AS adjustment, e.account_class || lpad(e.art::text, 4, '0') AS account,
    lpad(e.function::text, 3, '0') AS function, c.code AS cost_centre, e.project, e.amount_ore, e.origin, e.text
FROM budget_entry e
JOIN budget_adjustment a ON a.number = e.adjustment
LEFT JOIN (SELECT DISTINCT number, code FROM chart_cost_centre) c ON c.number = e.cost_centre
ORDER BY e.adjustment, e.cost_centre, e.account_class, e.art, e.function, e.amount_ore, e.project COLLATE "C",
    e.origin COLLATE "C", e.text COLLATE "C"
