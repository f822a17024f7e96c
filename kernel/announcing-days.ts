/** NĐ 63/2010 articles 15 and 24.2; calendar days of the former are how the index counts “05 ngày”. Whole days. */
export const ANNOUNCING_DAYS = {
  /** At the latest so long before the text takes effect, or after it was promulgated by the shortened way. */
  beforeEffect: 5,
  afterShortenedPromulgation: 3,
  /** Working days from the signature until it is public. */
  untilPublic: 5,
  untilPublicShortened: 2,
} as const
