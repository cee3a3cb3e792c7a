-- As an import adds up. A sum is as loose as its loosest part: generated before stated before published.
INSERT INTO budget_total (adjustment, cost_centre, art_group, amount_ore, entries, origin)
SELECT adjustment, cost_centre, CASE art / 10 WHEN 710 THEN 0 ELSE art / 1000 END, sum(amount_ore), count(*),
    CASE WHEN bool_or(origin = 'generated') THEN 'generated' WHEN bool_or(origin = 'stated') THEN 'stated'
        ELSE 'published' END
FROM budget_entry
WHERE account_class = 1
GROUP BY 1, 2, 3;

SELECT budget_analyze()
