-- A desk's board asks every minute for what is open there or ended today: one range of this index, however old the desk.
CREATE INDEX dossier_lasting ON dossiers.dossier (receiving_unit_id, (coalesce(ended_at, 'infinity'::timestamptz)));
