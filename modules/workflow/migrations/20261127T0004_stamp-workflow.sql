-- Any change to these makes every process read them anew (docs/decisions/0024).
CREATE TRIGGER graph_stamped AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON workflow.graph FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
INSERT INTO platform.reference_stamp (schema_name, stamp) VALUES ('workflow', 'first');
