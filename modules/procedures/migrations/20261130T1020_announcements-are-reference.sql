-- A decision signed changes components 1.1 and 1.2 at once: what was read of the catalogue before it is old.
CREATE TRIGGER announcement_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.announcement FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
