-- NĐ 23/2015/NĐ-CP Điều 7: taken in after 15:00 it is given back the next working day, and that hour is promised.
ALTER TABLE certification.copy_request ADD COLUMN returns_at timestamptz;
