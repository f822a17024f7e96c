-- The national store of results is asked as the registers are, with the same journal.
ALTER TABLE identity.register_look_up DROP CONSTRAINT register_look_up_register;
ALTER TABLE identity.register_look_up ADD CONSTRAINT register_look_up_register CHECK (register IN ('population', 'business', 'personal-store'));
