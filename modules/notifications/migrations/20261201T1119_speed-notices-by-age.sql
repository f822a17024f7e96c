-- Notices come in the order of time, and old ones are erased by night: which blocks are old enough is all that is asked.
DROP INDEX IF EXISTS notifications.notice_by_age;
CREATE INDEX notice_by_age ON notifications.notice USING brin (at);
