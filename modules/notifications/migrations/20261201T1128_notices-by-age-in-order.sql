-- Erased pages are filled anew, so stretches of them hold old and new notices alike: each night would read the table whole.
DROP INDEX notifications.notice_by_age;
CREATE INDEX notice_by_age ON notifications.notice (at);
