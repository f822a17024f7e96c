-- Any change to these makes every process read them anew (docs/decisions/0024).
CREATE TRIGGER procedure_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.procedure FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER version_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.version FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER publication_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('procedures', 'first');
