// What the law leaves open, with where each figure comes from.

/** Own (NĐ 13/2023 Đ3.7, Luật 91/2025: no longer than the purpose needs): an answer serves the one matter it was asked for, this long. */
export const ANSWER_KEPT_HOURS = 24

/** Own: an outage that comes back within this time is the same outage to the operator. */
export const SAME_OUTAGE_MINUTES = 60

/** Own: what did not answer is not waited for again by everybody who opens a page within this time. */
export const SILENCE_RESPECTED_SECONDS = 60
