import { createHmac } from 'node:crypto'
import { keysOf, type KeyRing } from '../../../../platform/keys/key-ring.ts'
import type { RegisterName } from '../../domain/registers/register.ts'
import type { RegisterPorts } from '../../ports.ts'

export type Registers = RegisterPorts & { readonly secretKey: KeyRing }

let current: Registers | undefined

/** Said once at start (and by tests): the registers this process asks, and the key answers are sealed with. */
export const useRegisters = (registers: Registers | undefined): void => {
  current = registers
}

export const currentRegisters = (): Registers | undefined => current

export const isConnected = (register: RegisterName): boolean => current?.[register]?.() !== undefined

/** A person is the same one in the population database and in the store. */
const hashBy = (key: Uint8Array, register: RegisterName, number: string): string => createHmac('sha256', key).update(`register subject ${register === 'personal-store' ? 'population' : register} ${number}`).digest('hex')

/** Tells one subject apart in the journal without keeping its number: by the newest key, and by those that were in force before it. */
export const subjectHashesOf = ({ secretKey }: Registers, register: RegisterName, number: string): readonly [string, ...string[]] => {
  const [newest = '', ...earlier] = keysOf(secretKey).map((key) => hashBy(key, register, number))
  return [newest, ...earlier]
}
