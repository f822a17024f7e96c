-- What a closed unit was given goes to the one that took over, with what was shown for it; where none did it ends. The plan says so in its remarks.
GRANT DELETE ON plans.doer TO motcua_app;
GRANT UPDATE (unit_id) ON plans.evidence TO motcua_app;
GRANT UPDATE (remarks) ON plans.plan TO motcua_app;
