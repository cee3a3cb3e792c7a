INSERT INTO ledger_voucher_span (import_id, fiscal_year, first_voucher, last_voucher)
SELECT import_id, fiscal_year, min(voucher), max(voucher)
FROM ledger_entry
GROUP BY import_id, fiscal_year;

SELECT ledger_index_new_entries(true)
