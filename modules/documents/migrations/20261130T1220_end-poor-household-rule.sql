-- NĐ 45/2020/NĐ-CP Điều 16: papers that prove who may rent a home are no certificate of a poor household; the rule that took them for one is over, a narrower one is brought.
UPDATE documents.replacement_rule SET valid_until = greatest(valid_from, CURRENT_DATE - 1)
WHERE code = 'poor-household' AND (valid_until IS NULL OR valid_until >= CURRENT_DATE);
