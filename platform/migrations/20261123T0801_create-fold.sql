-- Written by tools/generate-fold-sql.ts from kernel/fold-table.ts; do not edit by hand.
-- The twin of kernel fold(): search and matching without tones, cases, invisible and look-alike characters.
-- NFKD includes NFC, so precomposed and combining spellings meet.
CREATE OR REPLACE FUNCTION platform.fold(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(
  regexp_replace(
    translate(
      regexp_replace(
        normalize(regexp_replace(given, '[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]', '', 'g'), NFKD),
        '[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZđĐÐðƉɖƣƢıаеорсухіјѕАВЕКМНОРСТХІЈЅ‐‑‒–—―−‘’‚‛′ʼ“”„‟«»',
      'abcdefghijklmnopqrstuvwxyzdddddduuiaeopcyxijsabekmhopctxijs-------''''''''''''""""""'),
    '[\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ue000-\uf8ff\ufffc-\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]+', ' ', 'g'),
  ' ');

COMMENT ON FUNCTION platform.fold(text) IS 'Text as searched: without tones, case, invisible and look-alike characters; equals fold() of kernel/vietnamese-text.ts';
GRANT EXECUTE ON FUNCTION platform.fold(text) TO motcua_app;
