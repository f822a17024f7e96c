-- What changes a few times a year and is read with every command is kept by the processes as long as its stamp stands.
CREATE TABLE platform.reference_stamp (
  schema_name text NOT NULL,
  stamp text NOT NULL,
  CONSTRAINT reference_stamp_key PRIMARY KEY (schema_name)
);
COMMENT ON TABLE platform.reference_stamp IS 'Which transaction changed the reference tables of a schema last; what a process read under a stamp is good as long as the stamp stands';
GRANT SELECT ON platform.reference_stamp TO motcua_app;

-- Once per transaction: the transaction's number with its moment comes never again, also not after a restore elsewhere.
CREATE FUNCTION platform.stamp_reference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  own CONSTANT text := pg_current_xact_id()::text || ' ' || transaction_timestamp()::text;
BEGIN
  INSERT INTO platform.reference_stamp AS known (schema_name, stamp) VALUES (TG_TABLE_SCHEMA, own)
  ON CONFLICT ON CONSTRAINT reference_stamp_key DO UPDATE SET stamp = own WHERE known.stamp <> own;
  RETURN NULL;
END $$;
