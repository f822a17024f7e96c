-- What hangs where makes figures of the quality index (plan 276 III.2a): kept in memory while nobody posts anything.
CREATE TRIGGER posting_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.posting FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
