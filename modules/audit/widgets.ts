/** Words other modules' screens may use: why somebody's data was read. */
export { useSayPurpose } from './ui/say-purpose.ts'
