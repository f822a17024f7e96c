import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Unit = Type.Object({ code: Type.String(), name: Type.String() })
export const MATTERS = ['dossiers', 'feedback', 'announcements'] as const
export const HORIZONS = [0, 1, 3, 5] as const
const Matter = Type.Enum([...MATTERS])
const Interval = { expected: Type.Number(), low: Type.Number(), high: Type.Number() }
const Asked = {
  unit: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  days: Type.Optional(Type.Integer({ minimum: 0, maximum: 10, description: 'working days ahead; 0: late already' })),
}

export const listDueSoon = defineContract({
  id: 'listSoonLate',
  summary: 'What of a unit and those below will be late until the end of the n-th working day, by who has it: dossiers, feedback and announcement decisions',
  method: 'GET',
  path: '/api/indicators/due-soon',
  query: Type.Object(Asked),
  answer: Type.Object({
    unit: Unit,
    days: Type.Integer(),
    until: Type.String(),
    /** There are more than are listed. */
    more: Type.Boolean(),
    mayRemind: Type.Boolean(),
    /** How many of the dossiers that are due will be late, by what became of those that stood at the same step with as many days left; with the interval. Absent: nothing open is due. */
    expected: Type.Optional(Type.Object({
      open: Type.Integer(), ...Interval, unknown: Type.Integer(),
      cells: list(Type.Object({ stage: Type.String(), daysLeft: Type.Integer(), open: Type.Integer(), seen: Type.Integer(), broke: Type.Integer(), /** Too few stood at this step: all steps. */ ofAllSteps: Type.Boolean(), ...Interval })),
    })),
    groups: list(Type.Object({
      what: Matter,
      unit: Unit,
      /** All it holds, by step and person; of these the first are listed. */
      count: Type.Integer(),
      late: Type.Integer(),
      holders: list(Type.Object({ step: Type.String(), person: Type.Optional(Type.String()), count: Type.Integer() })),
      lines: list(Type.Object({ id: Type.String(), code: Type.String(), title: Type.String(), step: Type.String(), person: Type.Optional(Type.String()), dueAt: Type.String(), late: Type.Boolean() })),
      /** Urged today already. */
      written: Type.Optional(Type.Object({ reminderId: Type.String(), number: Type.String(), at: Type.String() })),
    })),
  }),
})

export const writeReminder = defineContract({
  id: 'writeReminder',
  summary: 'Write the reminder letter to one unit, numbered and signed, with the list of what it holds annexed; once a day',
  method: 'POST',
  path: '/api/indicators/reminders',
  body: Type.Object({ ...Asked, what: Matter, toUnit: Type.String({ minLength: 1, maxLength: 60 }) }),
  answer: Type.Object({ reminderId: Type.String(), number: Type.String(), matters: Type.Integer() }),
})

export const openReminder = defineContract({
  id: 'openReminder',
  summary: 'The reminder letter as PDF',
  method: 'GET',
  path: '/api/indicators/reminders/:reminderId/file',
  params: Type.Object({ reminderId: Type.String({ format: 'uuid' }) }),
  answer: 'bytes',
})
