// TT 01/2018/TT-VPCP articles 13 and 14.3a: indices 1, 3, 4 and 7 are asked of people, with 2, 1 or 0 points; NĐ 61/2018 article 27.2: satisfaction is the measure.
import type { PlainDate } from '../../../kernel/plain-date.ts'

export const POINTS = [2, 1, 0] as const
export type Points = (typeof POINTS)[number]
export type Said = { readonly vi: string; readonly en: string }

export type Question = {
  readonly key: 'overall' | 'time' | 'contacts' | 'agencies' | 'attitude'
  readonly asked: Said
  /** What 2, 1 and 0 points say to people. */
  readonly choices: Readonly<Record<Points, Said>>
  /** Number of the index of article 13; absent: satisfaction as a whole. */
  readonly index?: number
  /** Only this one must be answered: a rating takes no longer than a press. */
  readonly required: boolean
}

export type Questionnaire = { readonly code: string; readonly validFromOn: PlainDate; readonly validUntilOn?: PlainDate; readonly source: string; readonly questions: readonly Question[] }

const FIRST: Questionnaire = {
  code: 'tt-01-2018',
  validFromOn: '2019-01-06' as PlainDate,
  source: 'TT 01/2018/TT-VPCP Đ12.4, Đ13; NĐ 61/2018 Đ27.2, Đ31',
  questions: [
    {
      key: 'overall', required: true,
      asked: { vi: 'Ông/bà có hài lòng với việc tiếp nhận, giải quyết hồ sơ này không?', en: 'Are you satisfied with how this dossier was received and settled?' },
      choices: { 2: { vi: 'Rất hài lòng', en: 'Very satisfied' }, 1: { vi: 'Hài lòng', en: 'Satisfied' }, 0: { vi: 'Chưa hài lòng', en: 'Not satisfied' } },
    },
    {
      key: 'time', required: false, index: 1,
      asked: { vi: 'Kết quả có khi nào so với ngày hẹn?', en: 'When did the result come, measured by the date promised?' },
      choices: { 2: { vi: 'Sớm hơn hẹn', en: 'Earlier' }, 1: { vi: 'Đúng hẹn', en: 'On time' }, 0: { vi: 'Trễ hẹn', en: 'Later' } },
    },
    {
      key: 'contacts', required: false, index: 3,
      asked: { vi: 'Phải liên hệ lại nơi tiếp nhận mấy lần để hoàn thiện hồ sơ?', en: 'How often did you have to contact the desk again to complete the dossier?' },
      choices: { 2: { vi: 'Không lần nào', en: 'Never' }, 1: { vi: 'Một lần', en: 'Once' }, 0: { vi: 'Hơn một lần', en: 'More than once' } },
    },
    {
      key: 'agencies', required: false, index: 4,
      asked: { vi: 'Phải đến những cơ quan nào để hoàn thiện hồ sơ?', en: 'Which agencies did you have to see to complete the dossier?' },
      choices: { 2: { vi: 'Không cơ quan nào', en: 'None' }, 1: { vi: 'Chỉ Bộ phận Một cửa', en: 'Only the one-stop desk' }, 0: { vi: 'Nhiều cơ quan', en: 'Several' } },
    },
    {
      key: 'attitude', required: false, index: 7,
      asked: { vi: 'Thái độ của cán bộ, công chức thế nào?', en: 'How did the officials treat you?' },
      choices: { 2: { vi: 'Tận tình, lịch sự', en: 'Kind and helpful' }, 1: { vi: 'Bình thường', en: 'Correct' }, 0: { vi: 'Gây phiền hà', en: 'Made it difficult' } },
    },
  ],
}

/** A new edition is one more entry, the old one gets its last day; ratings keep the code they were given under. */
const QUESTIONNAIRES: readonly Questionnaire[] = [FIRST]

export const questionnaireOn = (on: PlainDate): Questionnaire =>
  QUESTIONNAIRES.find(({ validFromOn, validUntilOn }) => validFromOn <= on && (validUntilOn === undefined || on <= validUntilOn)) ?? FIRST

export type QuestionKey = Question['key']
export type Scores = Readonly<Partial<Record<QuestionKey, Points>>>

/** Somebody who was not satisfied, or was made to suffer, is a matter to look into and not only a figure. */
export const isLow = ({ overall, attitude }: Scores): boolean => overall === 0 || attitude === 0
