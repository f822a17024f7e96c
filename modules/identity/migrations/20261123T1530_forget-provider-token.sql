-- The provider's id token names its owner; nothing reads it after sign-in, so it is not kept.
ALTER TABLE identity.session DROP COLUMN provider_hint;
