/** Parts of a procedure's sheet for other modules' screens: what to bring, how long, how much; the picture of a life event. */
export { ComponentsSection } from './ui/citizen/components-section.tsx'
export { iconOfEvent } from './ui/citizen/event-icons.ts'
export { KeyFacts } from './ui/citizen/key-facts.tsx'
