-- Any change to these makes every process read them anew (docs/decisions/0024).
CREATE TRIGGER unit_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.unit FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER unit_name_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.unit_name FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER unit_code_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.unit_code FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER unit_place_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.unit_place FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER area_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.area FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER profile_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON organisation.profile FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('organisation', 'first');
