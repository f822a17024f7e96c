// TT 17/2017/TT-BTTTT Điều 8.1: a complaint to the post may be made within six months of the end of the whole-way time; it answers within five working days inside a province, seven between provinces.
import { addMonths, type PlainDate } from '../../../kernel/plain-date.ts'
import type { PostalOrder, Zone } from './order.ts'

const MONTHS = 6
const ANSWER_DAYS: Readonly<Record<Zone, number>> = { district: 5, province: 5, far: 7 }

type Carried = Pick<PostalOrder, 'released'>

/** The last day on which the post has to take a complaint; undefined before it was asked to carry anything. */
export const complainUntil = ({ released }: Carried): PlainDate | undefined => released && addMonths(released.expectedOn, MONTHS)

/** Working days the post has for its answer; a parcel of unknown way is given the longer time. */
export const answerDays = ({ released }: Carried): number => ANSWER_DAYS[released?.zone ?? 'far']

/** The case is open after the day on which the post had to have answered. */
export const isAnswerLate = ({ parcelCase }: Pick<PostalOrder, 'parcelCase'>, today: PlainDate): boolean => parcelCase?.dueOn !== undefined && !parcelCase.closed && parcelCase.dueOn < today
