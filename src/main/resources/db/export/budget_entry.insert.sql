-- A code or an adjustment that is not there gives no number, which the table refuses.
INSERT INTO budget_entry (adjustment, cost_centre, account_class, art, function, project, amount_ore, origin, text)
SELECT a.number, c.number, left(i.account, 1)::smallint, substr(i.account, 2)::smallint, i.function::smallint,
    i.project, i.amount_ore, i.origin, i.text
FROM incoming i
LEFT JOIN budget_adjustment a ON a.id = i.adjustment
LEFT JOIN (SELECT DISTINCT number, code FROM chart_cost_centre) c ON c.code = i.cost_centre
