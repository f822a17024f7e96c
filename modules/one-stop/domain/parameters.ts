// What the law leaves open, with where each figure comes from.

/** Own: results nobody came for after so many days are listed to be called about (NĐ 61/2018 article 20 names no day). */
export const RESULT_WAITS_LONG_DAYS = 5

/** Product figure: a bus of pupils, a school year; beyond it the list is cut into two. */
export const MOST_ROWS_OF_BATCH = 100

/** Own: rows of a batch filed in one transaction, so that the code counter of the desk is never held for long. */
export const ROWS_AT_ONCE = 10

/** Own: several results of one person are given out together; more is another visit. */
export const MOST_RETURNED_TOGETHER = 50
