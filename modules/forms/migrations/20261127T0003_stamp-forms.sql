-- Any change to these makes every process read them anew (docs/decisions/0024).
CREATE TRIGGER form_version_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON forms.form_version FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER form_closing_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON forms.form_closing FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('forms', 'first');
