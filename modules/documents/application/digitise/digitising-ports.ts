import type { DigitisingPorts } from '../../ports.ts'

let ports: DigitisingPorts | undefined

/** Said once at start (and by tests). */
export const useDigitisingPorts = (given: DigitisingPorts): void => {
  ports = given
}

export const digitisingPorts = (): DigitisingPorts => {
  if (ports === undefined) throw new Error('nobody takes digitised papers yet: give the documents module its ports')
  return ports
}
