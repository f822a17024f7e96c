import pg from 'pg'

type Tables = Readonly<Record<string, readonly string[]>>

/** What grows with every dossier, paper, payment, letter or visit. */
const TABLES: Tables = {
  audit: ['chain_link', 'entry', 'sender'],
  certification: ['certified_copy', 'copy_prolonging', 'copy_request'],
  documents: ['bench', 'bench_page', 'bench_phone', 'content_removal', 'content_scan', 'destruction_item', 'digital_copy', 'paper_record', 'paper_record_change', 'paper_share', 'paper_use', 'scan_page', 'stored_file', 'upload', 'upload_part'],
  dossiers: ['asked_unit', 'claim_check', 'code_counter', 'deadline_notice', 'dossier', 'dossier_answers', 'dossier_component', 'dossier_event', 'due_date_change', 'filed_at_counter', 'filing_draft', 'issued_code', 'issued_result', 'last_seen', 'pause', 'result_draft', 'supplement_draft', 'supplement_file', 'supplement_reminder'],
  feedback: ['item', 'item_event'],
  identity: ['citizen_sign_in', 'confirmation', 'confirmation_use', 'consent', 'consent_code', 'consent_withdrawal', 'electronic_identity', 'kept_register_answer', 'known_device', 'lost_post', 'person', 'provider_answer', 'register_look_up', 'register_reply', 'representation', 'restriction', 'session', 'sign_in_challenge', 'sign_in_tries'],
  indicators: ['breach_sample', 'counter', 'fact', 'fact_change', 'reminder', 'suspicion', 'watched'],
  notifications: ['message', 'notice', 'preference'],
  official_documents: ['file_check', 'file_withdrawal', 'issued_document', 'issued_print', 'print_out', 'print_queue', 'register_line', 'register_note', 'signature', 'signed_file', 'signing_order'],
  old_results: ['batch', 'old_result', 'old_result_event'],
  one_stop: ['batch', 'batch_row', 'bundle', 'guidance', 'paper_leg', 'reception_note'],
  outbox: ['dead_letter', 'delivery', 'message'],
  payments: ['attempt', 'demand', 'difference', 'message_event', 'payment_event', 'receipt', 'refund', 'reversal'],
  personal_data: ['breach', 'breach_event', 'data_request', 'data_request_event', 'duty_reminder'],
  plans: ['evidence', 'letter', 'told'],
  platform: ['idempotency'],
  post: ['collected_line', 'handover', 'message_event', 'money_difference', 'order_event', 'postal_order'],
  surveys: ['drawn', 'invitation', 'low_case', 'rated_device', 'rating', 'release'],
  workflow: ['assignment_change', 'running', 'step_timer', 'version_change', 'work_item'],
}

/** What a province has a fixed number of, or a few more of each day or year: units, officials, procedures, books, nightly runs; and a queue emptied all the time (`indicators.to_fold`). */
const SMALL: Tables = {
  audit: ['act', 'chain_head'],
  calendar: ['calendar_change', 'calendar_day', 'shift', 'week_pattern', 'working_calendar'],
  documents: ['destruction_list', 'file_alarm', 'legal_hold', 'rehash_cycle', 'replacement_rule', 'retention_walk', 'statement_key'],
  dossiers: ['retired_list'],
  feedback: ['reception_place', 'sheet_alarm', 'sheet_posting', 'sheet_removal'],
  forms: ['form_closing', 'form_version'],
  identity: ['account', 'delegation', 'recovery_code', 'register_alert', 'role_grant', 'second_factor'],
  indicators: ['breach_day', 'portal_list', 'rules', 'signs_walk', 'snapshot', 'to_fold'],
  integrations: ['connection', 'connection_day'],
  notifications: ['provider_alert'],
  official_documents: ['certificate', 'certificate_request', 'certificate_turn', 'numbering_book', 'register_book'],
  old_results: ['plan', 'plan_change'],
  one_stop: ['bundle_counter', 'favourite'],
  organisation: ['area', 'area_link', 'counter_network', 'job_post', 'official', 'post_holding', 'profile', 'unit', 'unit_code', 'unit_link', 'unit_name', 'unit_place'],
  payments: ['cash_closing', 'collecting_account', 'reconciliation'],
  personal_data: ['standing_duty_done', 'standing_duty_reminder'],
  plans: ['deliverable', 'dependency', 'doer', 'plan'],
  platform: ['backup_run', 'migration', 'reference_stamp', 'secret_key', 'seed'],
  post: ['collected_day', 'money_match', 'track_cursor'],
  procedures: ['announcement', 'announcement_event', 'announcement_line', 'catalogue_revision', 'import_change', 'import_run', 'national_answer', 'national_comparison', 'national_difference', 'national_reading', 'post_decision', 'posting', 'posting_alarm', 'posting_removal', 'procedure', 'publication', 'service_level_assessment', 'state_change', 'version'],
  workflow: ['graph', 'graph_draft'],
}

