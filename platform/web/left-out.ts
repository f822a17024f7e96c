/**
 * Something a loader read for drawing the page: not written into the page as data besides. A browser that takes the page
 * over has none; whatever part needs it there brings it when it comes.
 */
export type LeftOut<T> = { readonly value: T; readonly toJSON: () => undefined }

export const leaveOut = <T>(value: T): LeftOut<T> => ({ value, toJSON: () => undefined })
