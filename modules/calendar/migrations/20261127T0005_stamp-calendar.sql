-- Any change to these makes every process read them anew (docs/decisions/0024).
CREATE TRIGGER calendar_change_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON calendar.calendar_change FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('calendar', 'first');
