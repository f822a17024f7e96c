-- A branch may stand at another step once its workflow moved to another version.
GRANT UPDATE (content) ON dossiers.asked_unit TO motcua_app;
