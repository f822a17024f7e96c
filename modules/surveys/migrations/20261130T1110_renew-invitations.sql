-- An ending undone (NĐ 61/2018 Điều 21.1) ends the link it brought; the next ending opens it again, with its own month and days.
GRANT UPDATE (unit_id, month, invited_at, ends_at) ON surveys.invitation TO motcua_app;
