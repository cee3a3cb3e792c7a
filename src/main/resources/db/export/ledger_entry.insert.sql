-- A code that is not there gives no number, which the table refuses; on the balance sheet there is no code.
INSERT INTO ledger_entry (cost_centre, import_id, art, fiscal_year, period, account_class, amount_ore, voucher,
    entry_date, function, project, text)
SELECT CASE WHEN i.cost_centre IS NULL THEN 0 ELSE c.number END, i.import_id, substr(i.account, 2)::smallint,
    i.fiscal_year, i.period, left(i.account, 1)::smallint, i.amount_ore, i.voucher, i.entry_date,
    i.function::smallint, i.project, i.text
FROM incoming i
LEFT JOIN (SELECT DISTINCT number, code FROM chart_cost_centre) c ON c.code = i.cost_centre
