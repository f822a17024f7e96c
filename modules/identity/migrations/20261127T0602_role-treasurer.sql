-- Luật Kế toán 88/2015/QH13: whoever answers for the money of a unit has a role of their own.
ALTER TABLE identity.role_grant DROP CONSTRAINT role_grant_role;
ALTER TABLE identity.role_grant ADD CONSTRAINT role_grant_role CHECK (role IN ('one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator', 'treasurer'));
ALTER TABLE identity.delegation DROP CONSTRAINT delegation_role;
ALTER TABLE identity.delegation ADD CONSTRAINT delegation_role CHECK (role IN ('one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator', 'treasurer'));
