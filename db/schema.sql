-- The schema as PostgreSQL holds it after all migrations. Written by `npm run write:schema`; a test compares.

CREATE TABLE audit.act (
  id integer NOT NULL GENERATED AS IDENTITY,
  event text NOT NULL,
  thing text,
  itself boolean NOT NULL,
  own_unit boolean NOT NULL,
  CONSTRAINT act_key PRIMARY KEY (id)
);
COMMENT ON TABLE audit.act IS 'Kinds of acts: the event, what kind of thing it was done to, whether that is the dossier itself and the unit the actor’s own';
CREATE INDEX act_by_event ON audit.act USING btree (event);
GRANT SELECT ON audit.act TO motcua_app;

CREATE VIEW audit.audit_entry AS SELECT e.id,
    e.at,
    COALESCE((e.request_id)::text, e.request_words) AS request_id,
    a.event,
    s.actor_kind,
    s.actor_id,
    s.official_id,
    s.actor_name,
    s.actor_unit_id,
    a.thing,
        CASE
            WHEN a.itself THEN (e.dossier_id)::text
            ELSE e.thing_id
        END AS thing_id,
        CASE
            WHEN a.own_unit THEN s.actor_unit_id
            ELSE e.unit_id
        END AS unit_id,
    e.dossier_id,
    e.person_ids,
    e.purpose,
    s.address,
    COALESCE(e.facts, '{}'::jsonb) AS facts,
    e.thing_id AS other_thing_id,
    e.sender_id
   FROM ((audit.entry e
     JOIN audit.act a ON ((a.id = e.act_id)))
     JOIN audit.sender s ON ((s.id = e.sender_id)));
COMMENT ON VIEW audit.audit_entry IS 'The trail in whole words; an entry is added here and kept small in audit.entry';
CREATE TRIGGER audit_entry_written INSTEAD OF INSERT ON audit.audit_entry FOR EACH ROW EXECUTE FUNCTION audit.write_entry();
GRANT INSERT, SELECT ON audit.audit_entry TO motcua_app;

CREATE TABLE audit.chain_head (
  lane smallint NOT NULL,
  day date NOT NULL,
  position integer NOT NULL,
  total bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT chain_head_key PRIMARY KEY (lane)
);
COMMENT ON TABLE audit.chain_head IS 'Last link of each lane; its row lock orders the writers of that lane';
GRANT SELECT ON audit.chain_head TO motcua_app;

CREATE TABLE audit.chain_link (
  lane smallint NOT NULL,
  day date NOT NULL,
  position integer NOT NULL,
  entry_id uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT chain_link_key PRIMARY KEY (lane, day, "position")
);
COMMENT ON TABLE audit.chain_link IS 'Hash chain over the trail: each link covers its entry and the link before it in the same lane';
GRANT SELECT ON audit.chain_link TO motcua_app;

CREATE TABLE audit.entry (
  id uuid NOT NULL,
  at timestamp(3) with time zone NOT NULL,
  request_id uuid,
  dossier_id uuid,
  act_id integer NOT NULL,
  sender_id integer NOT NULL,
  unit_id uuid,
  request_words text,
  thing_id text,
  person_ids uuid[],
  purpose text,
  facts jsonb,
  CONSTRAINT entry_purpose CHECK (((person_ids IS NULL) OR (purpose IS NOT NULL))),
  CONSTRAINT entry_request CHECK (((request_id IS NULL) <> (request_words IS NULL))),
  CONSTRAINT entry_key PRIMARY KEY (id),
  CONSTRAINT entry_link TRIGGER DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE audit.entry IS 'Append-only trail: commands and views of personal data, with purpose; no update, no delete. Read whole as audit.audit_entry';
CREATE INDEX entry_by_dossier ON audit.entry USING btree (dossier_id) WHERE (dossier_id IS NOT NULL);
CREATE INDEX entry_by_person ON audit.entry USING gin (person_ids) WHERE (person_ids IS NOT NULL);
CREATE INDEX entry_by_sender ON audit.entry USING btree (sender_id);
CREATE INDEX entry_by_thing ON audit.entry USING btree (thing_id) WHERE (thing_id IS NOT NULL);
CREATE INDEX entry_by_time ON audit.entry USING brin (at);
CREATE CONSTRAINT TRIGGER entry_link AFTER INSERT ON audit.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.link_entry();
GRANT SELECT ON audit.entry TO motcua_app;

CREATE TABLE audit.sender (
  id integer NOT NULL GENERATED AS IDENTITY,
  words uuid NOT NULL,
  actor_kind text NOT NULL,
  actor_id text,
  official_id uuid,
  actor_name text,
  actor_unit_id uuid,
  address text,
  CONSTRAINT sender_actor_kind CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'citizen'::text, 'staff'::text, 'system'::text]))),
  CONSTRAINT sender_key PRIMARY KEY (id)
);
COMMENT ON TABLE audit.sender IS 'Who acted, for which unit and from which address; entries refer to it. Found by a hash of all its words';
CREATE INDEX sender_by_actor ON audit.sender USING btree (actor_id);
CREATE INDEX sender_by_words ON audit.sender USING btree (words);
GRANT SELECT ON audit.sender TO motcua_app;

CREATE TABLE calendar.calendar_change (
  id uuid NOT NULL,
  seq bigint NOT NULL GENERATED AS IDENTITY,
  calendar_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  made_by text NOT NULL,
  change jsonb NOT NULL,
  CONSTRAINT calendar_change_of FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
  CONSTRAINT calendar_change_key PRIMARY KEY (id)
);
COMMENT ON TABLE calendar.calendar_change IS 'Journal of calendars: who changed what, when. The last id is the revision that laid-out calendars are kept under';
CREATE UNIQUE INDEX calendar_change_by_seq ON calendar.calendar_change USING btree (seq DESC);
CREATE TRIGGER calendar_change_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON calendar.calendar_change FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON calendar.calendar_change TO motcua_app;

CREATE TABLE calendar.calendar_day (
  calendar_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  shifts jsonb,
  source text NOT NULL,
  decided boolean NOT NULL,
  CONSTRAINT calendar_day_kind_known CHECK ((kind = ANY (ARRAY['public-holiday'::text, 'swapped-off'::text, 'swapped-working'::text, 'closure'::text, 'special-hours'::text]))),
  CONSTRAINT calendar_day_of FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
  CONSTRAINT calendar_day_key PRIMARY KEY (calendar_id, day)
);
COMMENT ON TABLE calendar.calendar_day IS 'Days unlike their weekday: public holidays, swapped days, local closures, other hours; decided is false while the yearly decision is awaited';
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar.calendar_day TO motcua_app;

CREATE TABLE calendar.shift (
  calendar_id uuid NOT NULL,
  from_on date NOT NULL,
  weekday integer NOT NULL,
  start_minute integer NOT NULL,
  end_minute integer NOT NULL,
  CONSTRAINT shift_weekday CHECK (((weekday >= 1) AND (weekday <= 7))),
  CONSTRAINT shift_within_day CHECK (((0 <= start_minute) AND (start_minute < end_minute) AND (end_minute <= 1440))),
  CONSTRAINT shift_of FOREIGN KEY (calendar_id, from_on) REFERENCES calendar.week_pattern(calendar_id, from_on) ON DELETE CASCADE,
  CONSTRAINT shift_key PRIMARY KEY (calendar_id, from_on, weekday, start_minute)
);
COMMENT ON TABLE calendar.shift IS 'Working time of a weekday (1 is Monday) in minutes of the day; a weekday without rows is a rest day';
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar.shift TO motcua_app;

CREATE TABLE calendar.week_pattern (
  calendar_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  source text NOT NULL,
  CONSTRAINT week_pattern_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT week_pattern_of FOREIGN KEY (calendar_id) REFERENCES calendar.working_calendar(id),
  CONSTRAINT week_pattern_key PRIMARY KEY (calendar_id, from_on)
);
COMMENT ON TABLE calendar.week_pattern IS 'Shifts of the week from a date on; half-open validity, the latest beginning wins';
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar.week_pattern TO motcua_app;

CREATE TABLE calendar.working_calendar (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  is_base boolean NOT NULL,
  CONSTRAINT working_calendar_of FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT working_calendar_key PRIMARY KEY (id),
  CONSTRAINT working_calendar_one_per_unit UNIQUE (unit_id)
);
COMMENT ON TABLE calendar.working_calendar IS 'Units that say something about working time themselves; all others follow the unit above them, and everyone the base';
CREATE UNIQUE INDEX working_calendar_one_base ON calendar.working_calendar USING btree (is_base) WHERE is_base;
GRANT INSERT, SELECT ON calendar.working_calendar TO motcua_app;

CREATE TABLE certification.certified_copy (
  request_id uuid NOT NULL,
  serial integer NOT NULL,
  authority_id uuid NOT NULL,
  original jsonb NOT NULL,
  pages integer NOT NULL,
  copies integer NOT NULL,
  levy bigint NOT NULL,
  scan_file_id uuid NOT NULL,
  state text NOT NULL,
  prepared_at timestamp with time zone NOT NULL,
  prepared_by text NOT NULL,
  refused jsonb,
  certified_at timestamp with time zone,
  year integer,
  number_serial integer,
  number text,
  document_id uuid,
  file_id uuid,
  signer_id uuid,
  signer_name text,
  signer_post text,
  is_electronic boolean,
  returns_at timestamp with time zone,
  prolonged_days integer,
  prolonged_by integer,
  electronic_during tstzmultirange NOT NULL DEFAULT '{}'::tstzmultirange,
  CONSTRAINT certified_copy_copies CHECK ((copies > 0)),
  CONSTRAINT certified_copy_decided CHECK ((((state = 'certified'::text) = ((certified_at IS NOT NULL) AND (number IS NOT NULL) AND (file_id IS NOT NULL) AND (is_electronic IS NOT NULL))) AND ((state = 'refused'::text) = (refused IS NOT NULL)))),
  CONSTRAINT certified_copy_levy CHECK ((levy >= 0)),
  CONSTRAINT certified_copy_pages CHECK ((pages > 0)),
  CONSTRAINT certified_copy_prolonged_by CHECK ((prolonged_by > 0)),
  CONSTRAINT certified_copy_prolonged_days CHECK ((prolonged_days > 0)),
  CONSTRAINT certified_copy_serial CHECK ((serial > 0)),
  CONSTRAINT certified_copy_state CHECK ((state = ANY (ARRAY['prepared'::text, 'certified'::text, 'refused'::text]))),
  CONSTRAINT certified_copy_key PRIMARY KEY (request_id, serial)
);
COMMENT ON TABLE certification.certified_copy IS 'One original and its copies: prepared after comparing, then certified under one number (NĐ 23/2015 Điều 20 khoản 3) or refused with its ground (Điều 22)';
CREATE INDEX certified_copy_by_file ON certification.certified_copy USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX certified_copy_by_scan ON certification.certified_copy USING btree (scan_file_id);
CREATE INDEX certified_copy_by_time ON certification.certified_copy USING btree (authority_id, certified_at) WHERE (certified_at IS NOT NULL);
CREATE INDEX certified_copy_refused ON certification.certified_copy USING btree (authority_id, prepared_at) WHERE (state = 'refused'::text);
CREATE INDEX certified_copy_waiting ON certification.certified_copy USING btree (authority_id, prepared_at) WHERE (state = 'prepared'::text);
CREATE UNIQUE INDEX certified_copy_by_number ON certification.certified_copy USING btree (authority_id, year, number_serial) WHERE (number_serial IS NOT NULL);
GRANT INSERT, SELECT ON certification.certified_copy TO motcua_app;

CREATE TABLE certification.copy_prolonging (
  request_id uuid NOT NULL,
  serial integer NOT NULL,
  working_days integer NOT NULL,
  ground text NOT NULL,
  agreement_file_id uuid,
  made_at timestamp with time zone NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT copy_prolonging_agreed CHECK (((working_days <= 2) OR (agreement_file_id IS NOT NULL))),
  CONSTRAINT copy_prolonging_days CHECK ((working_days > 0)),
  CONSTRAINT copy_prolonging_serial CHECK ((serial > 0)),
  CONSTRAINT copy_prolonging_key PRIMARY KEY (request_id, serial)
);
COMMENT ON TABLE certification.copy_prolonging IS 'NĐ 23/2015 Điều 21: two working days more at most, or longer as agreed in writing with whoever asks; never changed';
CREATE INDEX copy_prolonging_by_file ON certification.copy_prolonging USING btree (agreement_file_id) WHERE (agreement_file_id IS NOT NULL);
GRANT INSERT, SELECT ON certification.copy_prolonging TO motcua_app;

CREATE TABLE certification.copy_request (
  id uuid NOT NULL,
  authority_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  filed_as uuid,
  person_id uuid,
  requester jsonb NOT NULL,
  exemption text,
  received_at timestamp with time zone NOT NULL,
  received_by text NOT NULL,
  handed_out_at timestamp with time zone,
  handed_out_to text,
  handed_out_by text,
  returns_at timestamp with time zone,
  CONSTRAINT copy_request_key PRIMARY KEY (id)
);
COMMENT ON TABLE certification.copy_request IS 'Who asked for certified copies at one time (NĐ 23/2015 Điều 20); filed_as names the dossier it belongs to, if any';
CREATE INDEX copy_request_by_authority ON certification.copy_request USING btree (authority_id, received_at DESC);
CREATE INDEX copy_request_by_desk ON certification.copy_request USING btree (desk_id, received_at DESC);
CREATE INDEX copy_request_by_dossier ON certification.copy_request USING btree (filed_as) WHERE (filed_as IS NOT NULL);
CREATE INDEX copy_request_by_person ON certification.copy_request USING btree (person_id, received_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX copy_request_not_handed_out ON certification.copy_request USING btree (desk_id, received_at DESC) WHERE ((handed_out_at IS NULL) AND (filed_as IS NULL));
GRANT INSERT, SELECT ON certification.copy_request TO motcua_app;

CREATE TABLE documents.bench (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  official_id uuid NOT NULL,
  title text NOT NULL,
  return_to text NOT NULL,
  slots jsonb NOT NULL,
  state text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  arrangement jsonb NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  people jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT bench_state CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
  CONSTRAINT bench_subject_kind CHECK ((subject_kind = ANY (ARRAY['filing-draft'::text, 'dossier'::text]))),
  CONSTRAINT bench_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.bench IS 'Papers being digitised for a draft or a dossier: which papers are asked for, and how an official put the pages in order; one open bench per subject';
CREATE UNIQUE INDEX bench_open ON documents.bench USING btree (subject_id) WHERE (state = 'open'::text);
GRANT INSERT, SELECT ON documents.bench TO motcua_app;

CREATE TABLE documents.bench_page (
  bench_id uuid NOT NULL,
  id uuid NOT NULL,
  serial integer NOT NULL,
  source_file_id uuid NOT NULL,
  source_page integer NOT NULL,
  by_phone boolean NOT NULL DEFAULT false,
  state text NOT NULL,
  turn integer NOT NULL DEFAULT 0,
  turned_by text NOT NULL DEFAULT 'nobody'::text,
  picture jsonb,
  is_blank boolean NOT NULL DEFAULT false,
  qr text,
  faults jsonb NOT NULL DEFAULT '[]'::jsonb,
  words jsonb NOT NULL DEFAULT '[]'::jsonb,
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  CONSTRAINT bench_page_state CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text]))),
  CONSTRAINT bench_page_turn CHECK ((turn = ANY (ARRAY[0, 90, 180, 270]))),
  CONSTRAINT bench_page_turned_by CHECK ((turned_by = ANY (ARRAY['nobody'::text, 'machine'::text, 'person'::text]))),
  CONSTRAINT bench_page_bench FOREIGN KEY (bench_id) REFERENCES documents.bench(id) ON DELETE CASCADE,
  CONSTRAINT bench_page_source FOREIGN KEY (source_file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT bench_page_key PRIMARY KEY (bench_id, id),
  CONSTRAINT bench_page_once UNIQUE (bench_id, source_file_id, source_page)
);
COMMENT ON TABLE documents.bench_page IS 'One page on a bench: where it came from, its straightened picture by hash, what was read from it and which gates it did not pass; next_at is the lease of whoever works on it';
CREATE INDEX bench_page_by_source ON documents.bench_page USING btree (source_file_id);
CREATE INDEX bench_page_waiting ON documents.bench_page USING btree (next_at) WHERE (state = 'waiting'::text);
GRANT DELETE, INSERT, SELECT ON documents.bench_page TO motcua_app;

