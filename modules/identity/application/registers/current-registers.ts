import { createHmac } from 'node:crypto'
import type { RegisterName } from '../../domain/registers/register.ts'
import type { RegisterPorts } from '../../ports.ts'

export type Registers = RegisterPorts & { readonly secretKey: Uint8Array }

let current: Registers | undefined

/** Said once at start (and by tests): the registers this process asks, and the key answers are sealed with. */
export const useRegisters = (registers: Registers | undefined): void => {
  current = registers
}

export const currentRegisters = (): Registers | undefined => current

export const isConnected = (register: RegisterName): boolean => current?.[register]() !== undefined

/** Tells one subject apart in the journal without keeping its number. */
export const subjectHashOf = ({ secretKey }: Registers, register: RegisterName, number: string): string => createHmac('sha256', secretKey).update(`register subject ${register} ${number}`).digest('hex')
