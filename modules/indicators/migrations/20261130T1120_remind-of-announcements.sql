-- Departments are reminded of the days of announcing and making public (NĐ 63/2010 Điều 15, 24.2) as of dossiers and feedback.
ALTER TABLE indicators.reminder DROP CONSTRAINT reminder_what;
ALTER TABLE indicators.reminder ADD CONSTRAINT reminder_what CHECK (what IN ('dossiers', 'feedback', 'announcements'));
COMMENT ON TABLE indicators.reminder IS 'Reminder letters (công văn đôn đốc) to a unit about dossiers, feedback or announcement decisions that are or will be late; words and list are frozen with the issued paper';
