-- Who leads the province is asked on every page of figures, among the thousands of its units.
CREATE INDEX unit_by_kind ON organisation.unit (kind);