CREATE TABLE documents.bench_phone (
  bench_id uuid NOT NULL,
  link_sha256 text NOT NULL,
  phone_sha256 text,
  official_id uuid NOT NULL,
  until timestamp with time zone NOT NULL,
  taken_at timestamp with time zone,
  CONSTRAINT bench_phone_link CHECK ((link_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT bench_phone_phone CHECK ((phone_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT bench_phone_bench FOREIGN KEY (bench_id) REFERENCES documents.bench(id) ON DELETE CASCADE,
  CONSTRAINT bench_phone_key PRIMARY KEY (bench_id, link_sha256)
);
COMMENT ON TABLE documents.bench_phone IS 'A telephone lent to a bench: the link of the QR code is taken once and becomes a key of that telephone; only hashes are kept, and both end soon';
CREATE UNIQUE INDEX bench_phone_by_link ON documents.bench_phone USING btree (link_sha256);
CREATE UNIQUE INDEX bench_phone_by_phone ON documents.bench_phone USING btree (phone_sha256);
GRANT DELETE, INSERT, SELECT ON documents.bench_phone TO motcua_app;

CREATE TABLE documents.content_removal (
  sha256 text NOT NULL,
  aside_at timestamp with time zone NOT NULL,
  gone_at timestamp with time zone,
  CONSTRAINT content_removal_key PRIMARY KEY (sha256, aside_at)
);
COMMENT ON TABLE documents.content_removal IS 'Bytes no living file needs: first put aside, gone an hour later unless the same bytes were handed in meanwhile';
CREATE INDEX content_removal_open ON documents.content_removal USING btree (aside_at) WHERE (gone_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON documents.content_removal TO motcua_app;

CREATE TABLE documents.content_scan (
  sha256 text NOT NULL,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  next_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  said text,
  settled_at timestamp with time zone,
  decided_by text,
  reason text,
  CONSTRAINT content_scan_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT content_scan_state CHECK ((state = ANY (ARRAY['waiting'::text, 'clean'::text, 'quarantined'::text, 'unscanned'::text, 'released'::text]))),
  CONSTRAINT content_scan_waits CHECK (((state = 'waiting'::text) = (next_at IS NOT NULL))),
  CONSTRAINT content_scan_key PRIMARY KEY (sha256)
);
COMMENT ON TABLE documents.content_scan IS 'What the malware scanner says of each content, once for all files that have it: waiting, clean, in quarantine, beyond the scanner, or released by a person with a reason';
CREATE INDEX content_scan_closed ON documents.content_scan USING btree (settled_at DESC) WHERE (state = ANY (ARRAY['quarantined'::text, 'unscanned'::text]));
CREATE INDEX content_scan_due ON documents.content_scan USING btree (next_at) WHERE (state = 'waiting'::text);
GRANT INSERT, SELECT, UPDATE ON documents.content_scan TO motcua_app;

CREATE TABLE documents.destruction_item (
  list_id uuid NOT NULL,
  file_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  label text NOT NULL,
  paper text NOT NULL,
  name text NOT NULL,
  since date NOT NULL,
  sha256 text NOT NULL,
  size_bytes bigint NOT NULL,
  state text NOT NULL,
  spared_because text,
  CONSTRAINT destruction_item_state CHECK ((state = ANY (ARRAY['listed'::text, 'spared'::text, 'destroyed'::text]))),
  CONSTRAINT destruction_item_file FOREIGN KEY (file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT destruction_item_list FOREIGN KEY (list_id) REFERENCES documents.destruction_list(id),
  CONSTRAINT destruction_item_key PRIMARY KEY (list_id, file_id)
);
COMMENT ON TABLE documents.destruction_item IS 'The record of destruction: each paper of a list, whose matter it was, since when its period is over, and what became of it';
CREATE INDEX destruction_item_by_file ON documents.destruction_item USING btree (file_id);
GRANT INSERT, SELECT, UPDATE ON documents.destruction_item TO motcua_app;

CREATE TABLE documents.destruction_list (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  state text NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  proposed_by text NOT NULL,
  proposer_name text NOT NULL,
  decided_at timestamp with time zone,
  decided_by text,
  decider_name text,
  decision text,
  done_at timestamp with time zone,
  CONSTRAINT destruction_list_decided CHECK (((state = 'proposed'::text) = (decided_at IS NULL))),
  CONSTRAINT destruction_list_state CHECK ((state = ANY (ARRAY['proposed'::text, 'declined'::text, 'decided'::text, 'done'::text]))),
  CONSTRAINT destruction_list_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.destruction_list IS 'Papers of a unit past their period, proposed for destruction, with who decided under which number';
CREATE INDEX destruction_list_by_unit ON documents.destruction_list USING btree (unit_id, proposed_at DESC);
GRANT INSERT, SELECT, UPDATE ON documents.destruction_list TO motcua_app;

CREATE TABLE documents.digital_copy (
  file_id uuid NOT NULL,
  bench_id uuid,
  pages jsonb NOT NULL,
  fields jsonb NOT NULL,
  made_by text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT digital_copy_file FOREIGN KEY (file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT digital_copy_key PRIMARY KEY (file_id)
);
COMMENT ON TABLE documents.digital_copy IS 'Which two-layer PDF/A was made from which untouched originals, page by page: file, page, how far it was turned and straightened; fields: what it says, and whether a person or the reader said so';
CREATE INDEX digital_copy_by_picture ON documents.digital_copy USING gin (pages jsonb_path_ops);
GRANT INSERT, SELECT ON documents.digital_copy TO motcua_app;

CREATE TABLE documents.file_alarm (
  id uuid NOT NULL,
  kind text NOT NULL,
  thing text NOT NULL,
  detail text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT file_alarm_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.file_alarm IS 'What somebody has to look after: a content missing or damaged, a store or a scanner that does not answer, a disk almost full, jobs or messages that stand still, a certificate that ends; closed when it is well again';
CREATE INDEX file_alarm_by_time ON documents.file_alarm USING btree (opened_at DESC);
CREATE UNIQUE INDEX file_alarm_open ON documents.file_alarm USING btree (kind, thing) WHERE (closed_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON documents.file_alarm TO motcua_app;

CREATE TABLE documents.legal_hold (
  id uuid NOT NULL,
  subject_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  label text NOT NULL,
  reason text NOT NULL,
  placed_at timestamp with time zone NOT NULL,
  placed_by text NOT NULL,
  lifted_at timestamp with time zone,
  lifted_by text,
  CONSTRAINT legal_hold_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.legal_hold IS 'Matters whose papers may not be destroyed whatever their period: a complaint, a lawsuit, an inspection';
CREATE UNIQUE INDEX legal_hold_open ON documents.legal_hold USING btree (subject_id) WHERE (lifted_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON documents.legal_hold TO motcua_app;

CREATE TABLE documents.paper_record (
  holder_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  type_code text,
  type_key text NOT NULL,
  name text NOT NULL,
  folded_name text NOT NULL,
  number text,
  issuer text,
  issuer_unit_id uuid,
  issued_on date,
  valid_from date,
  valid_until date,
  scope text,
  signer text,
  file_id uuid NOT NULL,
  original_file_id uuid,
  sha256 text NOT NULL,
  sources jsonb NOT NULL DEFAULT '{}'::jsonb,
  state text NOT NULL,
  origin text NOT NULL,
  source_dossier_id uuid,
  source_label text,
  statement text,
  recorded_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  end_told_on date,
  holder_name text,
  CONSTRAINT paper_record_has_name CHECK ((name <> ''::text)),
  CONSTRAINT paper_record_kind CHECK ((kind = ANY (ARRAY['component'::text, 'result'::text]))),
  CONSTRAINT paper_record_origin CHECK ((origin = ANY (ARRAY['dossier-result'::text, 'dossier-component'::text, 'scan'::text, 'backlog'::text, 'certified-copy'::text, 'upload'::text]))),
  CONSTRAINT paper_record_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT paper_record_state CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'signed'::text, 'published'::text, 'withdrawn'::text, 'forgotten'::text]))),
  CONSTRAINT paper_record_validity CHECK (((valid_until IS NULL) OR (valid_from IS NULL) OR (valid_until >= valid_from))),
  CONSTRAINT paper_record_version CHECK ((version > 0)),
  CONSTRAINT paper_record_file FOREIGN KEY (file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT paper_record_original FOREIGN KEY (original_file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT paper_record_key PRIMARY KEY (holder_id, id)
);
COMMENT ON TABLE documents.paper_record IS 'The vault: one row per paper the state may use again, under its holder; what it says, where each value comes from, until when it holds';
CREATE INDEX paper_record_by_dossier ON documents.paper_record USING btree (source_dossier_id) WHERE (source_dossier_id IS NOT NULL);
CREATE INDEX paper_record_by_end ON documents.paper_record USING btree (valid_until) WHERE ((valid_until IS NOT NULL) AND (state = 'published'::text));
CREATE INDEX paper_record_by_file ON documents.paper_record USING btree (file_id);
CREATE INDEX paper_record_by_id ON documents.paper_record USING btree (id);
CREATE INDEX paper_record_by_original ON documents.paper_record USING btree (original_file_id) WHERE (original_file_id IS NOT NULL);
CREATE INDEX paper_record_by_type ON documents.paper_record USING btree (holder_id, type_key);
GRANT INSERT, SELECT, UPDATE ON documents.paper_record TO motcua_app;

CREATE TABLE documents.paper_record_change (
  holder_id uuid NOT NULL,
  record_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  by text NOT NULL,
  what text NOT NULL,
  changes jsonb NOT NULL,
  reason text,
  CONSTRAINT paper_record_change_what CHECK ((what = ANY (ARRAY['recorded'::text, 'changed'::text, 'checked'::text, 'signed'::text, 'published'::text, 'withdrawn'::text, 'forgotten'::text]))),
  CONSTRAINT paper_record_change_key PRIMARY KEY (holder_id, record_id, version)
);
COMMENT ON TABLE documents.paper_record_change IS 'Journal of the vault: who recorded, changed, published or withdrew which paper, when and why';
GRANT INSERT, SELECT ON documents.paper_record_change TO motcua_app;

CREATE TABLE documents.paper_share (
  dossier_id uuid NOT NULL,
  id uuid NOT NULL,
  record_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  label text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT paper_share_ends CHECK ((until_at > made_at)),
  CONSTRAINT paper_share_key PRIMARY KEY (dossier_id, id)
);
COMMENT ON TABLE documents.paper_share IS 'A holder lets the officials of one dossier read one paper until a moment; revoked by the holder at any time';
CREATE INDEX paper_share_by_record ON documents.paper_share USING btree (record_id, made_at DESC);
GRANT INSERT, SELECT ON documents.paper_share TO motcua_app;

CREATE TABLE documents.paper_use (
  dossier_id uuid NOT NULL,
  record_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  component text NOT NULL,
  label text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT paper_use_key PRIMARY KEY (dossier_id, record_id, component)
);
COMMENT ON TABLE documents.paper_use IS 'Which dossier used a paper of a vault again, for which component';
CREATE INDEX paper_use_by_record ON documents.paper_use USING btree (record_id, at DESC);
GRANT INSERT, SELECT ON documents.paper_use TO motcua_app;

CREATE TABLE documents.rehash_cycle (
  serial integer NOT NULL,
  begun_at timestamp with time zone NOT NULL,
  reached text NOT NULL DEFAULT ''::text,
  checked bigint NOT NULL DEFAULT 0,
  checked_bytes bigint NOT NULL DEFAULT 0,
  faults integer NOT NULL DEFAULT 0,
  ended_at timestamp with time zone,
  CONSTRAINT rehash_cycle_serial CHECK ((serial > 0)),
  CONSTRAINT rehash_cycle_key PRIMARY KEY (serial)
);
COMMENT ON TABLE documents.rehash_cycle IS 'Each walk through all stored bytes: how far it came (the last hash), what it read, and when it was through';
CREATE UNIQUE INDEX rehash_cycle_open ON documents.rehash_cycle USING btree (((ended_at IS NULL))) WHERE (ended_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON documents.rehash_cycle TO motcua_app;

CREATE TABLE documents.replacement_rule (
  code text NOT NULL,
  component_codes text[] NOT NULL DEFAULT '{}'::text[],
  component_words text[] NOT NULL DEFAULT '{}'::text[],
  procedure_codes text[] NOT NULL DEFAULT '{}'::text[],
  replaced_by text NOT NULL,
  result_codes text[] NOT NULL DEFAULT '{}'::text[],
  result_words text[] NOT NULL DEFAULT '{}'::text[],
  fresh_months integer,
  valid_from date NOT NULL,
  valid_until date,
  source text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  added_by text NOT NULL,
  CONSTRAINT replacement_rule_by CHECK ((replaced_by = ANY (ARRAY['result'::text, 'population'::text, 'business'::text]))),
  CONSTRAINT replacement_rule_fresh CHECK ((fresh_months > 0)),
  CONSTRAINT replacement_rule_names_component CHECK (((component_codes <> '{}'::text[]) OR (component_words <> '{}'::text[]))),
  CONSTRAINT replacement_rule_validity CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  CONSTRAINT replacement_rule_key PRIMARY KEY (code)
);
COMMENT ON TABLE documents.replacement_rule IS 'Which result or which register takes the place of which component, from when until when, and what says so';
CREATE TRIGGER replacement_rule_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON documents.replacement_rule FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON documents.replacement_rule TO motcua_app;

CREATE TABLE documents.retention_walk (
  unit_id uuid NOT NULL,
  source text NOT NULL,
  after_id uuid,
  is_walked boolean NOT NULL DEFAULT false,
  CONSTRAINT retention_walk_key PRIMARY KEY (unit_id, source)
);
COMMENT ON TABLE documents.retention_walk IS 'How far a unit''s ended matters were looked at for papers past their period; the next list goes on from there';
GRANT INSERT, SELECT, UPDATE ON documents.retention_walk TO motcua_app;

CREATE TABLE documents.scan_page (
  file_id uuid NOT NULL,
  page integer NOT NULL,
  state text NOT NULL,
  picture jsonb,
  lines jsonb NOT NULL DEFAULT '[]'::jsonb,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  fields jsonb NOT NULL DEFAULT '{}'::jsonb,
  faults jsonb NOT NULL DEFAULT '[]'::jsonb,
  CONSTRAINT scan_page_drawn CHECK (((state = 'ready'::text) = (picture IS NOT NULL))),
  CONSTRAINT scan_page_number CHECK ((page > 0)),
  CONSTRAINT scan_page_state CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text]))),
  CONSTRAINT scan_page_file FOREIGN KEY (file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT scan_page_key PRIMARY KEY (file_id, page)
);
COMMENT ON TABLE documents.scan_page IS 'One page of a scan that is kept as a file: its straightened picture by hash and the lines read from it, in shares of the page; what it says of itself, and the gates it does not pass; next_at is the lease of whoever works on it';
CREATE INDEX scan_page_waiting ON documents.scan_page USING btree (next_at) WHERE (state = 'waiting'::text);
GRANT INSERT, SELECT ON documents.scan_page TO motcua_app;

CREATE TABLE documents.statement_key (
  kid text NOT NULL,
  unit_id uuid NOT NULL,
  public_key text NOT NULL,
  is_demo boolean NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT statement_key_key PRIMARY KEY (kid)
);
COMMENT ON TABLE documents.statement_key IS 'Public keys of the units for the signed statements of their results; whoever checks a QR code reads them here';
GRANT INSERT, SELECT ON documents.statement_key TO motcua_app;

CREATE TABLE documents.stored_file (
  id uuid NOT NULL,
  owner_kind text NOT NULL,
  owner_id uuid NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  malware_scan text NOT NULL DEFAULT 'not-scanned'::text,
  stored_at timestamp with time zone NOT NULL,
  stored_by text NOT NULL,
  destroyed_at timestamp with time zone,
  CONSTRAINT stored_file_has_name CHECK ((file_name <> ''::text)),
  CONSTRAINT stored_file_malware_scan CHECK ((malware_scan = ANY (ARRAY['not-scanned'::text, 'waiting'::text, 'clean'::text, 'quarantined'::text, 'unscanned'::text, 'released'::text]))),
  CONSTRAINT stored_file_not_empty CHECK ((size_bytes > 0)),
  CONSTRAINT stored_file_owner_kind CHECK ((owner_kind = ANY (ARRAY['person'::text, 'unit'::text]))),
  CONSTRAINT stored_file_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT stored_file_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.stored_file IS 'A file handed in or issued: its owner, its hash, and under which name; the bytes lie in the file store under the hash';
CREATE INDEX stored_file_by_hash ON documents.stored_file USING btree (sha256);
CREATE INDEX stored_file_by_owner ON documents.stored_file USING btree (owner_id, id DESC);
GRANT INSERT, SELECT ON documents.stored_file TO motcua_app;

CREATE TABLE documents.upload (
  id uuid NOT NULL,
  owner_kind text NOT NULL,
  owner_id uuid NOT NULL,
  made_by text NOT NULL,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text,
  purpose text NOT NULL,
  received_bytes bigint NOT NULL DEFAULT 0,
  file_id uuid,
  opened_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT upload_has_name CHECK ((file_name <> ''::text)),
  CONSTRAINT upload_not_empty CHECK ((size_bytes > 0)),
  CONSTRAINT upload_owner_kind CHECK ((owner_kind = ANY (ARRAY['person'::text, 'unit'::text]))),
  CONSTRAINT upload_received CHECK (((received_bytes >= 0) AND (received_bytes <= size_bytes))),
  CONSTRAINT upload_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT upload_file FOREIGN KEY (file_id) REFERENCES documents.stored_file(id),
  CONSTRAINT upload_key PRIMARY KEY (id)
);
COMMENT ON TABLE documents.upload IS 'A file on its way in parts: whose, how long, how much has come; names its stored file once complete; swept when it expires';
CREATE INDEX upload_by_expiry ON documents.upload USING btree (expires_at);
CREATE INDEX upload_by_maker ON documents.upload USING btree (made_by);
CREATE INDEX upload_by_owner ON documents.upload USING btree (owner_id);
GRANT DELETE, INSERT, SELECT ON documents.upload TO motcua_app;

CREATE TABLE documents.upload_part (
  upload_id uuid NOT NULL,
  start_byte bigint NOT NULL,
  size_bytes bigint NOT NULL,
  scratch_name text NOT NULL,
  CONSTRAINT upload_part_not_empty CHECK ((size_bytes > 0)),
  CONSTRAINT upload_part_upload FOREIGN KEY (upload_id) REFERENCES documents.upload(id) ON DELETE CASCADE,
  CONSTRAINT upload_part_key PRIMARY KEY (upload_id, start_byte)
);
COMMENT ON TABLE documents.upload_part IS 'A part that has come whole: where it begins and under which name it lies in the scratch folder; a scratch file without a row is nothing';
GRANT DELETE, INSERT, SELECT ON documents.upload_part TO motcua_app;

CREATE TABLE dossiers.asked_unit (
  dossier_id uuid NOT NULL,
  kind text NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  content text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  answered_at timestamp with time zone,
  undone boolean NOT NULL,
  CONSTRAINT asked_unit_kind CHECK ((kind = ANY (ARRAY['opinion'::text, 'branch'::text]))),
  CONSTRAINT asked_unit_key PRIMARY KEY (dossier_id, kind, serial)
);
COMMENT ON TABLE dossiers.asked_unit IS 'Units whose opinion or part in a dossier is asked beside its holder, until they have answered';
CREATE INDEX asked_unit_late ON dossiers.asked_unit USING btree (due_at, dossier_id) WHERE ((answered_at IS NULL) AND (NOT undone) AND (due_at IS NOT NULL));
CREATE INDEX asked_unit_open ON dossiers.asked_unit USING btree (unit_id, due_at, dossier_id) WHERE ((answered_at IS NULL) AND (NOT undone));
GRANT INSERT, SELECT ON dossiers.asked_unit TO motcua_app;

CREATE TABLE dossiers.claim_check (
  dossier_id uuid NOT NULL,
  claim text NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  official_id uuid NOT NULL,
  checked_by text NOT NULL,
  file_id uuid,
  paper text,
  page integer,
  note text,
  undone_at timestamp with time zone,
  undone_by text,
  CONSTRAINT claim_check_page CHECK (((page >= 1) AND (page <= 9999))),
  CONSTRAINT claim_check_undone CHECK (((undone_at IS NULL) = (undone_by IS NULL))),
  CONSTRAINT claim_check_key PRIMARY KEY (dossier_id, claim, checked_at)
);
COMMENT ON TABLE dossiers.claim_check IS 'Claims of a dossier compared with its papers: which, on what page, by whom; taken back, never erased';
CREATE UNIQUE INDEX claim_check_standing ON dossiers.claim_check USING btree (dossier_id, claim) WHERE (undone_at IS NULL);
GRANT INSERT, SELECT ON dossiers.claim_check TO motcua_app;

CREATE TABLE dossiers.code_counter (
  unit_code text NOT NULL,
  received_on date NOT NULL,
  last_serial integer NOT NULL,
  CONSTRAINT code_counter_key PRIMARY KEY (unit_code, received_on)
);
COMMENT ON TABLE dossiers.code_counter IS 'Last serial of a unit and day; its row lock is what makes codes gapless';
GRANT INSERT, SELECT, UPDATE ON dossiers.code_counter TO motcua_app;

CREATE TABLE dossiers.deadline_notice (
  dossier_id uuid NOT NULL,
  official_id uuid NOT NULL,
  what text NOT NULL,
  told_on date NOT NULL,
  CONSTRAINT deadline_notice_key PRIMARY KEY (dossier_id, official_id, what, told_on)
);
COMMENT ON TABLE dossiers.deadline_notice IS 'Which official was told of which deadline of a dossier on which day';
GRANT INSERT, SELECT ON dossiers.deadline_notice TO motcua_app;

CREATE TABLE dossiers.dossier (
  dossier_id uuid NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  national_status integer NOT NULL,
  code text,
  procedure_code text NOT NULL,
  procedure_version_id uuid NOT NULL,
  procedure_name text NOT NULL,
  channel text NOT NULL,
  assisted boolean NOT NULL,
  receiving_unit_id uuid NOT NULL,
  resolving_unit_id uuid NOT NULL,
  applicant_kind text NOT NULL,
  applicant_name text NOT NULL,
  applicant_person_id uuid,
  submitter_person_id uuid,
  rule_set text,
  submitted_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  due_at timestamp with time zone,
  decided_at timestamp with time zone,
  finished_at timestamp with time zone,
  returned_at timestamp with time zone,
  ended_at timestamp with time zone,
  holder_step text,
  holder_unit_id uuid,
  holder_role text,
  holder_assignee_id uuid,
  holder_since timestamp with time zone,
  holder_due_at timestamp with time zone,
  index_due_at timestamp with time zone,
  pause_kind text,
  paused_since timestamp with time zone,
  applicant_id_number text,
  applicant_phone text,
  holder_stage text,
  rests boolean NOT NULL DEFAULT false,
  withdrawal_asked_at timestamp with time zone,
  originals_desk_id uuid,
  applicant_words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, platform.fold(applicant_name))) STORED,
  CONSTRAINT dossier_channel CHECK ((channel = ANY (ARRAY['in-person'::text, 'online'::text, 'postal'::text]))),
  CONSTRAINT dossier_code_when_accepted CHECK (((code IS NULL) = (accepted_at IS NULL))),
  CONSTRAINT dossier_held_until_ended CHECK (((holder_step IS NULL) = (ended_at IS NOT NULL))),
  CONSTRAINT dossier_national_status CHECK (((national_status >= 1) AND (national_status <= 10))),
  CONSTRAINT dossier_not_paused_when_ended CHECK (((ended_at IS NULL) OR (pause_kind IS NULL))),
  CONSTRAINT dossier_pause_kind CHECK ((pause_kind = ANY (ARRAY['supplement'::text, 'financial-obligation'::text, 'suspension'::text]))),
  CONSTRAINT dossier_paused CHECK (((pause_kind IS NULL) = (paused_since IS NULL))),
  CONSTRAINT dossier_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.dossier IS 'Where each dossier stands now; written only together with its events, provable from them';
CREATE INDEX dossier_by_applicant ON dossiers.dossier USING btree (applicant_person_id, submitted_at DESC, dossier_id) WHERE (applicant_person_id IS NOT NULL);
CREATE INDEX dossier_by_id_number ON dossiers.dossier USING btree (applicant_id_number, submitted_at DESC, dossier_id) WHERE (applicant_id_number IS NOT NULL);
CREATE INDEX dossier_by_name ON dossiers.dossier USING gin (applicant_words);
CREATE INDEX dossier_by_phone ON dossiers.dossier USING btree (applicant_phone, submitted_at DESC, dossier_id) WHERE (applicant_phone IS NOT NULL);
CREATE INDEX dossier_by_receiving_unit ON dossiers.dossier USING btree (receiving_unit_id, submitted_at DESC, dossier_id);
CREATE INDEX dossier_by_resolving_unit ON dossiers.dossier USING btree (resolving_unit_id, submitted_at DESC, dossier_id);
CREATE INDEX dossier_by_submitter ON dossiers.dossier USING btree (submitter_person_id, submitted_at DESC, dossier_id) WHERE (submitter_person_id IS NOT NULL);
CREATE INDEX dossier_due ON dossiers.dossier USING btree (resolving_unit_id, due_at, dossier_id) WHERE ((ended_at IS NULL) AND (finished_at IS NULL) AND (due_at IS NOT NULL));
CREATE INDEX dossier_held ON dossiers.dossier USING btree (holder_unit_id, holder_stage, rests, COALESCE(LEAST(due_at, holder_due_at), 'infinity'::timestamp with time zone), dossier_id) WHERE (ended_at IS NULL);
CREATE INDEX dossier_in_hand ON dossiers.dossier USING btree (holder_assignee_id, rests, COALESCE(LEAST(due_at, holder_due_at), 'infinity'::timestamp with time zone), dossier_id) WHERE ((ended_at IS NULL) AND (holder_assignee_id IS NOT NULL));
CREATE INDEX dossier_lasting ON dossiers.dossier USING btree (receiving_unit_id, COALESCE(ended_at, 'infinity'::timestamp with time zone));
CREATE INDEX dossier_late_finished ON dossiers.dossier USING btree (resolving_unit_id, due_at, dossier_id) WHERE (finished_at > due_at);
CREATE INDEX dossier_originals ON dossiers.dossier USING btree (originals_desk_id, ended_at, dossier_id) WHERE (originals_desk_id IS NOT NULL);
CREATE INDEX dossier_running_out ON dossiers.dossier USING btree (due_at, dossier_id) WHERE ((ended_at IS NULL) AND (finished_at IS NULL) AND (pause_kind IS NULL) AND (due_at IS NOT NULL));
CREATE INDEX dossier_supplement_waits ON dossiers.dossier USING btree (dossier_id) WHERE ((state = 'supplement-requested'::text) AND (ended_at IS NULL));
CREATE INDEX dossier_withdrawal_waits ON dossiers.dossier USING btree (withdrawal_asked_at, dossier_id) WHERE ((withdrawal_asked_at IS NOT NULL) AND (ended_at IS NULL));
GRANT INSERT, SELECT, UPDATE ON dossiers.dossier TO motcua_app;

CREATE TABLE dossiers.dossier_answers (
  dossier_id uuid NOT NULL,
  form_ref text NOT NULL,
  record jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT dossier_answers_key PRIMARY KEY (dossier_id, form_ref, revision)
);
COMMENT ON TABLE dossiers.dossier_answers IS 'What was asked and answered at filing, frozen in the words of that day';
CREATE INDEX dossier_answers_by_file ON dossiers.dossier_answers USING gin (jsonb_path_query_array(record, '$.**."fileId"'::jsonpath)) WHERE jsonb_path_exists(record, '$.**."fileId"'::jsonpath);
GRANT INSERT, SELECT ON dossiers.dossier_answers TO motcua_app;

CREATE TABLE dossiers.dossier_component (
  dossier_id uuid NOT NULL,
  serial integer NOT NULL,
  component_key text,
  name text NOT NULL,
  originals integer NOT NULL,
  copies integer NOT NULL,
  files jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  CONSTRAINT dossier_component_counts CHECK (((originals >= 0) AND (copies >= 0))),
  CONSTRAINT dossier_component_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.dossier_component IS 'Papers and files handed in, per component: originals, copies, electronic files';
GRANT INSERT, SELECT ON dossiers.dossier_component TO motcua_app;

CREATE TABLE dossiers.dossier_event (
  dossier_id uuid NOT NULL,
  version integer NOT NULL,
  type text NOT NULL,
  at timestamp with time zone NOT NULL,
  author jsonb,
  event jsonb NOT NULL,
  request_id text,
  author_kind text,
  author_id uuid,
  author_name text,
  request uuid,
  holder_step text,
  holder_stage text,
  holder_unit_id uuid,
  holder_role text,
  holder_due_at timestamp with time zone,
  holder_assignee_id uuid,
  holder_assignee_name text,
  CONSTRAINT dossier_event_author CHECK (((author IS NULL) = ((author_kind IS NOT NULL) AND (author_name IS NOT NULL)))) NOT VALID,
  CONSTRAINT dossier_event_request CHECK (((request_id IS NULL) = (request IS NOT NULL))) NOT VALID,
  CONSTRAINT dossier_event_version CHECK ((version > 0)),
  CONSTRAINT dossier_event_key PRIMARY KEY (dossier_id, version)
);
COMMENT ON TABLE dossiers.dossier_event IS 'The legal trail of every dossier: never changed, never deleted, numbered without gaps';
CREATE INDEX dossier_event_by_file ON dossiers.dossier_event USING gin (jsonb_path_query_array(event, '$.**."fileId"'::jsonpath)) WHERE jsonb_path_exists(event, '$.**."fileId"'::jsonpath);
GRANT INSERT, SELECT ON dossiers.dossier_event TO motcua_app;

CREATE TABLE dossiers.due_date_change (
  dossier_id uuid NOT NULL,
  serial integer NOT NULL,
  at timestamp with time zone NOT NULL,
  changed_by text NOT NULL,
  why text NOT NULL,
  from_at timestamp with time zone,
  to_at timestamp with time zone,
  trace jsonb NOT NULL,
  words text,
  CONSTRAINT due_date_change_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.due_date_change IS 'Every promised date with its reason; a new promise is a new row, the old ones stay';
GRANT INSERT, SELECT ON dossiers.due_date_change TO motcua_app;

CREATE TABLE dossiers.filed_at_counter (
  dossier_id uuid NOT NULL,
  desk_id uuid NOT NULL,
  CONSTRAINT filed_at_counter_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.filed_at_counter IS 'Dossiers a citizen''s account filed online from the network of a reception place: which place, never from which address or device';
GRANT INSERT, SELECT ON dossiers.filed_at_counter TO motcua_app;

CREATE TABLE dossiers.filing_draft (
  owner_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  owner_kind text NOT NULL,
  procedure_code text NOT NULL,
  content jsonb NOT NULL,
  version integer NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  filed_as uuid,
  told_at timestamp with time zone,
  CONSTRAINT filing_draft_owner CHECK ((owner_kind = ANY (ARRAY['person'::text, 'official'::text]))),
  CONSTRAINT filing_draft_key PRIMARY KEY (owner_id, draft_id)
);
COMMENT ON TABLE dossiers.filing_draft IS 'What somebody is filling in, kept at every step; filed_as is set once it became a dossier. One that nobody touches is told of (told_at), then forgotten';
CREATE INDEX filing_draft_by_file ON dossiers.filing_draft USING gin (dossiers.ids_in((content)::text)) WHERE (filed_as IS NULL);
CREATE INDEX filing_draft_left ON dossiers.filing_draft USING btree (changed_at) WHERE (filed_as IS NULL);
CREATE INDEX filing_draft_open ON dossiers.filing_draft USING btree (owner_id, procedure_code, changed_at DESC) WHERE (filed_as IS NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON dossiers.filing_draft TO motcua_app;

CREATE TABLE dossiers.issued_code (
  unit_code text NOT NULL,
  received_on date NOT NULL,
  serial integer NOT NULL,
  bearer_id uuid NOT NULL,
  CONSTRAINT issued_code_key PRIMARY KEY (unit_code, received_on, serial)
);
COMMENT ON TABLE dossiers.issued_code IS 'Which dossier bears a code (bearer_id); a code is given once and never changes';
GRANT INSERT, SELECT ON dossiers.issued_code TO motcua_app;

CREATE TABLE dossiers.issued_result (
  dossier_id uuid NOT NULL,
  serial integer NOT NULL,
  name text NOT NULL,
  number text,
  file_id uuid NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  undone boolean NOT NULL DEFAULT false,
  unsigned boolean NOT NULL DEFAULT false,
  CONSTRAINT issued_result_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.issued_result IS 'What the authority issued on a dossier';
CREATE INDEX issued_result_unsigned ON dossiers.issued_result USING btree (dossier_id) WHERE (unsigned AND (NOT undone));
GRANT INSERT, SELECT ON dossiers.issued_result TO motcua_app;

CREATE TABLE dossiers.last_seen (
  dossier_id uuid NOT NULL,
  official_id uuid NOT NULL,
  version integer NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT last_seen_key PRIMARY KEY (dossier_id, official_id)
);
COMMENT ON TABLE dossiers.last_seen IS 'Up to which version an official has seen a dossier, for what changed since';
GRANT INSERT, SELECT, UPDATE ON dossiers.last_seen TO motcua_app;

CREATE TABLE dossiers.pause (
  dossier_id uuid NOT NULL,
  serial integer NOT NULL,
  kind text NOT NULL,
  mode text NOT NULL,
  basis text NOT NULL,
  reason text NOT NULL,
  from_at timestamp with time zone NOT NULL,
  until_at timestamp with time zone,
  undone boolean NOT NULL,
  CONSTRAINT pause_forwards CHECK ((until_at >= from_at)),
  CONSTRAINT pause_kind CHECK ((kind = ANY (ARRAY['supplement'::text, 'financial-obligation'::text, 'suspension'::text]))),
  CONSTRAINT pause_mode CHECK ((mode = ANY (ARRAY['pause-resume'::text, 'restart'::text]))),
  CONSTRAINT pause_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE dossiers.pause IS 'Time that does not count against the authority: from, until, by which rule and why';
GRANT INSERT, SELECT ON dossiers.pause TO motcua_app;

CREATE TABLE dossiers.result_draft (
  dossier_id uuid NOT NULL,
  template_code text NOT NULL,
  template_version integer NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid NOT NULL,
  valid_until date,
  scope text,
  CONSTRAINT result_draft_body CHECK ((body <> ''::text)),
  CONSTRAINT result_draft_template_version CHECK ((template_version > 0)),
  CONSTRAINT result_draft_title CHECK ((title <> ''::text)),
  CONSTRAINT result_draft_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.result_draft IS 'The result of a dossier as its officer has drafted it from a template: changed only while it is examined, printed and numbered once it is approved';
GRANT INSERT, SELECT, UPDATE ON dossiers.result_draft TO motcua_app;

CREATE TABLE dossiers.retired_list (
  resolving_unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  retired_on date NOT NULL,
  procedure_name text NOT NULL,
  ran_out_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  dossier_ids uuid[] NOT NULL,
  CONSTRAINT retired_list_key PRIMARY KEY (resolving_unit_id, procedure_code, retired_on)
);
COMMENT ON TABLE dossiers.retired_list IS 'Dossiers of an abolished procedure that were still open when its transition ended, as listed once to the unit that resolves them';
GRANT INSERT, SELECT ON dossiers.retired_list TO motcua_app;

CREATE TABLE dossiers.supplement_draft (
  dossier_id uuid NOT NULL,
  field text NOT NULL,
  words text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  mark jsonb,
  CONSTRAINT supplement_draft_key PRIMARY KEY (dossier_id, field)
);
COMMENT ON TABLE dossiers.supplement_draft IS 'What the applicant has written so far in answer to a supplement request, field by field; gone once it is sent';
CREATE INDEX supplement_draft_by_file ON dossiers.supplement_draft USING gin (dossiers.ids_in(words));
GRANT DELETE, INSERT, SELECT, UPDATE ON dossiers.supplement_draft TO motcua_app;

CREATE TABLE dossiers.supplement_file (
  dossier_id uuid NOT NULL,
  item integer NOT NULL,
  file_id uuid NOT NULL,
  name text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  reused jsonb,
  CONSTRAINT supplement_file_key PRIMARY KEY (dossier_id, item, file_id)
);
COMMENT ON TABLE dossiers.supplement_file IS 'Files put beside the items of a supplement before it is given; part of the dossier only then';
CREATE INDEX supplement_file_by_file ON dossiers.supplement_file USING btree (file_id);
GRANT DELETE, INSERT, SELECT ON dossiers.supplement_file TO motcua_app;

CREATE TABLE dossiers.supplement_reminder (
  dossier_id uuid NOT NULL,
  reminded_at timestamp with time zone NOT NULL,
  CONSTRAINT supplement_reminder_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE dossiers.supplement_reminder IS 'When the applicant was reminded that the time to give a supplement ends soon';
GRANT INSERT, SELECT ON dossiers.supplement_reminder TO motcua_app;

CREATE TABLE feedback.item (
  id uuid NOT NULL,
  version integer NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  state text NOT NULL,
  class text,
  unit_id uuid NOT NULL,
  about_dossier_id uuid,
  about_official_id uuid,
  person_id uuid,
  sender_name text NOT NULL,
  heading text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  published_at timestamp with time zone,
  in_time boolean,
  outcome text,
  solved boolean,
  contested boolean NOT NULL,
  unfounded boolean NOT NULL,
  public_text text,
  public_answer text,
  changed_at timestamp with time zone NOT NULL,
  sender_phone text,
  counted_by_rating boolean NOT NULL DEFAULT false,
  foreign_code text,
  answered_by_unit_id uuid,
  CONSTRAINT item_ends_with_outcome CHECK (((state <> ALL (ARRAY['published'::text, 'closed'::text])) OR (outcome IS NOT NULL))),
  CONSTRAINT item_kind CHECK ((kind = ANY (ARRAY['feedback'::text, 'proposal'::text]))),
  CONSTRAINT item_outcome CHECK ((outcome = ANY (ARRAY['fixed'::text, 'refused'::text, 'not-ours'::text, 'duplicate'::text]))),
  CONSTRAINT item_public_is_somebodys CHECK (((published_at IS NULL) = (answered_by_unit_id IS NULL))),
  CONSTRAINT item_state CHECK ((state = ANY (ARRAY['received'::text, 'processing'::text, 'awaiting-supplement'::text, 'to-review'::text, 'published'::text, 'closed'::text]))),
  CONSTRAINT item_version CHECK ((version > 0)),
  CONSTRAINT item_key PRIMARY KEY (id),
  CONSTRAINT item_code UNIQUE (code)
);
COMMENT ON TABLE feedback.item IS 'One piece of feedback or one proposal and how far it is; folded from item_event, locked by every act on it; never ended without an outcome';
CREATE INDEX item_about_dossier ON feedback.item USING btree (about_dossier_id) WHERE (about_dossier_id IS NOT NULL);
CREATE INDEX item_about_official ON feedback.item USING btree (about_official_id) WHERE (about_official_id IS NOT NULL);
CREATE INDEX item_answered_by ON feedback.item USING btree (answered_by_unit_id, published_at DESC) WHERE (published_at IS NOT NULL);
CREATE INDEX item_at_unit ON feedback.item USING btree (unit_id, state, due_at);
CREATE INDEX item_complained ON feedback.item USING btree (received_at, about_dossier_id) WHERE ((about_dossier_id IS NOT NULL) AND (class = 'conduct'::text) AND (NOT unfounded));
CREATE INDEX item_of_person ON feedback.item USING btree (person_id, received_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX item_of_phone ON feedback.item USING btree (sender_phone, received_at DESC) WHERE (sender_phone IS NOT NULL);
CREATE INDEX item_open ON feedback.item USING btree (due_at) WHERE (state <> 'closed'::text);
CREATE INDEX item_published ON feedback.item USING btree (published_at DESC) WHERE (published_at IS NOT NULL);
CREATE INDEX item_received ON feedback.item USING btree (received_at DESC);
CREATE UNIQUE INDEX item_foreign_code ON feedback.item USING btree (foreign_code) WHERE (foreign_code IS NOT NULL);
GRANT INSERT, SELECT, UPDATE ON feedback.item TO motcua_app;

CREATE TABLE feedback.item_event (
  item_id uuid NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT item_event_of_item FOREIGN KEY (item_id) REFERENCES feedback.item(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT item_event_key PRIMARY KEY (item_id, version)
);
COMMENT ON TABLE feedback.item_event IS 'Journal of each item, append-only: received, classified, passed on, answered, published, contested, closed, with who did it';
CREATE INDEX item_event_by_file ON feedback.item_event USING btree (((event ->> 'fileId'::text))) WHERE (type = 'FileAdded'::text);
CREATE INDEX item_event_conduct ON feedback.item_event USING btree (at, item_id) WHERE ((type = 'FeedbackClassified'::text) AND ((event ->> 'class'::text) = 'conduct'::text));
GRANT INSERT, SELECT ON feedback.item_event TO motcua_app;

CREATE TABLE feedback.reception_place (
  unit_id uuid NOT NULL,
  address text NOT NULL,
  hotline text NOT NULL,
  email text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT reception_place_key PRIMARY KEY (unit_id)
);
COMMENT ON TABLE feedback.reception_place IS 'Where a unit takes feedback: address, dedicated telephone number, e-mail, as posted at the place (NĐ 20/2008 Điều 13)';
GRANT INSERT, SELECT, UPDATE ON feedback.reception_place TO motcua_app;

CREATE TABLE feedback.sheet_alarm (
  posting_id uuid NOT NULL,
  edition text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT sheet_alarm_of_posting FOREIGN KEY (posting_id) REFERENCES feedback.sheet_posting(id),
  CONSTRAINT sheet_alarm_key PRIMARY KEY (posting_id, edition)
);
COMMENT ON TABLE feedback.sheet_alarm IS 'Which sheet was told to be out of date, against which words in force, and when';
GRANT INSERT, SELECT ON feedback.sheet_alarm TO motcua_app;

CREATE TABLE feedback.sheet_posting (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  place text NOT NULL,
  edition text NOT NULL,
  said jsonb NOT NULL,
  confirmation text NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT sheet_posting_key PRIMARY KEY (id)
);
COMMENT ON TABLE feedback.sheet_posting IS 'Each time the sheet about feedback was hung at a place, with its words and who saw it hanging; the newest of a place counts';
CREATE INDEX sheet_posting_at_place ON feedback.sheet_posting USING btree (unit_id, place, posted_at DESC);
GRANT INSERT, SELECT ON feedback.sheet_posting TO motcua_app;

CREATE TABLE feedback.sheet_removal (
  posting_id uuid NOT NULL,
  reason text NOT NULL,
  removed_at timestamp with time zone NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT sheet_removal_of_posting FOREIGN KEY (posting_id) REFERENCES feedback.sheet_posting(id),
  CONSTRAINT sheet_removal_key PRIMARY KEY (posting_id)
);
COMMENT ON TABLE feedback.sheet_removal IS 'Which posted sheet about feedback was taken off the wall, when, by whom and why; hung again it is a posting of its own';
GRANT INSERT, SELECT ON feedback.sheet_removal TO motcua_app;

CREATE TABLE forms.form_closing (
  form_ref text NOT NULL,
  valid_until date NOT NULL,
  closed_at timestamp with time zone NOT NULL,
  closed_by uuid,
  CONSTRAINT form_closing_version FOREIGN KEY (form_ref) REFERENCES forms.form_version(form_ref),
  CONSTRAINT form_closing_key PRIMARY KEY (form_ref)
);
COMMENT ON TABLE forms.form_closing IS 'Versions withdrawn without a successor: the first day they are not offered any more';
CREATE TRIGGER form_closing_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON forms.form_closing FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON forms.form_closing TO motcua_app;

CREATE TABLE forms.form_version (
  form_ref text NOT NULL,
  code text NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  definition jsonb NOT NULL,
  content_hash text NOT NULL,
  valid_from date NOT NULL,
  source text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by uuid,
  CONSTRAINT form_version_ref CHECK ((form_ref = ((code || '-v'::text) || number))),
  CONSTRAINT form_version_key PRIMARY KEY (form_ref),
  CONSTRAINT form_version_number UNIQUE (code, number)
);
COMMENT ON TABLE forms.form_version IS 'Published forms: what a version asks never changes; a version holds until the next of its code begins or it is closed';
CREATE TRIGGER form_version_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON forms.form_version FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON forms.form_version TO motcua_app;

CREATE TABLE identity.account (
  id uuid NOT NULL,
  official_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  full_name text NOT NULL,
  sign_in_name text NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamp with time zone NOT NULL,
  password_is_temporary boolean NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  disabled_at timestamp with time zone,
  disabled_reason text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT account_sign_in_name_form CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9._@-]{2,79}$'::text)),
  CONSTRAINT account_key PRIMARY KEY (id),
  CONSTRAINT account_official UNIQUE (official_id),
  CONSTRAINT account_sign_in_name UNIQUE (sign_in_name)
);
COMMENT ON TABLE identity.account IS 'Staff accounts, one per official; demo accounts alone need no second factor and cannot sign in with DEMO=off';
GRANT INSERT, SELECT, UPDATE ON identity.account TO motcua_app;

CREATE TABLE identity.citizen_sign_in (
  state_hash bytea NOT NULL,
  browser_hash bytea NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_path text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  confirm_person_id uuid,
  confirm_purpose text,
  confirm_about text,
  confirm_hash text,
  CONSTRAINT citizen_sign_in_confirm CHECK ((((confirm_person_id IS NULL) = (confirm_purpose IS NULL)) AND ((confirm_person_id IS NULL) = (confirm_about IS NULL)) AND ((confirm_person_id IS NULL) = (confirm_hash IS NULL)))),
  CONSTRAINT citizen_sign_in_key PRIMARY KEY (state_hash)
);
COMMENT ON TABLE identity.citizen_sign_in IS 'Sign-ins on their way through the identity provider, bound to the browser that began them; each is used once';
CREATE INDEX citizen_sign_in_by_end ON identity.citizen_sign_in USING btree (ends_at);
GRANT DELETE, INSERT, SELECT ON identity.citizen_sign_in TO motcua_app;

CREATE TABLE identity.confirmation (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  level smallint NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  provider text NOT NULL,
  transaction text NOT NULL,
  purpose text NOT NULL,
  about text NOT NULL,
  content_hash text NOT NULL,
  proof text NOT NULL,
  CONSTRAINT confirmation_hash_form CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT confirmation_level CHECK ((level = 2)),
  CONSTRAINT confirmation_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT confirmation_key PRIMARY KEY (id),
  CONSTRAINT confirmation_once UNIQUE (provider, transaction)
);
COMMENT ON TABLE identity.confirmation IS 'Evidence that a person confirmed a content at level 2 in place of signature and seal: what, when, and the provider''s own answer';
CREATE INDEX confirmation_by_person ON identity.confirmation USING btree (person_id, about, confirmed_at);
GRANT INSERT, SELECT ON identity.confirmation TO motcua_app;

CREATE TABLE identity.confirmation_use (
  confirmation_id uuid NOT NULL,
  used_at timestamp with time zone NOT NULL,
  used_for text NOT NULL,
  CONSTRAINT confirmation_use_of FOREIGN KEY (confirmation_id) REFERENCES identity.confirmation(id),
  CONSTRAINT confirmation_use_key PRIMARY KEY (confirmation_id)
);
COMMENT ON TABLE identity.confirmation_use IS 'What a confirmation was used for; each once';
GRANT INSERT, SELECT ON identity.confirmation_use TO motcua_app;

CREATE TABLE identity.consent (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  about text NOT NULL,
  how text NOT NULL,
  given_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  unit_id uuid NOT NULL,
  evidence_file_id uuid,
  note text,
  CONSTRAINT consent_evidence CHECK (((how <> 'signed-paper'::text) OR (evidence_file_id IS NOT NULL))),
  CONSTRAINT consent_how CHECK ((how = ANY (ARRAY['signed-paper'::text, 'spoken'::text, 'sms-code'::text]))),
  CONSTRAINT consent_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT consent_key PRIMARY KEY (id)
);
COMMENT ON TABLE identity.consent IS 'Consent a person gave to an official: what for, how, when, with its paper';
CREATE INDEX consent_about ON identity.consent USING btree (about);
CREATE INDEX consent_by_file ON identity.consent USING btree (evidence_file_id) WHERE (evidence_file_id IS NOT NULL);
CREATE INDEX consent_by_person ON identity.consent USING btree (person_id, given_at);
GRANT INSERT, SELECT ON identity.consent TO motcua_app;

CREATE TABLE identity.consent_code (
  person_id uuid NOT NULL,
  about text NOT NULL,
  code_hash bytea NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT consent_code_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT consent_code_key PRIMARY KEY (person_id, about)
);
COMMENT ON TABLE identity.consent_code IS 'Codes sent by SMS to be read out at the counter, hashed; each works once and not for long';
CREATE INDEX consent_code_by_end ON identity.consent_code USING btree (ends_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.consent_code TO motcua_app;

CREATE TABLE identity.consent_withdrawal (
  consent_id uuid NOT NULL,
  request_id uuid NOT NULL,
  withdrawn_at timestamp with time zone NOT NULL,
  words text NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT consent_withdrawal_consent FOREIGN KEY (consent_id) REFERENCES identity.consent(id),
  CONSTRAINT consent_withdrawal_key PRIMARY KEY (consent_id)
);
COMMENT ON TABLE identity.consent_withdrawal IS 'Which consent was withdrawn, when, on which request; what was done under it before stays lawful (NĐ 13/2023 Đ12.1)';
GRANT INSERT, SELECT ON identity.consent_withdrawal TO motcua_app;

CREATE TABLE identity.delegation (
  id uuid NOT NULL,
  from_official_id uuid NOT NULL,
  to_official_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date NOT NULL,
  reason text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  created_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  CONSTRAINT delegation_dates CHECK ((until_on >= from_on)),
  CONSTRAINT delegation_people CHECK ((from_official_id <> to_official_id)),
  CONSTRAINT delegation_role CHECK ((role = ANY (ARRAY['one-stop-officer'::text, 'case-officer'::text, 'head-of-unit'::text, 'control-officer'::text, 'administrator'::text, 'treasurer'::text]))),
  CONSTRAINT delegation_key PRIMARY KEY (id)
);
COMMENT ON TABLE identity.delegation IS 'An official acts in another''s role between two days, both included; revoked, never erased';
CREATE INDEX delegation_at_unit ON identity.delegation USING btree (unit_id, until_on);
CREATE INDEX delegation_to ON identity.delegation USING btree (to_official_id, until_on) WHERE (revoked_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON identity.delegation TO motcua_app;

CREATE TABLE identity.electronic_identity (
  provider text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL,
  level smallint NOT NULL,
  verified_at timestamp with time zone NOT NULL,
  linked_at timestamp with time zone NOT NULL,
  CONSTRAINT electronic_identity_level CHECK ((level = ANY (ARRAY[1, 2]))),
  CONSTRAINT electronic_identity_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT electronic_identity_key PRIMARY KEY (provider, subject)
);
COMMENT ON TABLE identity.electronic_identity IS 'Which account of an identity provider (VNeID) is which person, at which level since when';
CREATE INDEX electronic_identity_by_person ON identity.electronic_identity USING btree (person_id);
GRANT INSERT, SELECT, UPDATE ON identity.electronic_identity TO motcua_app;

CREATE TABLE identity.kept_register_answer (
  subject_hash text NOT NULL,
  register text NOT NULL,
  purpose text NOT NULL,
  about_kind text NOT NULL,
  about_id text NOT NULL,
  look_up_id uuid NOT NULL,
  sealed bytea NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  forget_at timestamp with time zone NOT NULL,
  CONSTRAINT kept_register_answer_key PRIMARY KEY (subject_hash, register, purpose, about_kind, about_id)
);
COMMENT ON TABLE identity.kept_register_answer IS 'Facts a register told for one matter, sealed; forgotten by a job as soon as their time is over';
CREATE INDEX kept_register_answer_about ON identity.kept_register_answer USING btree (about_kind, about_id);
CREATE INDEX kept_register_answer_end ON identity.kept_register_answer USING btree (forget_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.kept_register_answer TO motcua_app;

CREATE TABLE identity.known_device (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT known_device_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CONSTRAINT known_device_key PRIMARY KEY (token_hash, account_id)
);
COMMENT ON TABLE identity.known_device IS 'Browsers that have signed in to an account: their failed tries are counted apart';
CREATE INDEX known_device_by_account ON identity.known_device USING btree (account_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.known_device TO motcua_app;

CREATE TABLE identity.lost_post (
  key_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  path text NOT NULL,
  sealed_fields bytea NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT lost_post_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT lost_post_key PRIMARY KEY (key_hash)
);
COMMENT ON TABLE identity.lost_post IS 'Pages posted after their session had ended, sealed; only the person whose session it was gets one back, within the hour';
CREATE INDEX lost_post_by_end ON identity.lost_post USING btree (ends_at);
CREATE INDEX lost_post_by_person ON identity.lost_post USING btree (person_id, kept_at);
GRANT DELETE, INSERT, SELECT ON identity.lost_post TO motcua_app;

CREATE TABLE identity.person (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  personal_id_number text,
  other_document_number text,
  registration_number text,
  birth_on date,
  gender text,
  phone text,
  email text,
  address text,
  assurance_level smallint,
  assurance_verified_at timestamp with time zone,
  assurance_provider text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT person_assurance CHECK ((((assurance_level IS NULL) AND (assurance_verified_at IS NULL) AND (assurance_provider IS NULL)) OR ((assurance_level = ANY (ARRAY[1, 2])) AND (assurance_verified_at IS NOT NULL) AND (assurance_provider IS NOT NULL)))),
  CONSTRAINT person_gender CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text, 'other'::text]))),
  CONSTRAINT person_kind CHECK ((kind = ANY (ARRAY['individual'::text, 'organisation'::text, 'enterprise'::text, 'household-business'::text]))),
  CONSTRAINT person_numbers CHECK (((kind = 'individual'::text) OR ((personal_id_number IS NULL) AND (other_document_number IS NULL)))),
  CONSTRAINT person_key PRIMARY KEY (id)
);
COMMENT ON TABLE identity.person IS 'People and organisations that file dossiers; the only place that keeps a personal id number';
CREATE INDEX person_by_name_and_birth ON identity.person USING btree (platform.fold(name), birth_on);
CREATE INDEX person_by_phone ON identity.person USING btree (regexp_replace(phone, '\D'::text, ''::text, 'g'::text));
CREATE UNIQUE INDEX person_other_document ON identity.person USING btree (other_document_number);
CREATE UNIQUE INDEX person_personal_id_number ON identity.person USING btree (personal_id_number);
CREATE UNIQUE INDEX person_registration_number ON identity.person USING btree (kind, registration_number);
GRANT INSERT, SELECT, UPDATE ON identity.person TO motcua_app;

CREATE TABLE identity.provider_answer (
  provider text NOT NULL,
  transaction text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT provider_answer_key PRIMARY KEY (provider, transaction)
);
COMMENT ON TABLE identity.provider_answer IS 'Answers of identity providers already used, so that none works twice; swept when too old to be accepted anyway';
CREATE INDEX provider_answer_by_age ON identity.provider_answer USING btree (received_at);
GRANT DELETE, INSERT, SELECT ON identity.provider_answer TO motcua_app;

CREATE TABLE identity.recovery_code (
  account_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CONSTRAINT recovery_code_key PRIMARY KEY (account_id, code_hash)
);
COMMENT ON TABLE identity.recovery_code IS 'Recovery codes of the second factor, hashed; each works once';
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.recovery_code TO motcua_app;

CREATE TABLE identity.register_alert (
  register text NOT NULL,
  cause text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  failures integer NOT NULL,
  cleared_at timestamp with time zone,
  CONSTRAINT register_alert_key PRIMARY KEY (register, cause)
);
COMMENT ON TABLE identity.register_alert IS 'Causes for which a register does not answer: one line a cause, until it answers again';
GRANT INSERT, SELECT, UPDATE ON identity.register_alert TO motcua_app;

CREATE TABLE identity.register_look_up (
  subject_hash text NOT NULL,
  id uuid NOT NULL,
  register text NOT NULL,
  purpose text NOT NULL,
  legal_basis text NOT NULL,
  about_kind text NOT NULL,
  about_id text NOT NULL,
  about_label text NOT NULL,
  procedure_code text,
  unit_id uuid,
  asked_by_kind text NOT NULL,
  asked_by uuid,
  asked_by_name text,
  asked_at timestamp with time zone NOT NULL,
  from_kept boolean NOT NULL,
  CONSTRAINT register_look_up_hash CHECK ((subject_hash ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT register_look_up_reason CHECK (((purpose <> ''::text) AND (legal_basis <> ''::text) AND (about_id <> ''::text))),
  CONSTRAINT register_look_up_register CHECK ((register = ANY (ARRAY['population'::text, 'business'::text, 'personal-store'::text]))),
  CONSTRAINT register_look_up_key PRIMARY KEY (subject_hash, id)
);
COMMENT ON TABLE identity.register_look_up IS 'Journal of look-ups in national registers: who asked about whom, for which purpose and legal basis, for which draft or dossier. The number asked about is kept as a keyed hash only';
CREATE INDEX register_look_up_about ON identity.register_look_up USING btree (about_kind, about_id, asked_at);
CREATE INDEX register_look_up_at ON identity.register_look_up USING btree (asked_at);
GRANT INSERT, SELECT ON identity.register_look_up TO motcua_app;

CREATE TABLE identity.register_reply (
  subject_hash text NOT NULL,
  look_up_id uuid NOT NULL,
  outcome text NOT NULL,
  cause text,
  CONSTRAINT register_reply_outcome CHECK ((outcome = ANY (ARRAY['found'::text, 'no-match'::text, 'several'::text, 'down'::text]))),
  CONSTRAINT register_reply_of FOREIGN KEY (subject_hash, look_up_id) REFERENCES identity.register_look_up(subject_hash, id),
  CONSTRAINT register_reply_key PRIMARY KEY (subject_hash, look_up_id)
);
COMMENT ON TABLE identity.register_reply IS 'How a register answered a look-up; a look-up without a reply was cut off. Facts are never kept here';
GRANT INSERT, SELECT ON identity.register_reply TO motcua_app;

CREATE TABLE identity.representation (
  principal_id uuid NOT NULL,
  person_id uuid NOT NULL,
  provider text,
  verified_at timestamp with time zone,
  id uuid NOT NULL,
  kind text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  procedure_codes text[],
  evidence_file_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid,
  verified_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  child_agreed boolean,
  CONSTRAINT representation_dates CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  CONSTRAINT representation_end CHECK (((ended_at IS NULL) = (end_reason IS NULL))),
  CONSTRAINT representation_ground CHECK (((provider IS NOT NULL) OR (evidence_file_id IS NOT NULL))),
  CONSTRAINT representation_kind CHECK ((kind = ANY (ARRAY['legal-representative'::text, 'parent'::text, 'authorised'::text]))),
  CONSTRAINT representation_people CHECK ((person_id <> principal_id)),
  CONSTRAINT representation_enterprise FOREIGN KEY (principal_id) REFERENCES identity.person(id),
  CONSTRAINT representation_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT representation_key PRIMARY KEY (id)
);
COMMENT ON TABLE identity.representation IS 'Who may act for whom, on what ground, for which procedures, until when: legal representatives, parents, the authorised; ended, never erased';
CREATE INDEX representation_by_file ON identity.representation USING btree (evidence_file_id) WHERE (evidence_file_id IS NOT NULL);
CREATE INDEX representation_by_person ON identity.representation USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX representation_ever_by_person ON identity.representation USING btree (person_id);
CREATE INDEX representation_ever_of_principal ON identity.representation USING btree (principal_id);
CREATE INDEX representation_of_principal ON identity.representation USING btree (principal_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX representation_by_provider ON identity.representation USING btree (person_id, principal_id, provider) WHERE ((provider IS NOT NULL) AND (ended_at IS NULL));
GRANT INSERT, SELECT, UPDATE ON identity.representation TO motcua_app;

CREATE TABLE identity.restriction (
  person_id uuid NOT NULL,
  request_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  words text NOT NULL,
  decided_by text NOT NULL,
  lifted_at timestamp with time zone,
  lifted_words text,
  lifted_by text,
  CONSTRAINT restriction_lifted CHECK ((((lifted_at IS NULL) = (lifted_words IS NULL)) AND ((lifted_at IS NULL) = (lifted_by IS NULL)))),
  CONSTRAINT restriction_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT restriction_key PRIMARY KEY (person_id, request_id)
);
COMMENT ON TABLE identity.restriction IS 'People whose data is used for what the law orders and for nothing else, since when, on which request; lifted, never erased';
CREATE INDEX restriction_standing ON identity.restriction USING btree (person_id) WHERE (lifted_at IS NULL);
GRANT INSERT, SELECT ON identity.restriction TO motcua_app;

CREATE TABLE identity.role_grant (
  id uuid NOT NULL,
  official_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  granted_at timestamp with time zone NOT NULL,
  granted_by uuid,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  CONSTRAINT role_grant_role CHECK ((role = ANY (ARRAY['one-stop-officer'::text, 'case-officer'::text, 'head-of-unit'::text, 'control-officer'::text, 'administrator'::text, 'treasurer'::text]))),
  CONSTRAINT role_grant_key PRIMARY KEY (id)
);
COMMENT ON TABLE identity.role_grant IS 'Roles held at units; revoked, never erased';
CREATE INDEX role_grant_at_unit ON identity.role_grant USING btree (unit_id, role) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX role_grant_once ON identity.role_grant USING btree (official_id, role, unit_id) WHERE (revoked_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON identity.role_grant TO motcua_app;

CREATE TABLE identity.second_factor (
  account_id uuid NOT NULL,
  sealed_secret bytea NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  last_step bigint NOT NULL,
  CONSTRAINT second_factor_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CONSTRAINT second_factor_key PRIMARY KEY (account_id)
);
COMMENT ON TABLE identity.second_factor IS 'TOTP secret (sealed by a key outside the database) and the last time step used, so a code works once';
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.second_factor TO motcua_app;

CREATE TABLE identity.session (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  kind text NOT NULL,
  account_id uuid,
  person_id uuid,
  assurance_level smallint,
  address text NOT NULL,
  user_agent text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  end_reason text,
  CONSTRAINT session_holder CHECK ((((kind = 'staff'::text) AND (account_id IS NOT NULL) AND (person_id IS NULL) AND (assurance_level IS NULL)) OR ((kind = 'citizen'::text) AND (person_id IS NOT NULL) AND (account_id IS NULL) AND (assurance_level = ANY (ARRAY[1, 2]))))),
  CONSTRAINT session_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CONSTRAINT session_person FOREIGN KEY (person_id) REFERENCES identity.person(id),
  CONSTRAINT session_key PRIMARY KEY (id),
  CONSTRAINT session_token UNIQUE (token_hash)
);
COMMENT ON TABLE identity.session IS 'Sessions of staff and citizens; the token is kept only as a hash';
CREATE INDEX session_by_account ON identity.session USING btree (account_id, id);
CREATE INDEX session_by_end ON identity.session USING btree (ends_at);
CREATE INDEX session_by_person ON identity.session USING btree (person_id, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.session TO motcua_app;

CREATE TABLE identity.sign_in_challenge (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  steps_left text[] NOT NULL,
  sealed_secret bytea,
  tries integer NOT NULL DEFAULT 0,
  created_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_challenge_account FOREIGN KEY (account_id) REFERENCES identity.account(id),
  CONSTRAINT sign_in_challenge_key PRIMARY KEY (token_hash)
);
COMMENT ON TABLE identity.sign_in_challenge IS 'Between the password and the session: what is still owed (a new password, a second factor)';
CREATE INDEX sign_in_challenge_by_end ON identity.sign_in_challenge USING btree (ends_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.sign_in_challenge TO motcua_app;

CREATE TABLE identity.sign_in_tries (
  counted text NOT NULL,
  key_hash bytea NOT NULL,
  failures integer NOT NULL,
  last_failure_at timestamp with time zone NOT NULL,
  CONSTRAINT sign_in_tries_key PRIMARY KEY (counted, key_hash)
);
COMMENT ON TABLE identity.sign_in_tries IS 'Failed sign-ins by account-at-address, by address and by known device; swept daily';
CREATE INDEX sign_in_tries_by_age ON identity.sign_in_tries USING btree (last_failure_at);
GRANT DELETE, INSERT, SELECT, UPDATE ON identity.sign_in_tries TO motcua_app;

CREATE TABLE indicators.breach_day (
  on_day date NOT NULL,
  CONSTRAINT breach_day_key PRIMARY KEY (on_day)
);
COMMENT ON TABLE indicators.breach_day IS 'Days whose dossiers are in breach_sample';
GRANT DELETE, INSERT, SELECT ON indicators.breach_day TO motcua_app;

CREATE TABLE indicators.breach_sample (
  owner_id uuid NOT NULL,
  on_day date NOT NULL,
  stage text NOT NULL,
  days_left smallint NOT NULL,
  seen integer NOT NULL,
  broke integer NOT NULL,
  CONSTRAINT breach_sample_key PRIMARY KEY (owner_id, on_day, stage, days_left)
);
COMMENT ON TABLE indicators.breach_sample IS 'Of dossiers that ended in time or broke their date on a day: where they stood before; looked back on for ninety days, then deleted';
CREATE INDEX breach_sample_by_day ON indicators.breach_sample USING btree (on_day);
GRANT DELETE, INSERT, SELECT ON indicators.breach_sample TO motcua_app;

CREATE TABLE indicators.counter (
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  grain text NOT NULL,
  starts_on date NOT NULL,
  totals bigint[] NOT NULL,
  CONSTRAINT counter_grain CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text, 'year'::text]))),
  CONSTRAINT counter_key PRIMARY KEY (owner_id, procedure_code, grain, starts_on)
);
COMMENT ON TABLE indicators.counter IS 'Sums of facts per unit (with those below) or official, each count at the place of its number: by day, month and year for all procedures (code empty), by month and year for each';
GRANT DELETE, INSERT, SELECT, UPDATE ON indicators.counter TO motcua_app;

CREATE TABLE indicators.fact (
  subject_id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  label text,
  unit_id uuid NOT NULL,
  examiner_id uuid,
  owner_ids uuid[] NOT NULL,
  procedure_code text NOT NULL,
  received_on date NOT NULL,
  ended_on date,
  late_at timestamp with time zone,
  count_ids smallint[] NOT NULL,
  count_days date[] NOT NULL,
  count_sums integer[] NOT NULL,
  CONSTRAINT fact_cells CHECK (((cardinality(count_ids) = cardinality(count_days)) AND (cardinality(count_ids) = cardinality(count_sums)))),
  CONSTRAINT fact_kind CHECK ((kind = ANY (ARRAY['dossier'::text, 'feedback'::text, 'agency'::text]))),
  CONSTRAINT fact_key PRIMARY KEY (subject_id)
);
COMMENT ON TABLE indicators.fact IS 'As what each subject counts now: one cell per count, with its day; owner_ids: the unit, those above it, the official who examined';
CREATE INDEX fact_complained_of ON indicators.fact USING btree (unit_id, received_on DESC, subject_id) WHERE (31 = ANY (count_ids));
CREATE INDEX fact_due_today ON indicators.fact USING btree (late_at) INCLUDE (owner_ids, count_ids) WHERE ((ended_on IS NULL) AND (late_at IS NOT NULL));
CREATE INDEX fact_ended_late ON indicators.fact USING btree (unit_id, ended_on DESC, subject_id) WHERE (7 = ANY (count_ids));
CREATE INDEX fact_examined ON indicators.fact USING btree (unit_id, ended_on, examiner_id) WHERE (examiner_id IS NOT NULL);
CREATE INDEX fact_newest_ended ON indicators.fact USING btree (ended_on DESC, subject_id) WHERE (ended_on IS NOT NULL);
CREATE INDEX fact_newest_received ON indicators.fact USING btree (received_on DESC, subject_id);
CREATE INDEX fact_not_digitised ON indicators.fact USING btree (unit_id, ended_on DESC, subject_id) WHERE ((11 = ANY (count_ids)) AND (NOT (14 = ANY (count_ids))));
CREATE INDEX fact_not_digitised_anywhere ON indicators.fact USING btree (ended_on DESC, subject_id) WHERE ((11 = ANY (count_ids)) AND (NOT (14 = ANY (count_ids))));
CREATE INDEX fact_not_paid_online ON indicators.fact USING btree (unit_id, received_on DESC, subject_id) WHERE ((18 = ANY (count_ids)) AND (NOT (19 = ANY (count_ids))));
CREATE INDEX fact_not_paid_online_anywhere ON indicators.fact USING btree (received_on DESC, subject_id) WHERE ((18 = ANY (count_ids)) AND (NOT (19 = ANY (count_ids))));
CREATE INDEX fact_not_reused ON indicators.fact USING btree (unit_id, received_on DESC, subject_id) WHERE ((32 = ANY (count_ids)) AND (NOT (15 = ANY (count_ids))));
CREATE INDEX fact_open ON indicators.fact USING btree (unit_id, late_at, subject_id) WHERE ((ended_on IS NULL) AND (late_at IS NOT NULL));
CREATE INDEX fact_received ON indicators.fact USING btree (unit_id, received_on DESC, subject_id);
CREATE INDEX fact_to_derive ON indicators.fact USING btree (ended_on DESC, subject_id) WHERE ((kind = 'dossier'::text) AND (NOT (count_ids && '{40,42}'::smallint[])));
CREATE INDEX fact_unscanned ON indicators.fact USING btree (unit_id, received_on DESC, subject_id) WHERE (36 = ANY (count_ids));
CREATE INDEX fact_wholly_unsigned ON indicators.fact USING btree (unit_id, received_on DESC, subject_id) WHERE (43 = ANY (count_ids));
CREATE INDEX fact_without_file ON indicators.fact USING btree (unit_id, ended_on DESC, subject_id) WHERE ((12 = ANY (count_ids)) AND (NOT (13 = ANY (count_ids))));
CREATE INDEX fact_without_file_anywhere ON indicators.fact USING btree (ended_on DESC, subject_id) WHERE ((12 = ANY (count_ids)) AND (NOT (13 = ANY (count_ids))));
GRANT DELETE, INSERT, SELECT, UPDATE ON indicators.fact TO motcua_app;

CREATE TABLE indicators.fact_change (
  subject_id uuid NOT NULL,
  version integer NOT NULL,
  sign smallint NOT NULL,
  known_at timestamp with time zone NOT NULL,
  unit_id uuid NOT NULL,
  owner_ids uuid[] NOT NULL,
  procedure_code text NOT NULL,
  count_ids smallint[] NOT NULL,
  count_days date[] NOT NULL,
  count_sums integer[] NOT NULL,
  CONSTRAINT fact_change_sign CHECK ((sign = ANY (ARRAY['-1'::integer, 1]))),
  CONSTRAINT fact_change_key PRIMARY KEY (subject_id, version, sign)
);
COMMENT ON TABLE indicators.fact_change IS 'Journal of facts: what stopped counting (-1) and what counts instead (1), and since when that is known; every past day can be counted again from it';
CREATE INDEX fact_change_known ON indicators.fact_change USING btree (known_at);
CREATE INDEX fact_change_walk ON indicators.fact_change USING btree (known_at, subject_id) WHERE ((sign = 1) AND (version > 0));
GRANT INSERT, SELECT ON indicators.fact_change TO motcua_app;

CREATE TABLE indicators.portal_list (
  unit_id uuid NOT NULL,
  period text NOT NULL,
  brought_at timestamp with time zone NOT NULL,
  brought_by uuid,
  file_name text NOT NULL,
  figures jsonb NOT NULL,
  lines jsonb NOT NULL,
  board jsonb,
  CONSTRAINT portal_list_brought CHECK (((brought_by IS NOT NULL) OR (board IS NOT NULL))),
  CONSTRAINT portal_list_key PRIMARY KEY (unit_id, period, brought_at)
);
COMMENT ON TABLE indicators.portal_list IS 'Figures and codes of dossiers as the national portal shows them for a unit and period (domain §1.5): compared with ours, and the source of component 1.4';
GRANT INSERT, SELECT ON indicators.portal_list TO motcua_app;

CREATE TABLE indicators.reminder (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  what text NOT NULL,
  from_unit_id uuid NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by uuid NOT NULL,
  matters integer NOT NULL,
  document_id uuid NOT NULL,
  number text NOT NULL,
  CONSTRAINT reminder_matters CHECK ((matters > 0)),
  CONSTRAINT reminder_what CHECK ((what = ANY (ARRAY['dossiers'::text, 'feedback'::text, 'announcements'::text]))),
  CONSTRAINT reminder_key PRIMARY KEY (id),
  CONSTRAINT reminder_once_a_day UNIQUE (unit_id, what, from_unit_id, sent_on)
);
COMMENT ON TABLE indicators.reminder IS 'Reminder letters (công văn đôn đốc) to a unit about dossiers, feedback or announcement decisions that are or will be late; words and list are frozen with the issued paper';
GRANT INSERT, SELECT ON indicators.reminder TO motcua_app;

CREATE TABLE indicators.rules (
  kind text NOT NULL,
  generation integer NOT NULL,
  CONSTRAINT rules_kind CHECK ((kind = 'feedback'::text)),
  CONSTRAINT rules_key PRIMARY KEY (kind)
);
COMMENT ON TABLE indicators.rules IS 'Generation of the rules that the facts of a kind were counted by';
GRANT INSERT, SELECT, UPDATE ON indicators.rules TO motcua_app;

CREATE TABLE indicators.signs_walk (
  id smallint NOT NULL,
  known_at timestamp with time zone NOT NULL,
  subject_id uuid NOT NULL,
  looked_until timestamp with time zone,
  CONSTRAINT signs_walk_one CHECK ((id = 1)),
  CONSTRAINT signs_walk_key PRIMARY KEY (id)
);
COMMENT ON TABLE indicators.signs_walk IS 'How far the journal of facts was looked through, and until when all of it was';
GRANT SELECT, UPDATE ON indicators.signs_walk TO motcua_app;

CREATE TABLE indicators.snapshot (
  period text NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  content text NOT NULL,
  sha256 text NOT NULL,
  seal bytea,
  sealed_at timestamp with time zone,
  sealed_by text,
  CONSTRAINT snapshot_period CHECK ((period ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  CONSTRAINT snapshot_sealed CHECK ((((seal IS NULL) = (sealed_at IS NULL)) AND ((seal IS NULL) = (sealed_by IS NULL)))),
  CONSTRAINT snapshot_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT snapshot_key PRIMARY KEY (period)
);
COMMENT ON TABLE indicators.snapshot IS 'Monthly snapshot of the index (QĐ 766/QĐ-TTg): canonical JSON of every unit''s components, its SHA-256 and the agency''s detached signature; never rewritten';
GRANT INSERT, SELECT ON indicators.snapshot TO motcua_app;

CREATE TABLE indicators.suspicion (
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  reason jsonb NOT NULL,
  found_at timestamp with time zone NOT NULL,
  CONSTRAINT suspicion_key PRIMARY KEY (subject_id, kind)
);
COMMENT ON TABLE indicators.suspicion IS 'Signs that a figure looks better than the work was: which dossier (or device that rated), why; accuses nobody, changes no figure';
CREATE INDEX suspicion_by_day ON indicators.suspicion USING btree (on_day);
CREATE INDEX suspicion_of_unit ON indicators.suspicion USING btree (unit_id, kind, on_day DESC, subject_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON indicators.suspicion TO motcua_app;

CREATE TABLE indicators.to_fold (
  subject_id uuid NOT NULL,
  version integer NOT NULL,
  sign smallint NOT NULL,
  CONSTRAINT to_fold_key PRIMARY KEY (subject_id, version, sign)
);
COMMENT ON TABLE indicators.to_fold IS 'Changes of facts that the counters do not hold yet; whoever reads a figure adds them';
GRANT DELETE, INSERT, SELECT ON indicators.to_fold TO motcua_app;

CREATE TABLE indicators.watched (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  procedure_code text NOT NULL,
  applicant text,
  submitted_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  closed_by text NOT NULL,
  result_sha256 text[] NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT watched_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE indicators.watched IS 'A dossier as the detectors of gamed figures look at it; applicant: a hash under the installation''s secret, only compared; deleted when nothing is compared with it any more';
CREATE INDEX watched_by_day ON indicators.watched USING btree (on_day);
CREATE INDEX watched_closed ON indicators.watched USING btree (closed_by, ended_at) WHERE (ended_at IS NOT NULL);
CREATE INDEX watched_filed ON indicators.watched USING btree (applicant, procedure_code, submitted_at) WHERE (applicant IS NOT NULL);
CREATE INDEX watched_results ON indicators.watched USING gin (result_sha256);
GRANT DELETE, INSERT, SELECT, UPDATE ON indicators.watched TO motcua_app;

CREATE TABLE integrations.connection (
  connector text NOT NULL,
  answered_at timestamp with time zone,
  failed_at timestamp with time zone,
  fault text,
  failing_since timestamp with time zone,
  failures integer NOT NULL DEFAULT 0,
  told_at timestamp with time zone,
  CONSTRAINT connection_fault CHECK (((failed_at IS NULL) = (fault IS NULL))),
  CONSTRAINT connection_key PRIMARY KEY (connector)
);
COMMENT ON TABLE integrations.connection IS 'How each outside system last answered; one row a system';
GRANT INSERT, SELECT, UPDATE ON integrations.connection TO motcua_app;

CREATE TABLE integrations.connection_day (
  connector text NOT NULL,
  day date NOT NULL,
  answers integer NOT NULL,
  faults integer NOT NULL,
  CONSTRAINT connection_day_key PRIMARY KEY (connector, day)
);
COMMENT ON TABLE integrations.connection_day IS 'Answers and faults of each outside system a day; one row a system and day';
GRANT INSERT, SELECT, UPDATE ON integrations.connection_day TO motcua_app;

CREATE TABLE notifications.message (
  recipient_id uuid NOT NULL,
  message_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  notice_id uuid,
  digest_id uuid,
  channel text NOT NULL,
  template text NOT NULL,
  event_kind text NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  address text,
  words jsonb,
  attempts integer NOT NULL DEFAULT 0,
  sends integer NOT NULL DEFAULT 1,
  fault text,
  reference text,
  created_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  CONSTRAINT message_channel CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'zalo'::text]))),
  CONSTRAINT message_state CHECK ((state = ANY (ARRAY['held'::text, 'waiting'::text, 'failed'::text, 'sent'::text, 'delivered'::text, 'given-up'::text, 'in-digest'::text, 'not-needed'::text]))),
  CONSTRAINT message_key PRIMARY KEY (recipient_id, message_id)
);
COMMENT ON TABLE notifications.message IS 'One notice (or a day of them) on its way to one recipient by one channel, and how far it came; words and address are erased after some days';
CREATE INDEX message_by_age ON notifications.message USING btree (created_at) WHERE (address IS NOT NULL);
CREATE INDEX message_held ON notifications.message USING btree (due_at) WHERE (state = 'held'::text);
CREATE INDEX message_newest ON notifications.message USING btree (message_id);
CREATE INDEX message_of_digest ON notifications.message USING btree (recipient_id, digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX message_of_notice ON notifications.message USING btree (recipient_id, notice_id) WHERE (notice_id IS NOT NULL);
CREATE INDEX message_open ON notifications.message USING btree (state, message_id) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text, 'given-up'::text]));
GRANT INSERT, SELECT, UPDATE ON notifications.message TO motcua_app;

CREATE TABLE notifications.notice (
  recipient_id uuid NOT NULL,
  notice_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  template text NOT NULL,
  params jsonb NOT NULL,
  about_kind text NOT NULL,
  about_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  contact jsonb,
  hidden boolean NOT NULL DEFAULT false,
  CONSTRAINT notice_recipient CHECK ((recipient_kind = ANY (ARRAY['person'::text, 'official'::text, 'contact'::text]))),
  CONSTRAINT notice_key PRIMARY KEY (recipient_id, notice_id)
);
COMMENT ON TABLE notifications.notice IS 'In-app notices of people and officials; a signal only, never the store of anything';
CREATE INDEX notice_by_age ON notifications.notice USING btree (at);
CREATE INDEX notice_unread ON notifications.notice USING btree (recipient_id) WHERE (read_at IS NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON notifications.notice TO motcua_app;

CREATE TABLE notifications.preference (
  recipient_id uuid NOT NULL,
  recipient_kind text NOT NULL,
  language text NOT NULL,
  timing text NOT NULL,
  digest_hour integer NOT NULL,
  quiet_from integer,
  quiet_until integer,
  channels jsonb NOT NULL,
  email text,
  phone text,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT preference_hours CHECK ((((digest_hour >= 0) AND (digest_hour <= 23)) AND ((COALESCE(quiet_from, 0) >= 0) AND (COALESCE(quiet_from, 0) <= 1439)) AND ((COALESCE(quiet_until, 0) >= 0) AND (COALESCE(quiet_until, 0) <= 1439)))),
  CONSTRAINT preference_quiet CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  CONSTRAINT preference_timing CHECK ((timing = ANY (ARRAY['at-once'::text, 'daily'::text]))),
  CONSTRAINT preference_key PRIMARY KEY (recipient_id)
);
COMMENT ON TABLE notifications.preference IS 'How a person or official wants to be told: channels per kind of event, language, quiet hours, at once or daily; no row means the usual way';
GRANT INSERT, SELECT, UPDATE ON notifications.preference TO motcua_app;

CREATE TABLE notifications.provider_alert (
  channel text NOT NULL,
  cause text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  last_at timestamp with time zone NOT NULL,
  failures integer NOT NULL,
  next_probe_at timestamp with time zone NOT NULL,
  cleared_at timestamp with time zone,
  CONSTRAINT provider_alert_key PRIMARY KEY (channel, cause)
);
COMMENT ON TABLE notifications.provider_alert IS 'A provider that fails, once per cause; open until a message gets through again';
GRANT INSERT, SELECT, UPDATE ON notifications.provider_alert TO motcua_app;

CREATE TABLE official_documents.certificate (
  id uuid NOT NULL,
  holder_kind text NOT NULL,
  holder_id uuid NOT NULL,
  method text NOT NULL,
  credential text NOT NULL,
  name text NOT NULL,
  chain bytea[] NOT NULL,
  valid_from timestamp with time zone NOT NULL,
  valid_to timestamp with time zone NOT NULL,
  is_demo boolean NOT NULL DEFAULT false,
  added_at timestamp with time zone NOT NULL,
  added_by text NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT certificate_holder CHECK ((holder_kind = ANY (ARRAY['official'::text, 'unit'::text]))),
  CONSTRAINT certificate_method CHECK ((method = ANY (ARRAY['soft'::text, 'vneid'::text, 'token'::text]))),
  CONSTRAINT certificate_key PRIMARY KEY (id)
);
COMMENT ON TABLE official_documents.certificate IS 'Which certificate an official or an agency signs with, and who keeps its key (a file, VNeID, a token); the key itself is never here';
CREATE UNIQUE INDEX certificate_in_use ON official_documents.certificate USING btree (holder_id) WHERE (ended_at IS NULL);
GRANT INSERT, SELECT ON official_documents.certificate TO motcua_app;

CREATE TABLE official_documents.certificate_request (
  official_id uuid NOT NULL,
  transaction_code text NOT NULL,
  provider text NOT NULL,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  checked_at timestamp with time zone,
  serial_number text,
  CONSTRAINT certificate_request_state CHECK ((state = ANY (ARRAY['processing'::text, 'not-activated'::text, 'issued'::text, 'failed'::text]))),
  CONSTRAINT certificate_request_key PRIMARY KEY (official_id, transaction_code)
);
COMMENT ON TABLE official_documents.certificate_request IS 'Certificates officials asked a keeper of keys for, and how far each is';
CREATE INDEX certificate_request_open ON official_documents.certificate_request USING btree (checked_at) WHERE (state = ANY (ARRAY['processing'::text, 'not-activated'::text]));
GRANT INSERT, SELECT, UPDATE ON official_documents.certificate_request TO motcua_app;

CREATE TABLE official_documents.certificate_turn (
  official_id uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  CONSTRAINT certificate_turn_key PRIMARY KEY (official_id)
);
COMMENT ON TABLE official_documents.certificate_turn IS 'Officials a certificate is being asked for this moment';
GRANT DELETE, INSERT, SELECT, UPDATE ON official_documents.certificate_turn TO motcua_app;

CREATE TABLE official_documents.file_check (
  subject_id uuid NOT NULL,
  sha256 text NOT NULL,
  state text NOT NULL,
  report jsonb,
  asked_at timestamp with time zone NOT NULL,
  checked_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamp with time zone NOT NULL,
  CONSTRAINT file_check_done CHECK (((state = 'done'::text) = ((report IS NOT NULL) AND (checked_at IS NOT NULL)))),
  CONSTRAINT file_check_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT file_check_state CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text]))),
  CONSTRAINT file_check_key PRIMARY KEY (subject_id, sha256)
);
COMMENT ON TABLE official_documents.file_check IS 'The check of the signatures in a file of a matter that took longer than anybody waits for: asked, then done by a job, with what it found; next_at is the lease of whoever works on it';
CREATE INDEX file_check_waiting ON official_documents.file_check USING btree (next_at) WHERE (state = 'waiting'::text);
GRANT INSERT, SELECT ON official_documents.file_check TO motcua_app;

CREATE TABLE official_documents.file_withdrawal (
  subject_id uuid NOT NULL,
  id uuid NOT NULL,
  file_id uuid NOT NULL,
  withdrawn_at timestamp with time zone NOT NULL,
  withdrawn_by text NOT NULL,
  reason text NOT NULL,
  stands_again_at timestamp with time zone,
  sha256 text,
  CONSTRAINT file_withdrawal_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT file_withdrawal_key PRIMARY KEY (subject_id, id)
);
COMMENT ON TABLE official_documents.file_withdrawal IS 'An issued file whose act was undone, with the reason; it stands again where the same file was issued once more';
CREATE INDEX file_withdrawal_by_bytes ON official_documents.file_withdrawal USING btree (sha256) WHERE (stands_again_at IS NULL);
CREATE INDEX file_withdrawal_by_file ON official_documents.file_withdrawal USING btree (file_id);
CREATE UNIQUE INDEX file_withdrawal_now ON official_documents.file_withdrawal USING btree (file_id) WHERE (stands_again_at IS NULL);
GRANT INSERT, SELECT ON official_documents.file_withdrawal TO motcua_app;

CREATE TABLE official_documents.issued_document (
  subject_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  edition integer NOT NULL,
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL,
  number text NOT NULL,
  file_id uuid NOT NULL,
  content jsonb NOT NULL,
  content_sha256 text NOT NULL,
  issued_at timestamp with time zone NOT NULL,
  issued_by text NOT NULL,
  must_be_signed boolean NOT NULL DEFAULT false,
  CONSTRAINT issued_document_content_sha256 CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT issued_document_edition CHECK ((edition > 0)),
  CONSTRAINT issued_document_serial CHECK ((serial >= 0)),
  CONSTRAINT issued_document_key PRIMARY KEY (subject_id, id),
  CONSTRAINT issued_document_one_per_edition UNIQUE (subject_id, kind, unit_id, year, serial, edition)
);
COMMENT ON TABLE official_documents.issued_document IS 'A numbered paper as it was issued: its file, the hash of it, and what it says, frozen; a later edition stands beside the first';
CREATE INDEX issued_document_by_file ON official_documents.issued_document USING btree (file_id);
CREATE INDEX issued_document_by_id ON official_documents.issued_document USING btree (id);
CREATE INDEX issued_document_by_unit_and_time ON official_documents.issued_document USING btree (unit_id, issued_at DESC);
GRANT INSERT, SELECT ON official_documents.issued_document TO motcua_app;

CREATE TABLE official_documents.issued_print (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  file_sha256 text NOT NULL,
  printed_at timestamp with time zone NOT NULL,
  CONSTRAINT issued_print_sha256 CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT issued_print_key PRIMARY KEY (subject_id, document_id)
);
COMMENT ON TABLE official_documents.issued_print IS 'Which bytes an issued paper was printed as: written once, by whoever printed first, never changed';
GRANT INSERT, SELECT ON official_documents.issued_print TO motcua_app;

CREATE TABLE official_documents.numbering_book (
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  kind text NOT NULL,
  symbol text NOT NULL,
  last_serial integer NOT NULL,
  CONSTRAINT numbering_book_counts_up CHECK ((last_serial > 0)),
  CONSTRAINT numbering_book_key PRIMARY KEY (unit_id, year, kind)
);
COMMENT ON TABLE official_documents.numbering_book IS 'Last number given per unit, year and kind of paper; the row is locked until the paper is committed, so numbers have no gaps (TT 01/2018 Điều 10 khoản 2)';
GRANT INSERT, SELECT ON official_documents.numbering_book TO motcua_app;

CREATE TABLE official_documents.print_out (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  serial integer NOT NULL,
  printed_at timestamp with time zone NOT NULL,
  printed_by text NOT NULL,
  CONSTRAINT print_out_serial CHECK ((serial > 0)),
  CONSTRAINT print_out_key PRIMARY KEY (subject_id, document_id, serial)
);
COMMENT ON TABLE official_documents.print_out IS 'Each time a paper left for a printer from the desk: the second and later sheets say that they are printed again';
GRANT INSERT, SELECT ON official_documents.print_out TO motcua_app;

CREATE TABLE official_documents.print_queue (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  words jsonb NOT NULL,
  queued_at timestamp with time zone NOT NULL,
  CONSTRAINT print_queue_key PRIMARY KEY (subject_id, document_id)
);
COMMENT ON TABLE official_documents.print_queue IS 'Words of issued papers whose file nobody has printed yet; a row leaves in the transaction that adds its issued_print';
CREATE INDEX print_queue_by_time ON official_documents.print_queue USING btree (queued_at);
GRANT DELETE, INSERT, SELECT ON official_documents.print_queue TO motcua_app;

CREATE TABLE official_documents.register_book (
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  group_code text NOT NULL,
  group_name text NOT NULL,
  last_serial integer NOT NULL,
  CONSTRAINT register_book_counts_up CHECK ((last_serial > 0)),
  CONSTRAINT register_book_key PRIMARY KEY (unit_id, year, group_code)
);
COMMENT ON TABLE official_documents.register_book IS 'Register of dossiers (sổ theo dõi hồ sơ): one per unit, year and sector or group, its last serial; the row is locked until the reception is committed, so serials have no gaps';
GRANT INSERT, SELECT ON official_documents.register_book TO motcua_app;

CREATE TABLE official_documents.register_line (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  group_code text NOT NULL,
  serial integer NOT NULL,
  reception jsonb NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT register_line_serial CHECK ((serial > 0)),
  CONSTRAINT register_line_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE official_documents.register_line IS 'A dossier in the register, as it was taken in; what happens to it later stands in register_note';
CREATE INDEX register_line_by_book ON official_documents.register_line USING btree (unit_id, year, group_code, serial);
GRANT INSERT, SELECT ON official_documents.register_line TO motcua_app;

CREATE TABLE official_documents.register_note (
  dossier_id uuid NOT NULL,
  serial integer NOT NULL,
  note jsonb NOT NULL,
  noted_at timestamp with time zone NOT NULL,
  noted_by text NOT NULL,
  CONSTRAINT register_note_serial CHECK ((serial > 0)),
  CONSTRAINT register_note_key PRIMARY KEY (dossier_id, serial)
);
COMMENT ON TABLE official_documents.register_note IS 'What was written into a line of the register after reception: another promised moment, the closing; only ever added to';
GRANT INSERT, SELECT ON official_documents.register_note TO motcua_app;

CREATE TABLE official_documents.signature (
  subject_id uuid NOT NULL,
  document_id uuid NOT NULL,
  serial integer NOT NULL,
  official_id uuid NOT NULL,
  name text NOT NULL,
  post text,
  method text NOT NULL,
  covers text NOT NULL,
  sha256 text NOT NULL,
  session_id uuid NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT signature_covers CHECK ((covers = ANY (ARRAY['words'::text, 'file'::text]))),
  CONSTRAINT signature_serial CHECK ((serial > 0)),
  CONSTRAINT signature_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT signature_key PRIMARY KEY (subject_id, document_id, serial)
);
COMMENT ON TABLE official_documents.signature IS 'Who answered for a paper, in which session, by which method, and the hash of what they answered for: the bytes of the file, or the frozen words where the file came later';
GRANT INSERT, SELECT ON official_documents.signature TO motcua_app;

CREATE TABLE official_documents.signed_file (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  serial integer NOT NULL,
  signed_file_id uuid NOT NULL,
  sha256 text NOT NULL,
  certificate_id uuid NOT NULL,
  role text NOT NULL,
  signer_name text NOT NULL,
  is_stamped boolean NOT NULL,
  is_demo boolean NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT signed_file_serial CHECK ((serial > 0)),
  CONSTRAINT signed_file_sha256 CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT signed_file_key PRIMARY KEY (subject_id, file_id, serial)
);
COMMENT ON TABLE official_documents.signed_file IS 'Which file a signature made: the file before it, continued. The highest serial of a file is what people are given';
CREATE INDEX signed_file_by_file ON official_documents.signed_file USING btree (file_id);
CREATE INDEX signed_file_by_hash ON official_documents.signed_file USING btree (sha256);
CREATE INDEX signed_file_by_signed ON official_documents.signed_file USING btree (signed_file_id);
GRANT INSERT, SELECT ON official_documents.signed_file TO motcua_app;

CREATE TABLE official_documents.signing_order (
  subject_id uuid NOT NULL,
  file_id uuid NOT NULL,
  serial integer NOT NULL,
  role text NOT NULL,
  certificate_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  field text NOT NULL,
  drawing jsonb NOT NULL,
  ordered_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  handle text,
  asked_at timestamp with time zone,
  hash text,
  attempts integer NOT NULL DEFAULT 0,
  last_fault text,
  next_at timestamp with time zone NOT NULL,
  ticket_sha256 text,
  ticket_until timestamp with time zone,
  number text,
  CONSTRAINT signing_order_role CHECK ((role = ANY (ARRAY['signer'::text, 'seal'::text]))),
  CONSTRAINT signing_order_serial CHECK ((serial > 0)),
  CONSTRAINT signing_order_state CHECK ((state = ANY (ARRAY['waiting'::text, 'asked'::text, 'signed'::text, 'refused'::text, 'given-up'::text, 'cancelled'::text]))),
  CONSTRAINT signing_order_ticket CHECK ((ticket_sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT signing_order_key PRIMARY KEY (subject_id, file_id, serial)
);
COMMENT ON TABLE official_documents.signing_order IS 'A signature a file still wants or got: ordered in the act, made after it; serials of one file are made in their order (the seal after the signer)';
CREATE INDEX signing_order_by_certificate ON official_documents.signing_order USING btree (certificate_id, state);
CREATE INDEX signing_order_by_file ON official_documents.signing_order USING btree (file_id);
CREATE INDEX signing_order_by_handle ON official_documents.signing_order USING btree (handle) WHERE (state = 'asked'::text);
CREATE INDEX signing_order_open ON official_documents.signing_order USING btree (next_at) WHERE (state = ANY (ARRAY['waiting'::text, 'asked'::text]));
CREATE UNIQUE INDEX signing_order_by_ticket ON official_documents.signing_order USING btree (ticket_sha256);
GRANT INSERT, SELECT ON official_documents.signing_order TO motcua_app;

CREATE TABLE old_results.batch (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  serial integer NOT NULL,
  procedure_code text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  opened_by text NOT NULL,
  CONSTRAINT batch_serial CHECK ((serial > 0)),
  CONSTRAINT batch_key PRIMARY KEY (id),
  CONSTRAINT batch_one_serial UNIQUE (unit_id, serial)
);
COMMENT ON TABLE old_results.batch IS 'Old results taken from their shelf together, to be scanned and entered as one lot';
GRANT INSERT, SELECT ON old_results.batch TO motcua_app;

CREATE TABLE old_results.old_result (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  result_name text NOT NULL,
  listed jsonb NOT NULL,
  number_key text NOT NULL,
  pages integer NOT NULL,
  state text NOT NULL,
  state_at timestamp with time zone NOT NULL,
  batch_id uuid,
  scan_file_id uuid,
  entry jsonb,
  entered_by uuid,
  entered_name text,
  checked_by uuid,
  checked_name text,
  returned_for text,
  number text,
  document_id uuid,
  file_id uuid,
  record_id uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_for text,
  CONSTRAINT old_result_pages CHECK ((pages > 0)),
  CONSTRAINT old_result_state CHECK ((state = ANY (ARRAY['inventoried'::text, 'scanned'::text, 'entered'::text, 'checked'::text, 'signed'::text, 'published'::text]))),
  CONSTRAINT old_result_two_people CHECK (((checked_by IS NULL) OR (checked_by <> entered_by))),
  CONSTRAINT old_result_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_for IS NULL))),
  CONSTRAINT old_result_key PRIMARY KEY (id),
  CONSTRAINT old_result_listed_once UNIQUE (unit_id, procedure_code, number_key)
);
COMMENT ON TABLE old_results.old_result IS 'A valid result kept on paper, on its way into the vault: inventoried, scanned, entered, checked by a second person, signed, published';
CREATE INDEX old_result_by_batch ON old_results.old_result USING btree (batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX old_result_by_file ON old_results.old_result USING btree (file_id) WHERE (file_id IS NOT NULL);
CREATE INDEX old_result_by_scan ON old_results.old_result USING btree (scan_file_id) WHERE (scan_file_id IS NOT NULL);
CREATE INDEX old_result_by_state ON old_results.old_result USING btree (unit_id, procedure_code, state, state_at);
CREATE INDEX old_result_in_order ON old_results.old_result USING btree (unit_id, state, ((returned_for IS NULL)), (((state = 'inventoried'::text) AND (batch_id IS NOT NULL))), state_at, id);
GRANT INSERT, SELECT ON old_results.old_result TO motcua_app;

CREATE TABLE old_results.old_result_event (
  old_result_id uuid NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  kind text NOT NULL,
  pages integer NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT old_result_event_serial CHECK ((serial > 0)),
  CONSTRAINT old_result_event_key PRIMARY KEY (old_result_id, serial)
);
COMMENT ON TABLE old_results.old_result_event IS 'What was done with an old result, by whom, when; both entries stay readable here; the pace of the programme is counted from it';
CREATE INDEX old_result_event_by_day ON old_results.old_result_event USING btree (unit_id, kind, at);
GRANT INSERT, SELECT ON old_results.old_result_event TO motcua_app;

CREATE TABLE old_results.plan (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  expected integer NOT NULL,
  due_on date NOT NULL,
  pages_per_day integer NOT NULL,
  people integer NOT NULL,
  set_at timestamp with time zone NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT plan_expected CHECK ((expected >= 0)),
  CONSTRAINT plan_norm CHECK ((pages_per_day > 0)),
  CONSTRAINT plan_people CHECK ((people > 0)),
  CONSTRAINT plan_key PRIMARY KEY (unit_id, procedure_code)
);
COMMENT ON TABLE old_results.plan IS 'How many valid old results a unit keeps on paper for a procedure, until when they are to be digitised, with how many people at which norm of pages a day (NĐ 45/2020 Điều 25; plan 276 III.3)';
GRANT INSERT, SELECT, UPDATE ON old_results.plan TO motcua_app;

CREATE TABLE old_results.plan_change (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  serial integer NOT NULL,
  expected integer NOT NULL,
  set_at timestamp with time zone NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT plan_change_expected CHECK ((expected >= 0)),
  CONSTRAINT plan_change_serial CHECK ((serial > 0)),
  CONSTRAINT plan_change_key PRIMARY KEY (unit_id, procedure_code, serial)
);
COMMENT ON TABLE old_results.plan_change IS 'How many old results each plan expected, one after another: a past day is counted by the plan of that day';
GRANT INSERT, SELECT ON old_results.plan_change TO motcua_app;

CREATE TABLE one_stop.batch (
  batch_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  common jsonb NOT NULL,
  typed text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT batch_key PRIMARY KEY (batch_id)
);
COMMENT ON TABLE one_stop.batch IS 'Many like dossiers brought by one representative: what they share, and the table as it was typed or pasted';
CREATE INDEX batch_by_owner ON one_stop.batch USING btree (owner_id, changed_at DESC);
GRANT INSERT, SELECT, UPDATE ON one_stop.batch TO motcua_app;

CREATE TABLE one_stop.batch_row (
  batch_id uuid NOT NULL,
  row_key text NOT NULL,
  serial integer NOT NULL,
  applicant_name text NOT NULL,
  filed_as uuid NOT NULL,
  code text NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  slip_id uuid,
  CONSTRAINT batch_row_key PRIMARY KEY (batch_id, row_key)
);
COMMENT ON TABLE one_stop.batch_row IS 'Rows of a batch that became dossiers; a row filed once is never filed again';
GRANT INSERT, SELECT ON one_stop.batch_row TO motcua_app;

CREATE TABLE one_stop.bundle (
  bundle_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL,
  listed jsonb NOT NULL,
  content_sha256 text NOT NULL,
  document_id uuid NOT NULL,
  given jsonb NOT NULL,
  given_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  taken jsonb,
  taken_at timestamp with time zone,
  CONSTRAINT bundle_taken CHECK (((taken IS NULL) = (taken_at IS NULL))),
  CONSTRAINT bundle_key PRIMARY KEY (bundle_id),
  CONSTRAINT bundle_number UNIQUE (from_unit_id, year, serial)
);
COMMENT ON TABLE one_stop.bundle IS 'Paper dossiers given from hand to hand with one list; both signatures stand here with the hash of what was signed';
CREATE INDEX bundle_by_giver ON one_stop.bundle USING btree (from_unit_id, given_at DESC);
CREATE INDEX bundle_incoming ON one_stop.bundle USING btree (to_unit_id, due_at) WHERE (taken_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON one_stop.bundle TO motcua_app;

CREATE TABLE one_stop.bundle_counter (
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  last_serial integer NOT NULL,
  CONSTRAINT bundle_counter_key PRIMARY KEY (unit_id, year)
);
COMMENT ON TABLE one_stop.bundle_counter IS 'Last number of a unit''s hand-over lists in a year; its row lock keeps them without gaps';
GRANT INSERT, SELECT, UPDATE ON one_stop.bundle_counter TO motcua_app;

CREATE TABLE one_stop.favourite (
  unit_id uuid NOT NULL,
  procedure_code text NOT NULL,
  chosen_by text NOT NULL,
  chosen_at timestamp with time zone NOT NULL,
  CONSTRAINT favourite_key PRIMARY KEY (unit_id, procedure_code)
);
COMMENT ON TABLE one_stop.favourite IS 'Procedures a desk keeps at hand';
GRANT DELETE, INSERT, SELECT ON one_stop.favourite TO motcua_app;

CREATE TABLE one_stop.guidance (
  guidance_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  person_id uuid,
  person_name text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  lacking jsonb NOT NULL,
  note text NOT NULL,
  told_by text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT guidance_key PRIMARY KEY (guidance_id)
);
COMMENT ON TABLE one_stop.guidance IS 'What somebody without complete papers was told to bring (NĐ 61/2018 article 15), so that the next counter knows';
CREATE INDEX guidance_by_person ON one_stop.guidance USING btree (person_id, told_at DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX guidance_by_unit ON one_stop.guidance USING btree (unit_id, told_at DESC);
GRANT INSERT, SELECT ON one_stop.guidance TO motcua_app;

CREATE TABLE one_stop.paper_leg (
  dossier_id uuid NOT NULL,
  leg integer NOT NULL,
  from_unit_id uuid NOT NULL,
  to_unit_id uuid NOT NULL,
  state text NOT NULL,
  since timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  bundle_id uuid,
  settled_at timestamp with time zone,
  reason text,
  CONSTRAINT paper_leg_bundled CHECK (((state <> ALL (ARRAY['bundled'::text, 'received'::text, 'missing'::text])) OR (bundle_id IS NOT NULL))),
  CONSTRAINT paper_leg_state CHECK ((state = ANY (ARRAY['waiting'::text, 'bundled'::text, 'received'::text, 'missing'::text, 'void'::text]))),
  CONSTRAINT paper_leg_key PRIMARY KEY (dossier_id, leg)
);
COMMENT ON TABLE one_stop.paper_leg IS 'Each way the papers of a dossier have to go, from whom to whom, until when, and what became of it';
CREATE INDEX paper_leg_by_bundle ON one_stop.paper_leg USING btree (bundle_id) WHERE (bundle_id IS NOT NULL);
CREATE INDEX paper_leg_waiting ON one_stop.paper_leg USING btree (from_unit_id, due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX paper_leg_under_way ON one_stop.paper_leg USING btree (dossier_id) WHERE (state = ANY (ARRAY['waiting'::text, 'bundled'::text]));
GRANT INSERT, SELECT, UPDATE ON one_stop.paper_leg TO motcua_app;

CREATE TABLE one_stop.reception_note (
  owner_id uuid NOT NULL,
  draft_id uuid NOT NULL,
  fields jsonb NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  CONSTRAINT reception_note_key PRIMARY KEY (owner_id, draft_id)
);
COMMENT ON TABLE one_stop.reception_note IS 'What an official at the counter typed beside the draft: waivers, parcel, consent, exemptions; kept at every field';
GRANT DELETE, INSERT, SELECT, UPDATE ON one_stop.reception_note TO motcua_app;

CREATE TABLE organisation.area (
  code text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  level text NOT NULL,
  name text NOT NULL,
  parent_code text,
  source text NOT NULL,
  name_folded text NOT NULL GENERATED ALWAYS AS (platform.fold(name)) STORED,
  CONSTRAINT area_below_something CHECK (((level = 'province'::text) = (parent_code IS NULL))),
  CONSTRAINT area_level_known CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  CONSTRAINT area_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT area_key PRIMARY KEY (code, from_on)
);
COMMENT ON TABLE organisation.area IS 'Administrative areas by validity. A code alone names nothing: 44 is Quảng Bình before 01/07/2025 and Quảng Trị after';
CREATE INDEX area_children ON organisation.area USING btree (parent_code, code);
CREATE UNIQUE INDEX area_one_open ON organisation.area USING btree (code) WHERE (until_on IS NULL);
CREATE TRIGGER area_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.area FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON organisation.area TO motcua_app;

CREATE TABLE organisation.area_link (
  from_code text NOT NULL,
  to_code text NOT NULL,
  effective_on date NOT NULL,
  extent text NOT NULL,
  source text NOT NULL,
  CONSTRAINT area_link_extent_known CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text]))),
  CONSTRAINT area_link_key PRIMARY KEY (from_code, to_code, effective_on)
);
COMMENT ON TABLE organisation.area_link IS 'What became of an area on a date: whole into one, or part into each of several';
CREATE INDEX area_link_backwards ON organisation.area_link USING btree (to_code, effective_on);
GRANT INSERT, SELECT, UPDATE ON organisation.area_link TO motcua_app;

CREATE TABLE organisation.counter_network (
  unit_id uuid NOT NULL,
  network cidr NOT NULL,
  source text NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT counter_network_unit FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT counter_network_key PRIMARY KEY (unit_id, network)
);
COMMENT ON TABLE organisation.counter_network IS 'Networks from which the counters of a reception place reach the internet, as whoever administers them says, with the source';
GRANT DELETE, INSERT, SELECT ON organisation.counter_network TO motcua_app;

CREATE TABLE organisation.job_post (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  position text NOT NULL,
  title text NOT NULL,
  from_on date NOT NULL,
  until_on date,
  CONSTRAINT job_post_position_known CHECK (("position" = ANY (ARRAY['head-of-unit'::text, 'deputy-head'::text, 'officer'::text]))),
  CONSTRAINT job_post_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT job_post_at FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT job_post_key PRIMARY KEY (id)
);
COMMENT ON TABLE organisation.job_post IS 'Posts of a unit: a chair, whoever sits on it';
CREATE INDEX job_post_by_unit ON organisation.job_post USING btree (unit_id);
GRANT INSERT, SELECT, UPDATE ON organisation.job_post TO motcua_app;

CREATE TABLE organisation.official (
  id uuid NOT NULL,
  full_name text NOT NULL,
  kind text NOT NULL,
  seed_key text,
  CONSTRAINT official_kind_known CHECK ((kind = ANY (ARRAY['cadre'::text, 'civil-servant'::text, 'public-employee'::text]))),
  CONSTRAINT official_key PRIMARY KEY (id),
  CONSTRAINT official_seed_key UNIQUE (seed_key)
);
COMMENT ON TABLE organisation.official IS 'People who work in units; an account to sign in with is kept by identity';
GRANT INSERT, SELECT, UPDATE ON organisation.official TO motcua_app;

CREATE TABLE organisation.post_holding (
  id uuid NOT NULL,
  post_id uuid NOT NULL,
  official_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  basis text NOT NULL,
  CONSTRAINT post_holding_validity CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  CONSTRAINT post_holding_by FOREIGN KEY (official_id) REFERENCES organisation.official(id),
  CONSTRAINT post_holding_of FOREIGN KEY (post_id) REFERENCES organisation.job_post(id),
  CONSTRAINT post_holding_key PRIMARY KEY (id)
);
COMMENT ON TABLE organisation.post_holding IS 'Who held which post, from when until when; closed, never erased';
CREATE INDEX post_holding_by_official ON organisation.post_holding USING btree (official_id);
CREATE UNIQUE INDEX post_holding_one_open ON organisation.post_holding USING btree (post_id) WHERE (until_on IS NULL);
GRANT INSERT, SELECT, UPDATE ON organisation.post_holding TO motcua_app;

CREATE TABLE organisation.profile (
  name text NOT NULL,
  only_one boolean NOT NULL DEFAULT true,
  title text NOT NULL,
  tiers integer NOT NULL,
  province_area_code text NOT NULL,
  root_unit_id uuid NOT NULL,
  pinned_on date,
  rule_sets jsonb NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT profile_single CHECK (only_one),
  CONSTRAINT profile_tiers_known CHECK ((tiers = ANY (ARRAY[2, 3]))),
  CONSTRAINT profile_root FOREIGN KEY (root_unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT profile_key PRIMARY KEY (name),
  CONSTRAINT profile_one_per_installation UNIQUE (only_one)
);
COMMENT ON TABLE organisation.profile IS 'The province this installation serves; pinned_on is set where its world stands still whatever the clock says';
CREATE TRIGGER profile_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.profile FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON organisation.profile TO motcua_app;

CREATE TABLE organisation.unit (
  id uuid NOT NULL,
  kind text NOT NULL,
  level text NOT NULL,
  area_code text,
  one_stop boolean NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  closing_basis text,
  seed_key text,
  CONSTRAINT unit_level_known CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  CONSTRAINT unit_lifetime CHECK (((closed_on IS NULL) OR (closed_on > opened_on))),
  CONSTRAINT unit_key PRIMARY KEY (id),
  CONSTRAINT unit_seed_key UNIQUE (seed_key)
);
COMMENT ON TABLE organisation.unit IS 'Organisation units; what they are called, coded and placed under is kept by validity in the tables beside';
CREATE INDEX unit_by_area ON organisation.unit USING btree (area_code);
CREATE INDEX unit_by_kind ON organisation.unit USING btree (kind);
CREATE TRIGGER unit_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.unit FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON organisation.unit TO motcua_app;

CREATE TABLE organisation.unit_code (
  unit_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  code text NOT NULL,
  form text NOT NULL,
  is_demo boolean NOT NULL,
  source text NOT NULL,
  CONSTRAINT unit_code_form_known CHECK ((form = ANY (ARRAY['qcvn-102'::text, 'decision-20'::text]))),
  CONSTRAINT unit_code_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT unit_code_of FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_code_key PRIMARY KEY (unit_id, from_on)
);
COMMENT ON TABLE organisation.unit_code IS 'Electronic identification codes by validity; is_demo where no official source confirms the code';
CREATE INDEX unit_code_by_code ON organisation.unit_code USING btree (code, from_on);
CREATE UNIQUE INDEX unit_code_one_holder ON organisation.unit_code USING btree (code) WHERE (until_on IS NULL);
CREATE UNIQUE INDEX unit_code_one_open ON organisation.unit_code USING btree (unit_id) WHERE (until_on IS NULL);
CREATE TRIGGER unit_code_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.unit_code FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON organisation.unit_code TO motcua_app;

CREATE TABLE organisation.unit_link (
  predecessor_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  effective_on date NOT NULL,
  extent text NOT NULL,
  basis text NOT NULL,
  CONSTRAINT unit_link_extent_known CHECK ((extent = ANY (ARRAY['whole'::text, 'part'::text]))),
  CONSTRAINT unit_link_predecessor FOREIGN KEY (predecessor_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_link_successor FOREIGN KEY (successor_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_link_key PRIMARY KEY (predecessor_id, successor_id, effective_on)
);
COMMENT ON TABLE organisation.unit_link IS 'Who took over from whom, and when; part where a unit was divided';
CREATE INDEX unit_link_backwards ON organisation.unit_link USING btree (successor_id);
GRANT INSERT, SELECT ON organisation.unit_link TO motcua_app;

CREATE TABLE organisation.unit_name (
  unit_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  name text NOT NULL,
  basis text NOT NULL,
  name_folded text NOT NULL GENERATED ALWAYS AS (platform.fold(name)) STORED,
  CONSTRAINT unit_name_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT unit_name_of FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_name_key PRIMARY KEY (unit_id, from_on)
);
COMMENT ON TABLE organisation.unit_name IS 'Names of units by validity, each with the decision it rests on';
CREATE UNIQUE INDEX unit_name_one_open ON organisation.unit_name USING btree (unit_id) WHERE (until_on IS NULL);
CREATE TRIGGER unit_name_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.unit_name FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON organisation.unit_name TO motcua_app;

CREATE TABLE organisation.unit_place (
  unit_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  parent_id uuid NOT NULL,
  basis text NOT NULL,
  CONSTRAINT unit_place_not_itself CHECK ((parent_id <> unit_id)),
  CONSTRAINT unit_place_validity CHECK (((until_on IS NULL) OR (until_on > from_on))),
  CONSTRAINT unit_place_of FOREIGN KEY (unit_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_place_under FOREIGN KEY (parent_id) REFERENCES organisation.unit(id),
  CONSTRAINT unit_place_key PRIMARY KEY (unit_id, from_on)
);
COMMENT ON TABLE organisation.unit_place IS 'Under which unit a unit stands, by validity; the roots have no row';
CREATE INDEX unit_place_children ON organisation.unit_place USING btree (parent_id);
CREATE UNIQUE INDEX unit_place_one_open ON organisation.unit_place USING btree (unit_id) WHERE (until_on IS NULL);
CREATE TRIGGER unit_place_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON organisation.unit_place FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON organisation.unit_place TO motcua_app;

CREATE TABLE outbox.dead_letter (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position integer NOT NULL,
  reason text NOT NULL,
  buried_at timestamp with time zone NOT NULL,
  CONSTRAINT dead_letter_message FOREIGN KEY (subject_id, receiver, "position") REFERENCES outbox.message(subject_id, receiver, "position"),
  CONSTRAINT dead_letter_key PRIMARY KEY (subject_id, receiver, "position")
);
COMMENT ON TABLE outbox.dead_letter IS 'Messages given up after too many attempts; they hold back the later ones of their subject until an administrator sends them again';
GRANT DELETE, INSERT, SELECT ON outbox.dead_letter TO motcua_app;

CREATE TABLE outbox.delivery (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position integer NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamp with time zone NOT NULL,
  leased_until timestamp with time zone,
  last_fault text,
  delivered_at timestamp with time zone,
  CONSTRAINT delivery_message FOREIGN KEY (subject_id, receiver, "position") REFERENCES outbox.message(subject_id, receiver, "position"),
  CONSTRAINT delivery_key PRIMARY KEY (subject_id, receiver, "position")
);
COMMENT ON TABLE outbox.delivery IS 'How far each message came: waiting until delivered_at is set or a dead letter names it';
CREATE INDEX delivery_waiting ON outbox.delivery USING btree (receiver, next_attempt_at, subject_id, "position") WHERE (delivered_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON outbox.delivery TO motcua_app;

CREATE TABLE outbox.message (
  subject_id uuid NOT NULL,
  receiver text NOT NULL,
  position integer NOT NULL,
  type text NOT NULL,
  body jsonb NOT NULL,
  appended_at timestamp with time zone NOT NULL,
  passing boolean NOT NULL DEFAULT false,
  CONSTRAINT message_key PRIMARY KEY (subject_id, receiver, "position")
);
COMMENT ON TABLE outbox.message IS 'What outside systems are to be told, written with the act itself; never changed. Its key is its idempotency key. One that only passes through goes when it is delivered';
GRANT INSERT, SELECT ON outbox.message TO motcua_app;

CREATE TABLE payments.attempt (
  subject_id uuid NOT NULL,
  demand_serial integer NOT NULL,
  serial integer NOT NULL,
  reference text NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL,
  state text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  ask_at timestamp with time zone,
  asks integer NOT NULL DEFAULT 0,
  account_number text,
  shown_at timestamp with time zone,
  CONSTRAINT attempt_amount CHECK ((amount > 0)),
  CONSTRAINT attempt_key PRIMARY KEY (subject_id, demand_serial, serial),
  CONSTRAINT attempt_reference UNIQUE (reference)
);
COMMENT ON TABLE payments.attempt IS 'One try to pay, under the reference the outside knows it by; ask_at is when the platform is asked next, growing with asks';
CREATE INDEX attempt_by_start ON payments.attempt USING btree (started_at);
CREATE INDEX attempt_to_ask ON payments.attempt USING btree (ask_at) WHERE (ask_at IS NOT NULL);
CREATE INDEX attempt_transfer_by_shown ON payments.attempt USING btree (COALESCE(shown_at, started_at)) WHERE (method = 'bank-transfer'::text);
GRANT INSERT, SELECT, UPDATE ON payments.attempt TO motcua_app;

CREATE TABLE payments.cash_closing (
  unit_id uuid NOT NULL,
  on_day date NOT NULL,
  serial integer NOT NULL,
  expected bigint NOT NULL,
  counted bigint NOT NULL,
  words text,
  closed_at timestamp with time zone NOT NULL,
  closed_by jsonb NOT NULL,
  CONSTRAINT cash_closing_counted CHECK ((counted >= 0)),
  CONSTRAINT cash_closing_serial CHECK ((serial > 0)),
  CONSTRAINT cash_closing_key PRIMARY KEY (unit_id, on_day, serial)
);
COMMENT ON TABLE payments.cash_closing IS 'Cash of a unit and day as counted when it was closed; counted again where more came or was taken back, written once each';
GRANT INSERT, SELECT ON payments.cash_closing TO motcua_app;

CREATE TABLE payments.collecting_account (
  id uuid NOT NULL,
  unit_id uuid,
  kind text,
  bank_bin text NOT NULL,
  bank_name text NOT NULL,
  number text NOT NULL,
  holder text NOT NULL,
  basis text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  entered_at timestamp with time zone NOT NULL,
  entered_by jsonb NOT NULL,
  ended_by jsonb,
  CONSTRAINT collecting_account_bank CHECK ((bank_bin ~ '^[0-9]{6}$'::text)),
  CONSTRAINT collecting_account_ends CHECK ((valid_until >= (valid_from - 1))),
  CONSTRAINT collecting_account_number CHECK ((number ~ '^[0-9A-Za-z]{1,19}$'::text)),
  CONSTRAINT collecting_account_key PRIMARY KEY (id),
  CONSTRAINT collecting_account_once UNIQUE NULLS NOT DISTINCT (unit_id, kind, valid_from)
);
COMMENT ON TABLE payments.collecting_account IS 'Account a unit (null: the whole province) collects a kind of levy (null: all) in, from a day until a day; ended, never rewritten';
GRANT INSERT, SELECT, UPDATE ON payments.collecting_account TO motcua_app;

CREATE TABLE payments.demand (
  subject_id uuid NOT NULL,
  serial integer NOT NULL,
  version integer NOT NULL,
  state text NOT NULL,
  unit_id uuid NOT NULL,
  purpose text NOT NULL,
  purpose_serial integer NOT NULL,
  label text NOT NULL,
  procedure_code text NOT NULL,
  procedure_name text NOT NULL,
  payer_name text NOT NULL,
  amount bigint NOT NULL,
  exempted bigint NOT NULL,
  received bigint NOT NULL,
  received_online bigint NOT NULL,
  refunded bigint NOT NULL,
  demanded_at timestamp with time zone NOT NULL,
  pay_by timestamp with time zone,
  settled_at timestamp with time zone,
  CONSTRAINT demand_amount CHECK ((amount >= 0)),
  CONSTRAINT demand_exempted CHECK ((exempted >= 0)),
  CONSTRAINT demand_gives_back_what_came CHECK ((refunded <= received)),
  CONSTRAINT demand_received CHECK ((received >= 0)),
  CONSTRAINT demand_received_online CHECK ((received_online >= 0)),
  CONSTRAINT demand_refunded CHECK ((refunded >= 0)),
  CONSTRAINT demand_serial CHECK ((serial > 0)),
  CONSTRAINT demand_version CHECK ((version > 0)),
  CONSTRAINT demand_key PRIMARY KEY (subject_id, serial),
  CONSTRAINT demand_once UNIQUE (subject_id, purpose, purpose_serial)
);
COMMENT ON TABLE payments.demand IS 'What is to be paid for a subject (a dossier) and how far it is; folded from payment_event, locked by every act on it';
CREATE INDEX demand_by_label ON payments.demand USING btree (label);
CREATE INDEX demand_by_unit ON payments.demand USING btree (unit_id, demanded_at DESC);
CREATE INDEX demand_open_by_unit ON payments.demand USING btree (unit_id, state, demanded_at DESC);
GRANT INSERT, SELECT, UPDATE ON payments.demand TO motcua_app;

CREATE TABLE payments.difference (
  id uuid NOT NULL,
  kind text NOT NULL,
  reference text NOT NULL,
  unit_id uuid,
  subject_id uuid,
  demand_serial integer,
  ours bigint,
  platform bigint,
  statement bigint,
  transaction_no text,
  detail text,
  found_at timestamp with time zone NOT NULL,
  repaired_at timestamp with time zone,
  repaired_by jsonb,
  repair text,
  CONSTRAINT difference_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.difference IS 'Where our journal, the platform and the bank do not agree, until somebody or the next nightly run has put it right';
CREATE INDEX difference_by_reference ON payments.difference USING btree (reference);
CREATE INDEX difference_by_time ON payments.difference USING btree (found_at DESC);
CREATE INDEX difference_open_by_demand ON payments.difference USING btree (subject_id, demand_serial) WHERE (repaired_at IS NULL);
CREATE UNIQUE INDEX difference_open ON payments.difference USING btree (kind, reference, transaction_no) NULLS NOT DISTINCT WHERE (repaired_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON payments.difference TO motcua_app;

CREATE TABLE payments.message_event (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  via text NOT NULL,
  reference text,
  verdict text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT message_event_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.message_event IS 'Everything the platform and the bank said, believed or not, with what became of it; append-only';
CREATE INDEX message_event_by_reference ON payments.message_event USING btree (reference, at);
CREATE INDEX message_event_forged ON payments.message_event USING btree (at) WHERE (verdict = 'forged'::text);
GRANT INSERT, SELECT ON payments.message_event TO motcua_app;

CREATE TABLE payments.payment_event (
  subject_id uuid NOT NULL,
  demand_serial integer NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT payment_event_of_demand FOREIGN KEY (subject_id, demand_serial) REFERENCES payments.demand(subject_id, serial) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT payment_event_key PRIMARY KEY (subject_id, demand_serial, version)
);
COMMENT ON TABLE payments.payment_event IS 'Journal of each demand, append-only: demanded, exempted, tried, received, refunded, with who or what said so';
CREATE INDEX payment_event_by_time ON payments.payment_event USING btree (at);
GRANT INSERT, SELECT ON payments.payment_event TO motcua_app;

CREATE TABLE payments.receipt (
  subject_id uuid NOT NULL,
  demand_serial integer NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  document_id uuid NOT NULL,
  number text NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL,
  reference text,
  transaction_no text,
  received_at timestamp with time zone NOT NULL,
  account_number text,
  CONSTRAINT receipt_amount CHECK ((amount > 0)),
  CONSTRAINT receipt_key PRIMARY KEY (subject_id, demand_serial, serial)
);
COMMENT ON TABLE payments.receipt IS 'Money received, one line per receipt; written once. The numbered paper is kept by official_documents';
CREATE INDEX receipt_by_reference ON payments.receipt USING btree (reference);
CREATE INDEX receipt_by_time ON payments.receipt USING btree (received_at);
CREATE INDEX receipt_by_transaction ON payments.receipt USING btree (transaction_no) WHERE (transaction_no IS NOT NULL);
CREATE INDEX receipt_by_unit ON payments.receipt USING btree (unit_id, received_at DESC);
GRANT INSERT, SELECT ON payments.receipt TO motcua_app;

CREATE TABLE payments.reconciliation (
  id uuid NOT NULL,
  day date NOT NULL,
  at timestamp with time zone NOT NULL,
  checked integer NOT NULL,
  settled integer NOT NULL,
  differences integer NOT NULL,
  platform_heard boolean NOT NULL,
  statement_heard boolean NOT NULL,
  CONSTRAINT reconciliation_key PRIMARY KEY (id)
);
COMMENT ON TABLE payments.reconciliation IS 'Each nightly match of one day, what it looked at and what it found; append-only';
CREATE INDEX reconciliation_by_time ON payments.reconciliation USING btree (at DESC);
GRANT INSERT, SELECT ON payments.reconciliation TO motcua_app;

CREATE TABLE payments.refund (
  subject_id uuid NOT NULL,
  demand_serial integer NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  amount bigint NOT NULL,
  reason text NOT NULL,
  ordered_at timestamp with time zone NOT NULL,
  done_at timestamp with time zone,
  evidence text,
  withdrawn_at timestamp with time zone,
  CONSTRAINT refund_amount CHECK ((amount > 0)),
  CONSTRAINT refund_key PRIMARY KEY (subject_id, demand_serial, serial)
);
COMMENT ON TABLE payments.refund IS 'Money to give back and when it was given back, with its evidence';
CREATE INDEX refund_by_unit ON payments.refund USING btree (unit_id, ordered_at DESC);
CREATE INDEX refund_not_made_by_unit ON payments.refund USING btree (unit_id) WHERE (done_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON payments.refund TO motcua_app;

CREATE TABLE payments.reversal (
  subject_id uuid NOT NULL,
  demand_serial integer NOT NULL,
  receipt_serial integer NOT NULL,
  unit_id uuid NOT NULL,
  method text NOT NULL,
  amount bigint NOT NULL,
  reason text NOT NULL,
  reversed_at timestamp with time zone NOT NULL,
  reversed_by jsonb NOT NULL,
  CONSTRAINT reversal_amount CHECK ((amount > 0)),
  CONSTRAINT reversal_of_receipt FOREIGN KEY (subject_id, demand_serial, receipt_serial) REFERENCES payments.receipt(subject_id, demand_serial, serial),
  CONSTRAINT reversal_key PRIMARY KEY (subject_id, demand_serial, receipt_serial)
);
COMMENT ON TABLE payments.reversal IS 'Receipts taken back because the money had not come, by whom and why; written once. The receipt keeps its number';
CREATE INDEX reversal_by_unit ON payments.reversal USING btree (unit_id, reversed_at DESC);
GRANT INSERT, SELECT ON payments.reversal TO motcua_app;

CREATE TABLE personal_data.breach (
  id uuid NOT NULL,
  noticed_at timestamp with time zone NOT NULL,
  notice_due_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  CONSTRAINT breach_state CHECK ((state = ANY (ARRAY['open'::text, 'notified'::text, 'closed'::text]))),
  CONSTRAINT breach_key PRIMARY KEY (id)
);
COMMENT ON TABLE personal_data.breach IS 'A breach of personal data and its clock of 72 hours; all that is known of it stands in its journal';
CREATE INDEX breach_by_notice ON personal_data.breach USING btree (noticed_at DESC);
CREATE INDEX breach_open ON personal_data.breach USING btree (notice_due_at) WHERE (state = 'open'::text);
GRANT INSERT, SELECT ON personal_data.breach TO motcua_app;

CREATE TABLE personal_data.breach_event (
  breach_id uuid NOT NULL,
  serial integer NOT NULL,
  at timestamp with time zone NOT NULL,
  by_name text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT breach_event_breach FOREIGN KEY (breach_id) REFERENCES personal_data.breach(id),
  CONSTRAINT breach_event_key PRIMARY KEY (breach_id, serial)
);
COMMENT ON TABLE personal_data.breach_event IS 'Journal of a breach: what happened, whom it concerns, what was done, when the ministry was told';
GRANT INSERT, SELECT ON personal_data.breach_event TO motcua_app;

CREATE TABLE personal_data.data_request (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  answer_due_at timestamp with time zone,
  done_due_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  is_extended boolean NOT NULL DEFAULT false,
  doer_id uuid,
  doer_name text,
  desk_id uuid,
  shown_paper text,
  contact_phone text,
  CONSTRAINT data_request_contact CHECK (((contact_phone IS NULL) OR (desk_id IS NOT NULL))),
  CONSTRAINT data_request_desk CHECK (((desk_id IS NULL) = (shown_paper IS NULL))),
  CONSTRAINT data_request_kind CHECK ((kind = ANY (ARRAY['access'::text, 'correct'::text, 'restrict'::text, 'object'::text, 'withdraw-consent'::text, 'protect'::text, 'erase'::text]))),
  CONSTRAINT data_request_state CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'done'::text]))),
  CONSTRAINT data_request_key PRIMARY KEY (id)
);
COMMENT ON TABLE personal_data.data_request IS 'What somebody asks about their own data, with its two clocks: answered by, done by';
CREATE INDEX data_request_of_desk ON personal_data.data_request USING btree (desk_id, received_at DESC) WHERE (desk_id IS NOT NULL);
CREATE INDEX data_request_of_person ON personal_data.data_request USING btree (person_id, received_at DESC);
CREATE INDEX data_request_open ON personal_data.data_request USING btree (done_due_at) WHERE (state = ANY (ARRAY['received'::text, 'accepted'::text]));
GRANT INSERT, SELECT ON personal_data.data_request TO motcua_app;

CREATE TABLE personal_data.data_request_event (
  request_id uuid NOT NULL,
  serial integer NOT NULL,
  at timestamp with time zone NOT NULL,
  by_kind text NOT NULL,
  by_name text NOT NULL,
  step text NOT NULL,
  words text NOT NULL,
  doer_name text,
  CONSTRAINT data_request_event_step CHECK ((step = ANY (ARRAY['received'::text, 'accepted'::text, 'refused'::text, 'extended'::text, 'done'::text, 'lifted'::text]))),
  CONSTRAINT data_request_event_request FOREIGN KEY (request_id) REFERENCES personal_data.data_request(id),
  CONSTRAINT data_request_event_key PRIMARY KEY (request_id, serial)
);
COMMENT ON TABLE personal_data.data_request_event IS 'Journal of a request about one''s data: who did what, when, in which words';
GRANT INSERT, SELECT ON personal_data.data_request_event TO motcua_app;

CREATE TABLE personal_data.duty_reminder (
  duty_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  stage text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT duty_reminder_stage CHECK ((stage = ANY (ARRAY['soon'::text, 'late'::text]))),
  CONSTRAINT duty_reminder_key PRIMARY KEY (duty_id, due_at, stage)
);
COMMENT ON TABLE personal_data.duty_reminder IS 'Reminders of a request or breach whose clock ends soon or has ended; one of a stage for each clock';
GRANT INSERT, SELECT ON personal_data.duty_reminder TO motcua_app;

CREATE TABLE personal_data.standing_duty_done (
  duty text NOT NULL,
  serial integer NOT NULL,
  done_on date NOT NULL,
  words text NOT NULL,
  by_name text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT standing_duty_done_key PRIMARY KEY (duty, serial)
);
COMMENT ON TABLE personal_data.standing_duty_done IS 'Journal of what whoever runs the system owes again and again (impact file, level file, scans, reviews, reports): when it was done, and by which paper';
GRANT INSERT, SELECT ON personal_data.standing_duty_done TO motcua_app;

CREATE TABLE personal_data.standing_duty_reminder (
  duty text NOT NULL,
  due_on date NOT NULL,
  stage text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  CONSTRAINT standing_duty_reminder_stage CHECK ((stage = ANY (ARRAY['soon'::text, 'late'::text]))),
  CONSTRAINT standing_duty_reminder_key PRIMARY KEY (duty, due_on, stage)
);
COMMENT ON TABLE personal_data.standing_duty_reminder IS 'Reminders of a standing duty that is due soon or late; one of a stage for each date';
GRANT INSERT, SELECT ON personal_data.standing_duty_reminder TO motcua_app;

CREATE TABLE plans.deliverable (
  plan_id uuid NOT NULL,
  serial integer NOT NULL,
  reference text NOT NULL,
  section jsonb NOT NULL,
  assignment jsonb NOT NULL,
  content jsonb NOT NULL,
  figure text,
  CONSTRAINT deliverable_serial CHECK ((serial > 0)),
  CONSTRAINT deliverable_key PRIMARY KEY (plan_id, serial)
);
COMMENT ON TABLE plans.deliverable IS 'One result a plan asks for: its words, doers, deadline, targets and the figures that count them; figure names the first of these for the release before';
GRANT INSERT, SELECT ON plans.deliverable TO motcua_app;

CREATE TABLE plans.dependency (
  plan_id uuid NOT NULL,
  serial integer NOT NULL,
  after_serial integer NOT NULL,
  set_at timestamp with time zone NOT NULL,
  set_by text NOT NULL,
  CONSTRAINT dependency_of_another CHECK ((serial <> after_serial)),
  CONSTRAINT dependency_key PRIMARY KEY (plan_id, serial, after_serial)
);
COMMENT ON TABLE plans.dependency IS 'Which deliverable of a plan can only be done once another is, as whoever follows the plan up set it';
GRANT DELETE, INSERT, SELECT ON plans.dependency TO motcua_app;

CREATE TABLE plans.doer (
  plan_id uuid NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  CONSTRAINT doer_part CHECK ((part = ANY (ARRAY['does'::text, 'leads'::text, 'supports'::text]))),
  CONSTRAINT doer_key PRIMARY KEY (plan_id, serial, unit_id)
);
COMMENT ON TABLE plans.doer IS 'Units a deliverable was given to, groups taken apart on the day the plan came in';
CREATE INDEX doer_by_unit ON plans.doer USING btree (unit_id, plan_id);
GRANT DELETE, INSERT, SELECT ON plans.doer TO motcua_app;

CREATE TABLE plans.evidence (
  plan_id uuid NOT NULL,
  id uuid NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  document_number text,
  link text,
  file_id uuid,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_name text NOT NULL,
  confirmed_at timestamp with time zone,
  confirmed_by_name text,
  withdrawn jsonb,
  held_on date,
  participants integer,
  figure jsonb,
  CONSTRAINT evidence_confirmed CHECK (((confirmed_at IS NULL) = (confirmed_by_name IS NULL))),
  CONSTRAINT evidence_decided_once CHECK (((confirmed_at IS NULL) OR (withdrawn IS NULL))),
  CONSTRAINT evidence_figure CHECK (((kind = 'figure'::text) = (figure IS NOT NULL))),
  CONSTRAINT evidence_file CHECK (((kind <> 'file'::text) OR (file_id IS NOT NULL))),
  CONSTRAINT evidence_kind CHECK ((kind = ANY (ARRAY['document'::text, 'file'::text, 'link'::text, 'figure'::text, 'training'::text, 'communication'::text, 'study'::text]))),
  CONSTRAINT evidence_participants CHECK ((participants > 0)),
  CONSTRAINT evidence_key PRIMARY KEY (plan_id, id)
);
COMMENT ON TABLE plans.evidence IS 'What a unit shows for a deliverable or one part of it; counts once another person confirmed it';
CREATE INDEX evidence_by_deliverable ON plans.evidence USING btree (plan_id, serial, unit_id);
CREATE INDEX evidence_by_file ON plans.evidence USING btree (file_id) WHERE (file_id IS NOT NULL);
GRANT INSERT, SELECT ON plans.evidence TO motcua_app;

CREATE TABLE plans.letter (
  plan_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  from_unit_id uuid NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by uuid NOT NULL,
  matters integer NOT NULL,
  document_id uuid NOT NULL,
  number text NOT NULL,
  CONSTRAINT letter_matters CHECK ((matters > 0)),
  CONSTRAINT letter_key PRIMARY KEY (plan_id, id),
  CONSTRAINT letter_once_a_day UNIQUE (plan_id, unit_id, from_unit_id, sent_on)
);
COMMENT ON TABLE plans.letter IS 'Follow-up letters (công văn đôn đốc) to a unit about a plan; words and list are frozen with the issued paper';
GRANT INSERT, SELECT ON plans.letter TO motcua_app;

CREATE TABLE plans.plan (
  id uuid NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  year integer NOT NULL,
  issued_on date NOT NULL,
  remarks jsonb NOT NULL,
  imported_at timestamp with time zone NOT NULL,
  imported_by text NOT NULL,
  withdrawn jsonb,
  CONSTRAINT plan_year CHECK (((year >= 2000) AND (year <= 2100))),
  CONSTRAINT plan_key PRIMARY KEY (id)
);
COMMENT ON TABLE plans.plan IS 'A yearly plan of reform of administrative procedures as its decision gives it (QĐ 276/QĐ-UBND), with what its table left open';
CREATE UNIQUE INDEX plan_number ON plans.plan USING btree (number, issued_on) WHERE (withdrawn IS NULL);
GRANT INSERT, SELECT ON plans.plan TO motcua_app;

CREATE TABLE plans.told (
  plan_id uuid NOT NULL,
  serial integer NOT NULL,
  unit_id uuid NOT NULL,
  part text NOT NULL,
  cause text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT told_cause CHECK ((cause = ANY (ARRAY['due-soon'::text, 'overdue'::text]))),
  CONSTRAINT told_key PRIMARY KEY (plan_id, serial, unit_id, part, cause)
);
COMMENT ON TABLE plans.told IS 'What the head of a unit was told about a part of a plan: that it is due soon, that it is late; each once';
GRANT INSERT, SELECT ON plans.told TO motcua_app;

CREATE TABLE platform.backup_run (
  id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  backup text NOT NULL,
  good boolean NOT NULL,
  row_count bigint NOT NULL,
  file_count bigint NOT NULL,
  faults text[] NOT NULL,
  seconds integer,
  CONSTRAINT backup_run_good CHECK ((good = (faults = '{}'::text[]))),
  CONSTRAINT backup_run_kind CHECK ((kind = ANY (ARRAY['backup'::text, 'drill'::text, 'restore'::text]))),
  CONSTRAINT backup_run_seconds CHECK ((seconds >= 0)),
  CONSTRAINT backup_run_key PRIMARY KEY (id)
);
COMMENT ON TABLE platform.backup_run IS 'Backups taken, restored, and proven by a drill, with what was found; only added to';
CREATE INDEX backup_run_by_kind ON platform.backup_run USING btree (kind, good, at);
GRANT INSERT, SELECT ON platform.backup_run TO motcua_app;

CREATE TABLE platform.idempotency (
  command uuid NOT NULL,
  asked uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  status smallint NOT NULL,
  answer text,
  packed bytea,
  CONSTRAINT idempotency_key PRIMARY KEY (command)
);
COMMENT ON TABLE platform.idempotency IS 'First answer of every command, so that a repeated one changes nothing; kept for seven days';
CREATE INDEX idempotency_by_age ON platform.idempotency USING btree ((((at AT TIME ZONE 'UTC'::text))::date));
GRANT DELETE, INSERT, SELECT ON platform.idempotency TO motcua_app;

CREATE TABLE platform.migration (
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT migration_key PRIMARY KEY (name)
);
COMMENT ON TABLE platform.migration IS 'Which migration files have run, with the hash of their words';
GRANT SELECT ON platform.migration TO motcua_app;

CREATE TABLE platform.reference_stamp (
  schema_name text NOT NULL,
  stamp text NOT NULL,
  CONSTRAINT reference_stamp_key PRIMARY KEY (schema_name)
);
COMMENT ON TABLE platform.reference_stamp IS 'Which transaction changed the reference tables of a schema last; what a process read under a stamp is good as long as the stamp stands';
GRANT SELECT ON platform.reference_stamp TO motcua_app;

CREATE TABLE platform.secret_key (
  fingerprint text NOT NULL,
  serial integer NOT NULL,
  known_at timestamp with time zone NOT NULL DEFAULT now(),
  resealed_at timestamp with time zone,
  CONSTRAINT secret_key_key PRIMARY KEY (serial),
  CONSTRAINT secret_key_fingerprint UNIQUE (fingerprint)
);
COMMENT ON TABLE platform.secret_key IS 'Fingerprints of the keys in secret.key, the newest last, since when each is in force and when what lives on was sealed anew by it: a process whose file lacks the newest does not start';
GRANT INSERT, SELECT ON platform.secret_key TO motcua_app;

CREATE TABLE platform.seed (
  name text NOT NULL,
  profile text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT seed_key PRIMARY KEY (name)
);
COMMENT ON TABLE platform.seed IS 'Which module has loaded its part of which province profile, so that a start loads nothing twice';
GRANT INSERT, SELECT ON platform.seed TO motcua_app;

CREATE TABLE post.collected_day (
  collected_on date NOT NULL,
  heard_at timestamp with time zone NOT NULL,
  CONSTRAINT collected_day_key PRIMARY KEY (collected_on)
);
COMMENT ON TABLE post.collected_day IS 'Days of which the post has told what its postmen took, and when it told last; a day that is not here is not heard, not empty';
GRANT INSERT, SELECT, UPDATE ON post.collected_day TO motcua_app;

CREATE TABLE post.collected_line (
  collected_on date NOT NULL,
  reference text NOT NULL,
  amount bigint NOT NULL,
  remittance text,
  CONSTRAINT collected_line_amount CHECK ((amount > 0)),
  CONSTRAINT collected_line_key PRIMARY KEY (collected_on, reference)
);
COMMENT ON TABLE post.collected_line IS 'Levies taken at the door as the post lists them, each day replaced by what it says last; remittance: the transfer it was handed on with';
GRANT DELETE, INSERT, SELECT ON post.collected_line TO motcua_app;

CREATE TABLE post.handover (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  official_id uuid NOT NULL,
  official_name text NOT NULL,
  postman text NOT NULL,
  bag text,
  document_id uuid NOT NULL,
  number text NOT NULL,
  listed jsonb NOT NULL,
  CONSTRAINT handover_kind CHECK ((kind = ANY (ARRAY['out'::text, 'in'::text, 'back'::text]))),
  CONSTRAINT handover_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.handover IS 'Minutes of each time parcels changed hands between a desk and the postman; written once. The numbered paper is kept by official_documents';
CREATE INDEX handover_of_unit ON post.handover USING btree (unit_id, at DESC);
GRANT INSERT, SELECT ON post.handover TO motcua_app;

CREATE TABLE post.message_event (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  via text NOT NULL,
  reference text,
  verdict text NOT NULL,
  body jsonb NOT NULL,
  CONSTRAINT message_event_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.message_event IS 'What the post told us by message or when asked, believed or not, with what became of it; append-only';
CREATE INDEX message_event_by_reference ON post.message_event USING btree (reference, at);
GRANT INSERT, SELECT ON post.message_event TO motcua_app;

CREATE TABLE post.money_difference (
  id uuid NOT NULL,
  kind text NOT NULL,
  reference text NOT NULL,
  unit_id uuid,
  subject_id uuid,
  order_serial integer,
  label text,
  asked bigint,
  counted bigint,
  post bigint,
  found_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by jsonb,
  words text,
  CONSTRAINT money_difference_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.money_difference IS 'Where the levies the postman took, what we counted and what the post handed on do not agree, until the next match or a treasurer closes it';
CREATE INDEX money_difference_by_time ON post.money_difference USING btree (found_at DESC);
CREATE UNIQUE INDEX money_difference_open ON post.money_difference USING btree (kind, reference) WHERE (closed_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON post.money_difference TO motcua_app;

CREATE TABLE post.money_match (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  from_on date NOT NULL,
  checked integer NOT NULL,
  differences integer NOT NULL,
  heard boolean NOT NULL,
  CONSTRAINT money_match_key PRIMARY KEY (id)
);
COMMENT ON TABLE post.money_match IS 'Each nightly match of levies taken at the door, what it looked at and what it found; append-only';
CREATE INDEX money_match_by_time ON post.money_match USING btree (at DESC);
GRANT INSERT, SELECT ON post.money_match TO motcua_app;

CREATE TABLE post.order_event (
  subject_id uuid NOT NULL,
  order_serial integer NOT NULL,
  version integer NOT NULL,
  at timestamp with time zone NOT NULL,
  made_by jsonb NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  CONSTRAINT order_event_of_order FOREIGN KEY (subject_id, order_serial) REFERENCES post.postal_order(subject_id, serial) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT order_event_key PRIMARY KEY (subject_id, order_serial, version)
);
COMMENT ON TABLE post.order_event IS 'Journal of each order, append-only: planned, released, taken by the post, handed over, every line of its way, with who said so';
GRANT INSERT, SELECT ON post.order_event TO motcua_app;

CREATE TABLE post.postal_order (
  subject_id uuid NOT NULL,
  serial integer NOT NULL,
  version integer NOT NULL,
  reference text NOT NULL,
  direction text NOT NULL,
  state text NOT NULL,
  unit_id uuid NOT NULL,
  label text NOT NULL,
  person_name text NOT NULL,
  address text NOT NULL,
  number text,
  collect bigint NOT NULL,
  collected bigint NOT NULL,
  postage bigint NOT NULL,
  attempts integer NOT NULL,
  case_open boolean NOT NULL,
  planned_at timestamp with time zone NOT NULL,
  released_at timestamp with time zone,
  handed_over_at timestamp with time zone,
  expected_on date,
  delivered_at timestamp with time zone,
  changed_at timestamp with time zone NOT NULL,
  ended boolean NOT NULL,
  case_due_on date,
  case_reminded boolean NOT NULL,
  CONSTRAINT postal_order_collect CHECK ((collect >= 0)),
  CONSTRAINT postal_order_collected CHECK ((collected >= 0)),
  CONSTRAINT postal_order_direction CHECK ((direction = ANY (ARRAY['pickup'::text, 'delivery'::text]))),
  CONSTRAINT postal_order_postage CHECK ((postage >= 0)),
  CONSTRAINT postal_order_serial CHECK ((serial > 0)),
  CONSTRAINT postal_order_version CHECK ((version > 0)),
  CONSTRAINT postal_order_key PRIMARY KEY (subject_id, serial),
  CONSTRAINT postal_order_reference UNIQUE (reference)
);
COMMENT ON TABLE post.postal_order IS 'One order to fetch papers or to bring a result, and how far it is; folded from order_event, locked by every act on it';
CREATE INDEX postal_order_at_unit ON post.postal_order USING btree (unit_id, state, changed_at DESC);
CREATE INDEX postal_order_by_number ON post.postal_order USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX postal_order_case_due ON post.postal_order USING btree (case_due_on) WHERE ((case_due_on IS NOT NULL) AND (NOT case_reminded));
CREATE INDEX postal_order_with_money ON post.postal_order USING btree (delivered_at) WHERE (collect > 0);
GRANT INSERT, SELECT, UPDATE ON post.postal_order TO motcua_app;

CREATE TABLE post.track_cursor (
  name text NOT NULL,
  last_id text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  CONSTRAINT track_cursor_key PRIMARY KEY (name)
);
COMMENT ON TABLE post.track_cursor IS 'How far the list of tracking lines of the post has been read';
GRANT INSERT, SELECT, UPDATE ON post.track_cursor TO motcua_app;

CREATE TABLE procedures.announcement (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  basis jsonb NOT NULL,
  state text NOT NULL,
  drafted_by text NOT NULL,
  drafted_by_name text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  sent_back_reason text,
  decision_number text,
  decision_signer text,
  signed_on date,
  uploaded_at timestamp with time zone,
  upload_note text,
  published_at timestamp with time zone,
  version integer NOT NULL,
  CONSTRAINT announcement_published CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  CONSTRAINT announcement_signed CHECK (((state = ANY (ARRAY['announced'::text, 'uploaded'::text, 'published'::text])) = ((decision_number IS NOT NULL) AND (signed_on IS NOT NULL)))),
  CONSTRAINT announcement_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'checked'::text, 'submitted'::text, 'announced'::text, 'uploaded'::text, 'published'::text, 'cancelled'::text]))),
  CONSTRAINT announcement_uploaded CHECK (((state = ANY (ARRAY['uploaded'::text, 'published'::text])) = (uploaded_at IS NOT NULL))),
  CONSTRAINT announcement_key PRIMARY KEY (id),
  CONSTRAINT announcement_number_key UNIQUE (decision_number)
);
COMMENT ON TABLE procedures.announcement IS 'Current row of each announcement decision (công bố): the text it rests on, where it stands, its number and days; follows its journal';
CREATE INDEX announcement_by_state ON procedures.announcement USING btree (state, opened_at DESC);
CREATE TRIGGER announcement_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.announcement FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON procedures.announcement TO motcua_app;

CREATE TABLE procedures.announcement_event (
  announcement_id uuid NOT NULL,
  serial integer NOT NULL,
  act text NOT NULL,
  state text NOT NULL,
  at timestamp with time zone NOT NULL,
  by_name text NOT NULL,
  by_id text NOT NULL,
  words text,
  CONSTRAINT announcement_event_of FOREIGN KEY (announcement_id) REFERENCES procedures.announcement(id),
  CONSTRAINT announcement_event_key PRIMARY KEY (announcement_id, serial)
);
COMMENT ON TABLE procedures.announcement_event IS 'Journal of each announcement decision: who did what when, and the state it left';
CREATE TRIGGER announcement_event_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.announcement_event FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.announcement_event TO motcua_app;

CREATE TABLE procedures.announcement_line (
  announcement_id uuid NOT NULL,
  code text NOT NULL,
  change text NOT NULL,
  name text NOT NULL,
  version_id uuid,
  version_number integer,
  retired_on date,
  replaced_by_code text,
  CONSTRAINT announcement_line_change_known CHECK ((change = ANY (ARRAY['new'::text, 'amended'::text, 'abolished'::text]))),
  CONSTRAINT announcement_line_whole CHECK ((((change = 'abolished'::text) = (retired_on IS NOT NULL)) AND ((change = 'abolished'::text) = (version_id IS NULL)))),
  CONSTRAINT announcement_line_of FOREIGN KEY (announcement_id) REFERENCES procedures.announcement(id),
  CONSTRAINT announcement_line_key PRIMARY KEY (announcement_id, code)
);
COMMENT ON TABLE procedures.announcement_line IS 'What a decision announces: a version made public by it, or a procedure abolished from a day on; replaced as a whole while it is a draft';
CREATE INDEX announcement_line_by_version ON procedures.announcement_line USING btree (version_id);
CREATE TRIGGER announcement_line_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.announcement_line FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT DELETE, INSERT, SELECT ON procedures.announcement_line TO motcua_app;

CREATE TABLE procedures.catalogue_revision (
  only boolean NOT NULL DEFAULT true,
  revision uuid NOT NULL,
  CONSTRAINT catalogue_revision_single CHECK ("only"),
  CONSTRAINT catalogue_revision_key PRIMARY KEY ("only")
);
COMMENT ON TABLE procedures.catalogue_revision IS 'Changes in the same transaction as the catalogue, so that every process knows when its search index is old';
GRANT SELECT, UPDATE ON procedures.catalogue_revision TO motcua_app;

CREATE TABLE procedures.import_change (
  import_run_id uuid NOT NULL,
  code text NOT NULL,
  change text NOT NULL,
  name text NOT NULL,
  version_id uuid,
  previous_version_id uuid,
  CONSTRAINT import_change_known CHECK ((change = ANY (ARRAY['new'::text, 'changed'::text, 'died'::text, 'retired'::text, 'returned'::text]))),
  CONSTRAINT import_change_of_run FOREIGN KEY (import_run_id) REFERENCES procedures.import_run(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT import_change_key PRIMARY KEY (import_run_id, change, code)
);
COMMENT ON TABLE procedures.import_change IS 'What one import run made new, changed, found dead, retired or brought back, by code';
GRANT INSERT, SELECT ON procedures.import_change TO motcua_app;

CREATE TABLE procedures.import_run (
  id uuid NOT NULL,
  source text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  format text NOT NULL,
  imported_by text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  complete boolean NOT NULL,
  counts jsonb NOT NULL,
  report jsonb NOT NULL,
  CONSTRAINT import_run_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.import_run IS 'One import of sheets, written once when it ends: counts, rejected rows, dirt by kind; complete is false when the archive broke off';
GRANT INSERT, SELECT ON procedures.import_run TO motcua_app;

CREATE TABLE procedures.national_answer (
  code text NOT NULL,
  facts jsonb,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT national_answer_key PRIMARY KEY (code)
);
COMMENT ON TABLE procedures.national_answer IS 'What the national database said of each procedure when it was last asked over the network; facts absent where the answer could not be read';
GRANT DELETE, INSERT, SELECT, UPDATE ON procedures.national_answer TO motcua_app;

CREATE TABLE procedures.national_comparison (
  id uuid NOT NULL,
  compared_at timestamp with time zone NOT NULL,
  compared_by text NOT NULL,
  compared_by_name text NOT NULL,
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  complete boolean NOT NULL,
  counts jsonb NOT NULL,
  source text NOT NULL DEFAULT 'file'::text,
  CONSTRAINT national_comparison_source CHECK ((source = ANY (ARRAY['file'::text, 'network'::text]))),
  CONSTRAINT national_comparison_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.national_comparison IS 'Each time the public catalogue was held against a file of the national one: who, when, which file, how many differ';
CREATE INDEX national_comparison_newest ON procedures.national_comparison USING btree (compared_at DESC);
GRANT INSERT, SELECT ON procedures.national_comparison TO motcua_app;

CREATE TABLE procedures.national_difference (
  comparison_id uuid NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  elements jsonb NOT NULL,
  CONSTRAINT national_difference_kind_known CHECK ((kind = ANY (ARRAY['only-here'::text, 'only-there'::text, 'differs'::text]))),
  CONSTRAINT national_difference_of FOREIGN KEY (comparison_id) REFERENCES procedures.national_comparison(id),
  CONSTRAINT national_difference_key PRIMARY KEY (comparison_id, kind, code)
);
COMMENT ON TABLE procedures.national_difference IS 'A procedure that only one catalogue holds, or that says something else in each, element by element';
GRANT INSERT, SELECT ON procedures.national_difference TO motcua_app;

CREATE TABLE procedures.national_reading (
  id smallint NOT NULL,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  fault text,
  fault_at timestamp with time zone,
  CONSTRAINT national_reading_one CHECK ((id = 1)),
  CONSTRAINT national_reading_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.national_reading IS 'The reading of the national catalogue over the network: since when, whether it is over, why it last stopped';
GRANT SELECT, UPDATE ON procedures.national_reading TO motcua_app;

CREATE TABLE procedures.post_decision (
  id uuid NOT NULL,
  code text NOT NULL,
  papers boolean NOT NULL,
  result boolean NOT NULL,
  number text NOT NULL,
  decided_on date NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  words text,
  made_at timestamp with time zone NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT post_decision_founded CHECK ((decided_on <= valid_from)),
  CONSTRAINT post_decision_span CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  CONSTRAINT post_decision_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.post_decision IS 'By number and day of the decision: whether papers and results of a procedure go by the public post; never changed, a later one takes its place';
CREATE INDEX post_decision_by_code ON procedures.post_decision USING btree (code, valid_from DESC, made_at DESC);
GRANT INSERT, SELECT ON procedures.post_decision TO motcua_app;

CREATE TABLE procedures.posting (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  place text NOT NULL,
  form text NOT NULL,
  level text NOT NULL,
  sector_key text,
  edition text NOT NULL,
  held jsonb NOT NULL,
  confirmation text NOT NULL,
  posted_at timestamp with time zone NOT NULL,
  posted_by text NOT NULL,
  official_name text NOT NULL,
  photo_file_id uuid,
  CONSTRAINT posting_form_known CHECK ((form = ANY (ARRAY['board'::text, 'screen'::text, 'guide-book'::text]))),
  CONSTRAINT posting_level_known CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text]))),
  CONSTRAINT posting_proven CHECK (((photo_file_id IS NOT NULL) OR (confirmation <> ''::text))),
  CONSTRAINT posting_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.posting IS 'Each time procedures were hung, shown or laid out at a place, with the versions held and who confirmed it; the newest of a place and form counts';
CREATE INDEX posting_at_place ON procedures.posting USING btree (unit_id, place, form, posted_at DESC);
CREATE INDEX posting_by_photo ON procedures.posting USING btree (photo_file_id) WHERE (photo_file_id IS NOT NULL);
CREATE TRIGGER posting_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.posting FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.posting TO motcua_app;

CREATE TABLE procedures.posting_alarm (
  posting_id uuid NOT NULL,
  edition text NOT NULL,
  told_at timestamp with time zone NOT NULL,
  CONSTRAINT posting_alarm_of_posting FOREIGN KEY (posting_id) REFERENCES procedures.posting(id),
  CONSTRAINT posting_alarm_key PRIMARY KEY (posting_id, edition)
);
COMMENT ON TABLE procedures.posting_alarm IS 'Which posting was told to be out of date, against which edition in force, and when';
GRANT INSERT, SELECT ON procedures.posting_alarm TO motcua_app;

CREATE TABLE procedures.posting_removal (
  posting_id uuid NOT NULL,
  reason text NOT NULL,
  removed_at timestamp with time zone NOT NULL,
  removed_by text NOT NULL,
  official_name text NOT NULL,
  CONSTRAINT posting_removal_of_posting FOREIGN KEY (posting_id) REFERENCES procedures.posting(id),
  CONSTRAINT posting_removal_key PRIMARY KEY (posting_id)
);
COMMENT ON TABLE procedures.posting_removal IS 'Which board, screen or guide book was taken away from its place, when, by whom and why; put up again it is a posting of its own';
CREATE TRIGGER posting_removal_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.posting_removal FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.posting_removal TO motcua_app;

CREATE TABLE procedures.procedure (
  id uuid NOT NULL,
  code text NOT NULL,
  state text NOT NULL,
  kind text NOT NULL,
  source text NOT NULL,
  current_version_id uuid,
  retired_on date,
  replaced_by_code text,
  name text NOT NULL,
  levels text[] NOT NULL,
  sector_code text,
  sector_name text NOT NULL,
  sector_key text NOT NULL,
  promulgated_by text NOT NULL,
  agency text NOT NULL,
  agency_key text NOT NULL,
  channels text[] NOT NULL,
  service_level text,
  life_events text[] NOT NULL,
  search_words text NOT NULL,
  form_code text,
  workflow_code text,
  CONSTRAINT procedure_kind_known CHECK ((kind = ANY (ARRAY['national'::text, 'local'::text, 'internal'::text]))),
  CONSTRAINT procedure_retired_dated CHECK (((state = 'retired'::text) = (retired_on IS NOT NULL))),
  CONSTRAINT procedure_state_known CHECK ((state = ANY (ARRAY['public'::text, 'internal'::text, 'retired'::text]))),
  CONSTRAINT procedure_key PRIMARY KEY (id),
  CONSTRAINT procedure_code_key UNIQUE (code)
);
COMMENT ON TABLE procedures.procedure IS 'Current row of each procedure: its state, its version in force and what lists and search show; follows the versions, never the other way';
CREATE INDEX procedure_by_sector ON procedures.procedure USING btree (sector_key);
CREATE INDEX procedure_by_state ON procedures.procedure USING btree (state, code);
CREATE TRIGGER procedure_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.procedure FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT, UPDATE ON procedures.procedure TO motcua_app;

CREATE TABLE procedures.publication (
  version_id uuid NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by text NOT NULL,
  CONSTRAINT publication_of_version FOREIGN KEY (version_id) REFERENCES procedures.version(id),
  CONSTRAINT publication_key PRIMARY KEY (version_id)
);
COMMENT ON TABLE procedures.publication IS 'When a version was made public (công khai, NĐ 63/2010 art. 17); the announcement (công bố) is a date of the version itself';
CREATE TRIGGER publication_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.publication FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.publication TO motcua_app;

CREATE TABLE procedures.service_level_assessment (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  answers jsonb NOT NULL,
  level text NOT NULL,
  reason text,
  legal_basis jsonb NOT NULL,
  assessed_at timestamp with time zone NOT NULL,
  assessed_by text NOT NULL,
  CONSTRAINT service_level_known CHECK ((level = ANY (ARRAY['full'::text, 'partial'::text]))),
  CONSTRAINT service_level_partial_explained CHECK (((level = 'full'::text) OR ((reason IS NOT NULL) AND (jsonb_array_length(legal_basis) > 0)))),
  CONSTRAINT service_level_assessment_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure(id),
  CONSTRAINT service_level_assessment_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.service_level_assessment IS 'Answers to the checklist of wholly online performance, the level that follows, and for partial its reason and legal basis';
CREATE INDEX service_level_assessment_latest ON procedures.service_level_assessment USING btree (procedure_id, assessed_at DESC);
CREATE TRIGGER service_level_assessment_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.service_level_assessment FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.service_level_assessment TO motcua_app;

CREATE TABLE procedures.state_change (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  state text NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL,
  legal_basis jsonb NOT NULL,
  replaced_by_code text,
  changed_at timestamp with time zone NOT NULL,
  changed_by text NOT NULL,
  import_run_id uuid,
  CONSTRAINT state_change_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure(id),
  CONSTRAINT state_change_key PRIMARY KEY (id)
);
COMMENT ON TABLE procedures.state_change IS 'Trail of retirements and returns of a procedure, with reason and legal basis';
CREATE INDEX state_change_by_procedure ON procedures.state_change USING btree (procedure_id, changed_at);
CREATE TRIGGER state_change_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.state_change FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.state_change TO motcua_app;

CREATE TABLE procedures.version (
  id uuid NOT NULL,
  procedure_id uuid NOT NULL,
  number integer NOT NULL,
  previous_version_id uuid,
  valid_from_on date NOT NULL,
  announced_on date,
  source text NOT NULL,
  content_hash text NOT NULL,
  sheet jsonb NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by text NOT NULL,
  import_run_id uuid NOT NULL,
  source_said jsonb,
  CONSTRAINT version_follows FOREIGN KEY (previous_version_id) REFERENCES procedures.version(id),
  CONSTRAINT version_from_run FOREIGN KEY (import_run_id) REFERENCES procedures.import_run(id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT version_of_procedure FOREIGN KEY (procedure_id) REFERENCES procedures.procedure(id),
  CONSTRAINT version_key PRIMARY KEY (id),
  CONSTRAINT version_number_key UNIQUE (procedure_id, number)
);
COMMENT ON TABLE procedures.version IS 'Every content a procedure ever had, whole and unchangeable: a dossier keeps the version it was filed under';
CREATE TRIGGER version_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON procedures.version FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON procedures.version TO motcua_app;

CREATE TABLE surveys.drawn (
  dossier_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  seed text NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  drawn_by text NOT NULL,
  unreached_at timestamp with time zone,
  CONSTRAINT drawn_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE surveys.drawn IS 'Finished dossiers whose applicants are called for their rating: drawn by lot with its seed, never a second time; says nothing of the answer';
CREATE INDEX drawn_by_month ON surveys.drawn USING btree (unit_id, month);
GRANT INSERT, SELECT ON surveys.drawn TO motcua_app;

CREATE TABLE surveys.invitation (
  dossier_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  procedure_name text NOT NULL,
  dossier_code text NOT NULL,
  invited_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  is_answered boolean NOT NULL,
  CONSTRAINT invitation_key PRIMARY KEY (dossier_id)
);
COMMENT ON TABLE surveys.invitation IS 'Whose dossier ended may rate it once (NĐ 61/2018 Điều 29); says whether it was answered, never what';
CREATE INDEX invitation_by_month ON surveys.invitation USING btree (unit_id, month);
CREATE INDEX invitation_by_token ON surveys.invitation USING btree (token_hash);
GRANT INSERT, SELECT ON surveys.invitation TO motcua_app;

CREATE TABLE surveys.low_case (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  scores jsonb NOT NULL,
  words text,
  dossier_code text,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  closed_by text,
  findings text,
  CONSTRAINT low_case_closed CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (findings IS NULL)))),
  CONSTRAINT low_case_key PRIMARY KEY (id)
);
COMMENT ON TABLE surveys.low_case IS 'A low score to look into; names its dossier only where whoever rated asked to be answered';
CREATE INDEX low_case_closed ON surveys.low_case USING btree (unit_id, closed_at) WHERE (closed_at IS NOT NULL);
CREATE INDEX low_case_open ON surveys.low_case USING btree (unit_id, opened_at) WHERE (closed_at IS NULL);
GRANT INSERT, SELECT ON surveys.low_case TO motcua_app;

CREATE TABLE surveys.rated_device (
  device_hash bytea NOT NULL,
  unit_id uuid NOT NULL,
  id uuid NOT NULL,
  first_on date NOT NULL,
  rated integer NOT NULL,
  CONSTRAINT rated_device_key PRIMARY KEY (device_hash, unit_id)
);
COMMENT ON TABLE surveys.rated_device IS 'How many ratings of a unit one device gave within a day: known by a random mark that the device forgets after that day; no rating, dossier, person, address or moment; deleted after a week';
CREATE INDEX rated_device_by_day ON surveys.rated_device USING btree (first_on, rated);
GRANT DELETE, INSERT, SELECT ON surveys.rated_device TO motcua_app;

CREATE TABLE surveys.rating (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  month date NOT NULL,
  questionnaire text NOT NULL,
  channel text NOT NULL,
  scores jsonb NOT NULL,
  words text,
  has_case boolean NOT NULL,
  release_id uuid,
  CONSTRAINT rating_channel CHECK ((channel = ANY (ARRAY['link'::text, 'kiosk'::text, 'paper'::text, 'phone'::text]))),
  CONSTRAINT rating_key PRIMARY KEY (id)
);
COMMENT ON TABLE surveys.rating IS 'What was answered, without dossier, person, official or moment (NĐ 61/2018 Điều 27.3); the id is drawn at random, so its order tells nothing';
CREATE INDEX rating_waiting ON surveys.rating USING btree (month, unit_id) WHERE (release_id IS NULL);
GRANT INSERT, SELECT ON surveys.rating TO motcua_app;

CREATE TABLE surveys.release (
  owner_id uuid NOT NULL,
  month date NOT NULL,
  release_id uuid NOT NULL,
  released_at timestamp with time zone NOT NULL,
  rated integer NOT NULL,
  tallies jsonb NOT NULL,
  CONSTRAINT release_together CHECK ((rated >= 5)),
  CONSTRAINT release_key PRIMARY KEY (owner_id, month, release_id)
);
COMMENT ON TABLE surveys.release IS 'Journal of what became visible: at least five ratings together, as sums of the unit and of those above it; all results are read from here alone';
GRANT INSERT, SELECT ON surveys.release TO motcua_app;

CREATE TABLE workflow.assignment_change (
  subject_id uuid NOT NULL,
  serial integer NOT NULL,
  number integer NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  from_official_id uuid,
  to_official_id uuid,
  made_by uuid,
  note text,
  CONSTRAINT assignment_change_kind CHECK ((kind = ANY (ARRAY['assigned'::text, 'released'::text, 'handed-over'::text]))),
  CONSTRAINT assignment_change_key PRIMARY KEY (subject_id, serial, number)
);
COMMENT ON TABLE workflow.assignment_change IS 'Who gave a work item to whom, released it or handed it over, and why; taking one in hand oneself is not written here';
GRANT INSERT, SELECT ON workflow.assignment_change TO motcua_app;

CREATE TABLE workflow.graph (
  code text NOT NULL,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL,
  approval jsonb,
  valid_from date,
  valid_until date,
  published_by text,
  CONSTRAINT graph_key PRIMARY KEY (code, version)
);
COMMENT ON TABLE workflow.graph IS 'Published step graphs; a published version never changes, a running subject stays on its own';
CREATE TRIGGER graph_stamped AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON workflow.graph FOR EACH STATEMENT EXECUTE FUNCTION platform.stamp_reference();
GRANT INSERT, SELECT ON workflow.graph TO motcua_app;

CREATE TABLE workflow.graph_draft (
  code text NOT NULL,
  definition jsonb NOT NULL,
  remarks jsonb NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT graph_draft_key PRIMARY KEY (code)
);
COMMENT ON TABLE workflow.graph_draft IS 'Graphs not published yet, one per code, with what could not be carried from the file they came from';
GRANT DELETE, INSERT, SELECT, UPDATE ON workflow.graph_draft TO motcua_app;

CREATE TABLE workflow.running (
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  graph_code text NOT NULL,
  graph_version integer NOT NULL,
  parties jsonb NOT NULL,
  whole_limit jsonb,
  started_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  arrived text[] NOT NULL DEFAULT '{}'::text[],
  last_serial integer NOT NULL DEFAULT 0,
  facts jsonb,
  paused_at timestamp with time zone,
  timers_held boolean NOT NULL DEFAULT false,
  CONSTRAINT running_graph FOREIGN KEY (graph_code, graph_version) REFERENCES workflow.graph(code, version),
  CONSTRAINT running_key PRIMARY KEY (subject_id)
);
COMMENT ON TABLE workflow.running IS 'Which graph a subject runs on and which units play its parties; one row per subject';
CREATE INDEX running_by_graph ON workflow.running USING btree (graph_code, graph_version) WHERE (ended_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON workflow.running TO motcua_app;

CREATE TABLE workflow.step_timer (
  subject_id uuid NOT NULL,
  serial integer NOT NULL,
  timer text NOT NULL,
  fires_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  outcome text,
  CONSTRAINT step_timer_outcome CHECK ((((outcome = ANY (ARRAY['fired'::text, 'lapsed'::text])) AND (settled_at IS NOT NULL)) OR ((outcome IS NULL) AND (settled_at IS NULL)))),
  CONSTRAINT step_timer_key PRIMARY KEY (subject_id, serial, timer)
);
COMMENT ON TABLE workflow.step_timer IS 'When something happens by itself to an open step; each is settled exactly once, by firing or because the step was done before';
CREATE INDEX step_timer_due ON workflow.step_timer USING btree (fires_at) WHERE (settled_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON workflow.step_timer TO motcua_app;

CREATE TABLE workflow.version_change (
  subject_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamp with time zone NOT NULL,
  made_by text NOT NULL,
  graph_code text NOT NULL,
  from_version integer NOT NULL,
  to_version integer NOT NULL,
  mapping jsonb NOT NULL,
  reason text NOT NULL,
  CONSTRAINT version_change_key PRIMARY KEY (subject_id, number)
);
COMMENT ON TABLE workflow.version_change IS 'Each move of a running subject to another version of its graph: by whom, why, and which open step went where';
GRANT INSERT, SELECT ON workflow.version_change TO motcua_app;

CREATE TABLE workflow.work_item (
  subject_id uuid NOT NULL,
  serial integer NOT NULL,
  step text NOT NULL,
  unit_id uuid NOT NULL,
  role text NOT NULL,
  assignee_id uuid,
  opened_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  completed_at timestamp with time zone,
  completed_by uuid,
  action text,
  stage text NOT NULL,
  beside text,
  on_behalf_of uuid,
  CONSTRAINT work_item_beside CHECK ((beside = ANY (ARRAY['branch'::text, 'aside'::text]))),
  CONSTRAINT work_item_completed CHECK (((completed_at IS NULL) = (action IS NULL))),
  CONSTRAINT work_item_key PRIMARY KEY (subject_id, serial)
);
COMMENT ON TABLE workflow.work_item IS 'One row per step a subject entered: who had it, since when, until when, and what was done with it';
GRANT INSERT, SELECT, UPDATE ON workflow.work_item TO motcua_app;

CREATE OR REPLACE FUNCTION audit.act_of(what text, done_to text, to_itself boolean, at_own_unit boolean)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  found int;
BEGIN
  SELECT a.id INTO found FROM audit.act a
    WHERE a.event = what AND a.thing IS NOT DISTINCT FROM done_to AND a.itself = to_itself AND a.own_unit = at_own_unit ORDER BY a.id LIMIT 1;
  IF found IS NULL THEN
    INSERT INTO audit.act (event, thing, itself, own_unit) VALUES (what, done_to, to_itself, at_own_unit) RETURNING id INTO found;
  END IF;
  RETURN found;
END
$function$;

CREATE OR REPLACE FUNCTION audit.entry_text(e audit.audit_entry)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN ((((((((((((((((((((((((((((((((audit.field_text(((e).id)::text) || ','::text) || audit.field_text(((floor((EXTRACT(epoch FROM (e).at) * (1000)::numeric)))::bigint)::text)) || ','::text) || audit.field_text((e).request_id)) || ','::text) || audit.field_text((e).event)) || ','::text) || audit.field_text((e).actor_kind)) || ','::text) || audit.field_text((e).actor_id)) || ','::text) || audit.field_text(((e).official_id)::text)) || ','::text) || audit.field_text((e).actor_name)) || ','::text) || audit.field_text(((e).actor_unit_id)::text)) || ','::text) || audit.field_text((e).thing)) || ','::text) || audit.field_text((e).thing_id)) || ','::text) || audit.field_text(((e).unit_id)::text)) || ','::text) || audit.field_text(((e).dossier_id)::text)) || ','::text) || audit.field_text(COALESCE(array_to_string((e).person_ids, ' '::text), ''::text))) || ','::text) || audit.field_text((e).purpose)) || ','::text) || audit.field_text((e).address)) || ','::text) || audit.field_text(((e).facts)::text));

CREATE OR REPLACE FUNCTION audit.field_text(field text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN COALESCE((((octet_length(field))::text || ':'::text) || field), '-'::text);

CREATE OR REPLACE FUNCTION audit.link_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  own_lane smallint := (pg_catalog.pg_current_xact_id()::text::numeric % 32)::smallint;
  words text;
  head audit.chain_head;
  today date;
  next_position int;
  next_hash bytea;
BEGIN
  SELECT audit.entry_text(whole) INTO STRICT words FROM audit.audit_entry AS whole WHERE whole.id = NEW.id;
  SELECT * INTO STRICT head FROM audit.chain_head WHERE lane = own_lane FOR UPDATE;
  today := greatest(head.day, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
  next_position := CASE WHEN today = head.day THEN head.position + 1 ELSE 1 END;
  next_hash := sha256(head.hash || convert_to(own_lane || '/' || to_char(today, 'YYYY-MM-DD') || '/' || next_position || '/' || words, 'UTF8'));
  INSERT INTO audit.chain_link (lane, day, position, entry_id, hash)
    VALUES (own_lane, today, next_position, NEW.id, next_hash);
  UPDATE audit.chain_head SET day = today, position = next_position, total = head.total + 1, hash = next_hash
    WHERE lane = own_lane;
  RETURN NULL;
END
$function$;

CREATE OR REPLACE FUNCTION audit.sender_of(kind text, actor text, official uuid, name text, unit uuid, address text)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  hashed uuid := encode(substr(sha256(convert_to(ROW(kind, actor, official, name, unit, address)::text, 'UTF8')), 1, 16), 'hex')::uuid;
  found int;
BEGIN
  SELECT s.id INTO found FROM audit.sender s WHERE s.words = hashed ORDER BY s.id LIMIT 1;
  IF found IS NULL THEN
    INSERT INTO audit.sender (words, actor_kind, actor_id, official_id, actor_name, actor_unit_id, address)
      VALUES (hashed, kind, actor, official, name, unit, address) RETURNING id INTO found;
  END IF;
  RETURN found;
END
$function$;

CREATE OR REPLACE FUNCTION audit.write_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  is_id boolean := NEW.request_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
  to_itself boolean := coalesce(NEW.thing_id = NEW.dossier_id::text, false);
  at_own_unit boolean := coalesce(NEW.unit_id = NEW.actor_unit_id, false);
BEGIN
  INSERT INTO audit.entry (id, at, request_id, dossier_id, act_id, sender_id, unit_id, request_words, thing_id, person_ids, purpose, facts)
  VALUES (NEW.id, NEW.at, CASE WHEN is_id THEN NEW.request_id::uuid END, NEW.dossier_id, audit.act_of(NEW.event, NEW.thing, to_itself, at_own_unit),
    audit.sender_of(NEW.actor_kind, NEW.actor_id, NEW.official_id, NEW.actor_name, NEW.actor_unit_id, NEW.address),
    CASE WHEN at_own_unit THEN NULL ELSE NEW.unit_id END, CASE WHEN is_id THEN NULL ELSE NEW.request_id END, CASE WHEN to_itself THEN NULL ELSE NEW.thing_id END,
    nullif(NEW.person_ids, '{}'), NEW.purpose, nullif(NEW.facts, '{}'));
  RETURN NEW;
END
$function$;

CREATE OR REPLACE FUNCTION dossiers.ids_in(words text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (SELECT COALESCE(array_agg(DISTINCT "left"(piece.piece, 36)), '{}'::text[]) AS "coalesce" FROM unnest(string_to_array(ids_in.words, '"'::text)) piece(piece) WHERE (piece.piece ~~ '________-____-____-____-____________%'::text));

CREATE OR REPLACE FUNCTION outbox.forget_passing(subject_ids uuid[], receivers text[], positions integer[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  DELETE FROM outbox.delivery USING unnest(subject_ids, receivers, positions) AS done (subject_id, receiver, position), outbox.message
  WHERE delivery.subject_id = done.subject_id AND delivery.receiver = done.receiver AND delivery.position = done.position
    AND message.subject_id = done.subject_id AND message.receiver = done.receiver AND message.position = done.position AND message.passing;
  DELETE FROM outbox.message USING unnest(subject_ids, receivers, positions) AS done (subject_id, receiver, position)
  WHERE message.subject_id = done.subject_id AND message.receiver = done.receiver AND message.position = done.position AND message.passing;
END
$function$;

CREATE OR REPLACE FUNCTION platform.fold(given text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN btrim(regexp_replace(translate(regexp_replace(NORMALIZE(regexp_replace(given, '[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]'::text, ''::text, 'g'::text), NFKD), '[\u00ad\u0300-\u036f\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]'::text, ''::text, 'g'::text), 'ABCDEFGHIJKLMNOPQRSTUVWXYZđĐÐðƉɖƣƢıаеорсухіјѕАВЕКМНОРСТХІЈЅ‐‑‒–—―−‘’‚‛′ʼ“”„‟«»'::text, 'abcdefghijklmnopqrstuvwxyzdddddduuiaeopcyxijsabekmhopctxijs-------''''''''''''""""""'::text), '[\u0001-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000\ue000-\uf8ff\ufffc-\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]+'::text, ' '::text, 'g'::text), ' '::text);

CREATE OR REPLACE FUNCTION platform.stamp_reference()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  own CONSTANT text := pg_current_xact_id()::text || ' ' || transaction_timestamp()::text;
BEGIN
  INSERT INTO platform.reference_stamp AS known (schema_name, stamp) VALUES (TG_TABLE_SCHEMA, own)
  ON CONFLICT ON CONSTRAINT reference_stamp_key DO UPDATE SET stamp = own WHERE known.stamp <> own;
  RETURN NULL;
END $function$;

CREATE OR REPLACE FUNCTION workflow.lock_work(subject uuid)
 RETURNS TABLE(run workflow.running, item workflow.work_item)
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM 1 FROM workflow.running AS r WHERE r.subject_id = subject FOR UPDATE;
  RETURN QUERY SELECT r, i FROM workflow.running AS r
    LEFT JOIN workflow.work_item AS i ON i.subject_id = r.subject_id AND i.completed_at IS NULL
    WHERE r.subject_id = subject ORDER BY i.serial;
END $function$;
