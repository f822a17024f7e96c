-- The link of an invitation that is renewed after its key is gone is made anew.
GRANT UPDATE (token_hash) ON surveys.invitation TO motcua_app;
