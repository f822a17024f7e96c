-- TT 17/2017/TT-BTTTT Điều 8: the post has five or seven working days for a complaint; the day stands with the row while the case is open.
ALTER TABLE post.postal_order
  ADD COLUMN case_due_on date,
  ADD COLUMN case_reminded boolean NOT NULL DEFAULT false;
ALTER TABLE post.postal_order ALTER COLUMN case_reminded DROP DEFAULT;
CREATE INDEX postal_order_case_due ON post.postal_order (case_due_on) WHERE case_due_on IS NOT NULL AND NOT case_reminded;
