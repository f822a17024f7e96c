-- What the facts of quality are read from is stamped whole: processes keep them as long as nothing of it changed.
CREATE TRIGGER announcement_event_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.announcement_event FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER announcement_line_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.announcement_line FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER service_level_assessment_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.service_level_assessment FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
CREATE TRIGGER state_change_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON procedures.state_change FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
