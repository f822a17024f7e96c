// Names of steps and of who does them, as written internal processes use them (TT 01/2018/TT-VPCP article 8); guesses, always told.
import { fold } from '../../../../kernel/vietnamese-text.ts'

type Meaning = { readonly party: string; readonly role: string }

/** `mot cua` before `ban`: the first that fits counts. */
const DOERS: readonly (readonly [RegExp, Meaning])[] = [
  [/mot cua|tiep nhan|hanh chinh cong|one.?stop|recept/, { party: 'receiving', role: 'one-stop-officer' }],
  [/lanh dao|chu tich|giam doc|truong phong|thu truong|head|director|chairman/, { party: 'resolving', role: 'head-of-unit' }],
  [/can bo|chuyen vien|cong chuc|van thu|officer|clerk/, { party: 'resolving', role: 'case-officer' }],
]

const STAGES: readonly (readonly [RegExp, string])[] = [
  [/tra ket qua|return/, 'return'],
  [/tiep nhan|nhan ho so|receive/, 'receive'],
  [/phe duyet|ky ban hanh|trinh ky|approv|sign/, 'approve'],
  [/xac minh|kiem tra thuc dia|verif/, 'verify'],
  [/lay y kien|phoi hop|coordinat/, 'coordinate'],
  [/tham tra|tham dinh|xu ly|examin|review/, 'examine'],
]

export const guessDoer = (name: string): Meaning | undefined => DOERS.find(([pattern]) => pattern.test(fold(name)))?.[1]

export const guessStage = (name: string): string | undefined => STAGES.find(([pattern]) => pattern.test(fold(name)))?.[1]

const LONGEST_CODE = 60

/** A code made of a name: `Trình phê duyệt` → `trinh-phe-duyet`; undefined when nothing of it can be written so. */
export const codeFromName = (name: string): string | undefined => {
  const code = fold(name).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[-0-9]+|-+$/g, '').slice(0, LONGEST_CODE)
  return code === '' ? undefined : code
}
