/** The desk: what people were told there. */
export { guidanceOfPerson } from './application/kept-of-person.ts'
