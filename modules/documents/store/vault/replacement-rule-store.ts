import type { Instant } from '../../../../kernel/instant.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { tables, type Transaction } from '../../../../platform/db/transaction.ts'
import type { ReplacementRule } from '../../domain/vault/replacement-rule.ts'
import type { DocumentsTables, ReplacementRuleRow } from '../tables.ts'

const RULE = 'documents.replacement_rule'

const ruleFrom = (row: ReplacementRuleRow): ReplacementRule => ({
  code: row.code,
  componentCodes: row.component_codes,
  componentWords: row.component_words,
  procedureCodes: row.procedure_codes,
  replacedBy: row.replaced_by,
  resultCodes: row.result_codes,
  resultWords: row.result_words,
  ...(row.fresh_months === null ? {} : { freshMonths: row.fresh_months }),
  validFrom: row.valid_from as PlainDate,
  ...(row.valid_until === null ? {} : { validUntil: row.valid_until as PlainDate }),
  source: row.source,
})

export const listRules = async (tx: Transaction): Promise<readonly ReplacementRule[]> => (await tables<DocumentsTables>(tx).selectFrom(RULE).selectAll().orderBy('code').execute()).map(ruleFrom)

/** Those whose code is known stay as they are. */
export const insertNewRules = async (tx: Transaction, rules: readonly ReplacementRule[], { at, by }: { readonly at: Instant; readonly by: string }): Promise<void> => {
  if (rules.length === 0) return
  await tables<DocumentsTables>(tx)
    .insertInto(RULE)
    .values(
      rules.map((rule) => ({
        code: rule.code,
        component_codes: rule.componentCodes,
        component_words: rule.componentWords,
        procedure_codes: rule.procedureCodes,
        replaced_by: rule.replacedBy,
        result_codes: rule.resultCodes,
        result_words: rule.resultWords,
        fresh_months: rule.freshMonths ?? null,
        valid_from: rule.validFrom,
        valid_until: rule.validUntil ?? null,
        source: rule.source,
        added_at: at,
        added_by: by,
      })),
    )
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

export const lockRule = async (tx: Transaction, code: string): Promise<ReplacementRule | undefined> => {
  const row = await tables<DocumentsTables>(tx).selectFrom(RULE).selectAll().where('code', '=', code).forUpdate().executeTakeFirst()
  return row && ruleFrom(row)
}

export const setRuleEnd = async (tx: Transaction, code: string, until: PlainDate): Promise<void> => {
  await tables<DocumentsTables>(tx).updateTable(RULE).set({ valid_until: until }).where('code', '=', code).execute()
}
