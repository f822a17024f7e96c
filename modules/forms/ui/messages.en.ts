import type { WordsOf } from '../../../platform/web/messages.ts'
import type { formsVi } from './messages.vi.ts'

export const formsEn = {
  outside: 'Outside the province',
  areaIn: (commune: string, district: string): string => `${commune}, ${district}`,
  oldArea: (name: string): string => `${name} (name before 01/07/2025)`,
  chooseArea: 'Choose a commune, ward or township',
  proven: 'From VNeID; not changed here',
  fromRegister: { 'sign-in': 'from VNeID', population: 'as the population database says', business: 'as the business register says' },
  fromEarlier: (code: string): string => (code === '' ? 'as declared in an earlier dossier' : `as declared in dossier ${code}`),
  answers: 'What was declared',
  unit: (unit: string): string => `In ${unit}`,
  inDong: 'In đồng',
  partialDate: 'Leave the day empty if it is not known; enter only the year if no more is known',
  confirmByVneid: 'Confirmed with a VNeID level 2 account, in place of a signature on paper',
  confirmBySignature: 'Tick to affirm; at the counter you sign the printed form',
  fileKept: (name: string): string => `“${name}” is kept`,
  fileReplace: 'Choose another file to replace it',
  rowOf: (label: string, row: number): string => `${label} ${row}`,
  addRow: (label: string): string => `Add ${label}`,
  removeRow: 'Remove',
  removeRowNamed: (label: string): string => `Remove ${label}`,
  noRows: 'No row filled in yet.',
} satisfies WordsOf<typeof formsVi>
