-- NĐ 45/2020/NĐ-CP Điều 10: a certified copy stands for its own original; a rule that took any copy for any other is over.
UPDATE documents.replacement_rule SET valid_until = greatest(valid_from, CURRENT_DATE - 1)
WHERE code = 'certified-copy-of-original' AND (valid_until IS NULL OR valid_until >= CURRENT_DATE);
