/**
 * How long a procedure may take, as published: hours, working days, calendar days or months, fractions allowed
 * (the catalogue holds 1.5 and 3.5 working days), or words that no clock can count.
 */
export type TimeLimit =
  | { readonly unit: 'hour' | 'working-day' | 'calendar-day' | 'month'; readonly quantity: number }
  | { readonly unit: 'other'; readonly text: string }
