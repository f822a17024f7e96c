/** Told by the page itself: every question it showed, so that one left empty is known from one not shown. */
export const ASKED_FIELD = 'asked'
