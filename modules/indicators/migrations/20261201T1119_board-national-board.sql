-- Domain §1.5: points of the national portal's own board, read over the network by the system; nobody brings them in.
ALTER TABLE indicators.portal_list ADD COLUMN board jsonb;
ALTER TABLE indicators.portal_list ALTER COLUMN brought_by DROP NOT NULL;
ALTER TABLE indicators.portal_list ADD CONSTRAINT portal_list_brought CHECK (brought_by IS NOT NULL OR board IS NOT NULL);
