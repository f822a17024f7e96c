import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { ChangeMade, ChangeRefusal } from '../application/change-calendar.ts'

export const toAnswer = (made: Outcome<ChangeMade, ChangeRefusal>): Outcome<{ unitCode: string; days: string[] }, ChangeRefusal> =>
  made.ok ? ok({ unitCode: made.value.unitCode, days: [...made.value.days] }) : made