const namesIn = (tables: Tables): readonly string[] => Object.entries(tables).flatMap(([schema, names]) => names.map((name) => `${schema}.${name}`))

export const GROWING: readonly string[] = namesIn(TABLES)
export const FIXED: readonly string[] = namesIn(SMALL)

const ROWS = 1_000_000

/** PostgreSQL plans for the pages a table has, and an empty one has none: a row that is taken back leaves one behind, the same in every run. */
const LEAVE_A_PAGE = `
DO $$
DECLARE big regclass; named name;
BEGIN
  FOR big IN SELECT unnest(string_to_array(current_setting('plans.growing'), ','))::regclass LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', big);
    FOR named IN SELECT conname FROM pg_constraint WHERE conrelid = big AND contype <> 'f' ORDER BY contype = 'n' LOOP
      BEGIN
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', big, named);
      EXCEPTION WHEN OTHERS THEN NULL; -- an identity keeps its own
      END;
    END LOOP;
    EXECUTE format('INSERT INTO %s DEFAULT VALUES', big);
  END LOOP;
END $$`

const COLUMNS = `
  SELECT nspname::text AS schema, relname::text AS relation, attname::text AS name, attnotnull AS filled,
    CASE
      WHEN atttypid = 'uuid'::regtype AND attname ~ 'unit|official|desk|committee' THEN 1000
      WHEN atttypid = 'uuid'::regtype THEN -0.2
      WHEN atttypid = 'bytea'::regtype OR attname ~ '(hash|sha256|token)$' OR attname IN ('code', 'number', 'reference', 'personal_id_number', 'phone') THEN -1
      WHEN attname ~ '_code$' THEN 1000
    END AS different
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE attrelid = ANY ($1::regclass[]) AND attnum > 0 AND NOT attisdropped`
const FORGET = `SELECT pg_clear_attribute_stats(schema, relation, name, false) FROM (${COLUMNS}) AS known`
const DIFFERENT = `SELECT schema || '.' || relation AS name, pg_restore_attribute_stats('schemaname', schema, 'relname', relation, 'attname', name, 'inherited', false,
    'null_frac', (CASE WHEN filled THEN 0 ELSE 0.1 END)::real, 'avg_width', 16, 'n_distinct', different::real) AS said
  FROM (${COLUMNS}) AS known WHERE different IS NOT NULL`
const MANY = `SELECT nspname || '.' || relname AS name, pg_restore_relation_stats('schemaname', nspname::text, 'relname', relname::text, 'relpages', (pg_relation_size(pg_class.oid) / 8192)::int, 'reltuples', ${ROWS}::real) AND pg_relation_size(pg_class.oid) > 0 AS said
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE pg_class.oid = ANY ($1::regclass[])`

/**
 * Lets PostgreSQL plan as for a million rows in each growing table: a dossier has five rows in a table of its life, a unit one in a thousand.
 * The statistics are said, not gathered, and the rows that are there are thrown away, so the plans are the same every time.
 * @returns growing tables that could not be told
 */
export const tellOfMillions = async (connection: pg.ClientConfig): Promise<readonly string[]> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (const table of GROWING) await client.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`)
    await client.query('ANALYZE')
    await client.query(`TRUNCATE ${GROWING.join(', ')} CASCADE`)
    await client.query(`SELECT set_config('plans.growing', $1, false)`, [GROWING.join(',')])
    await client.query('BEGIN')
    await client.query(LEAVE_A_PAGE)
    await client.query('ROLLBACK')
    await client.query(FORGET, [GROWING])
    const told: { readonly name: string; readonly said: boolean }[] = []
    for (const say of [DIFFERENT, MANY]) told.push(...(await client.query(say, [GROWING])).rows)
    return [...new Set(told.filter(({ said }) => !said).map(({ name }) => name))]
  } finally {
    await client.end()
  }
}
