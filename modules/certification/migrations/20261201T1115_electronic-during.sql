-- QĐ 766/QĐ-TTg 4.6 of a past day: a copy is electronic from its last signature until it is withdrawn, and again once it stands again.
ALTER TABLE certification.certified_copy ADD COLUMN electronic_during tstzmultirange NOT NULL DEFAULT '{}';
GRANT UPDATE (electronic_during) ON certification.certified_copy TO motcua_app;
UPDATE certification.certified_copy AS copy SET electronic_during = tstzmultirange(tstzrange(signed.at, NULL, '()'))
    - coalesce((SELECT range_agg(tstzrange(withdrawal.withdrawn_at, withdrawal.stands_again_at, '(]')) FROM official_documents.file_withdrawal AS withdrawal WHERE withdrawal.file_id = copy.file_id), '{}')
  FROM (SELECT file_id, max(signed_at) AS at FROM official_documents.signed_file GROUP BY file_id) AS signed
  WHERE signed.file_id = copy.file_id AND NOT EXISTS (SELECT FROM official_documents.signing_order AS wanted WHERE wanted.file_id = copy.file_id AND wanted.state <> 'signed');
