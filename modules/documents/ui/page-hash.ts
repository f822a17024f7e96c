/** `#page=3`: the page somebody was sent to; 1 where none is named. */
export const pageOfHash = (hash: string): number => Math.max(1, Number(/[#&]page=(\d{1,5})/.exec(hash)?.[1] ?? 1))

export const hashOfPage = (page: number): string => `#page=${page}`
