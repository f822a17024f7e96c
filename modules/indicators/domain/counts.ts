// QĐ 766/QĐ-TTg, TT 01/2018/TT-VPCP article 13: what dossiers and feedback are counted as. Rows keep the numbers, so a number never changes its meaning.
/** Each with the day it is counted on. Sums are 1 unless said. */
export const COUNTS = {
  /** Day of reception, as all up to `postal`. */
  received: 1,
  online: 2,
  direct: 3,
  postal: 4,
  /** Filed online by an official for somebody, counted as online or not: never self-filed. */
  assisted: 5,
  /** Day of the end, as the two after it: finished, refused after reception, withdrawn or discontinued. */
  ended: 6,
  endedLate: 7,
  endedLateByLaw: 8,
  /** Day from which it is late; a dossier that ended on time has none, one whose clock stands has none. */
  late: 9,
  lateByLaw: 10,
  /** Ended with a result, day of the end, as all up to `digitised`. */
  finished: 11,
  resultDue: 12,
  electronicResult: 13,
  digitised: 14,
  /** Day of reception, as all up to `hours`. */
  reused: 15,
  fromStore: 16,
  identityKnown: 17,
  toPay: 18,
  paidOnline: 19,
  finishedOfReceived: 20,
  /** Sum: whole hours from reception to the end, without the time waiting for the applicant. */
  hours: 21,
  /** Sums of 0, 1 or 2 points, day of the end: total time, contacts with reception, agencies the applicant had to see. */
  timePoints: 22,
  contactPoints: 23,
  agenciesPoints: 24,
  /** Online, of a procedure that is wholly online (toàn trình); day of reception. */
  wholly: 25,
  /** Ended with a date to be measured against, day of the end. */
  timed: 26,
  /** Feedback within competence, day it came: answered, in time, and nobody objected. */
  feedback: 27,
  feedbackHandled: 28,
  feedbackInTime: 29,
  feedbackContent: 30,
  /** A dossier complained of, day the first complaint came. */
  complainedOf: 31,
  /** The state held something for one of its components, used or not; day of reception. */
  reusable: 32,
  /** As `late` and `endedLate`, of what was filed online. */
  lateOnline: 33,
  endedLateOnline: 34,
  /** Feedback within competence about how officials behave, day it came; the rest is about procedures and rules. */
  conduct: 35,
  /** Open, with papers and no file of any of them; day of reception. */
  unscanned: 36,
  /** Finished in the sitting it was received in, day of the end. */
  onTheSpot: 37,
  /** Of each agency and official that had a step with a date of its own: points for its time, and how often there are any; day of the end. */
  agencyPoints: 38,
  agencyTimed: 39,
  /** By rules that know the counts 36 to 39: open, day of reception; ended, day of the end. A fact with neither is older than they are. */
  derivedOpen: 40,
  /** By rules that took any file for an electronic result. */
  derivedEndedByFile: 41,
  /** By those that ask whether the result is signed and stands. */
  derivedEnded: 42,
  /** Ended with a result; filed online for a wholly online service, and no electronic result of it; day of reception. */
  whollyUnsigned: 43,
  /** Counts as online and nobody filed it for somebody; day of reception. */
  selfFiled: 44,
} as const

export type CountName = keyof typeof COUNTS
export type Cell = { readonly count: number; readonly on: string; readonly sum: number }

/** Kept by day: how many of them there are turns on the day one looks at. */
export const DATED = ['late', 'lateByLaw', 'lateOnline'] as const satisfies readonly CountName[]
