/** English wants another word for one than for several: `1 copy`, `2 copies`. */
export const counted = (count: number | string, one: string, several = `${one}s`): string => `${count} ${String(count) === '1' ? one : several}`
