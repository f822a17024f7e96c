-- The same words as before, put together by one expression instead of a set that is sorted and gathered: every act waits for it at its commit.
-- Without settings of their own both are worked into the question that asks them; their names are resolved here and now.
CREATE FUNCTION audit.field_text(field text) RETURNS text LANGUAGE sql IMMUTABLE RETURN coalesce(octet_length(field)::text || ':' || field, '-');

CREATE OR REPLACE FUNCTION audit.entry_text(e audit.audit_entry) RETURNS text LANGUAGE sql STABLE RETURN
  audit.field_text(e.id::text) || ',' || audit.field_text(floor(extract(epoch FROM e.at) * 1000)::bigint::text) || ',' || audit.field_text(e.request_id)
  || ',' || audit.field_text(e.event) || ',' || audit.field_text(e.actor_kind) || ',' || audit.field_text(e.actor_id) || ',' || audit.field_text(e.official_id::text)
  || ',' || audit.field_text(e.actor_name) || ',' || audit.field_text(e.actor_unit_id::text) || ',' || audit.field_text(e.thing) || ',' || audit.field_text(e.thing_id)
  || ',' || audit.field_text(e.unit_id::text) || ',' || audit.field_text(e.dossier_id::text) || ',' || audit.field_text(coalesce(array_to_string(e.person_ids, ' '), ''))
  || ',' || audit.field_text(e.purpose) || ',' || audit.field_text(e.address) || ',' || audit.field_text(e.facts::text);
