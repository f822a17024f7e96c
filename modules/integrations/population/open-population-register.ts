// CSDLQG về dân cư through the provincial bus: SOAP `TraCuuThongTinCongDan`, as seen in practice.
import type { PopulationRegister } from '../../identity/ports.ts'
import { openLgsp, type LgspOptions } from '../lgsp/open-lgsp.ts'
import { noteIfDown } from '../outside.ts'
import { readLgspAddress } from '../lgsp/settings.ts'
import { isSoapFault, readPerson } from './read-person.ts'
import { wordQuestion } from './word-question.ts'

/** `lgsp+https://key:secret@host/service?…`, see `readLgspAddress`. */
export const openPopulationRegister = (address: string, options: LgspOptions = {}): PopulationRegister => {
  const settings = readLgspAddress(address)
  const lgsp = openLgsp('population-register', settings, options)
  return {
    find: async (asked) => {
      const heard = await lgsp.call({ method: 'POST', url: settings.service, headers: { 'content-type': 'application/xml; charset=utf-8', soapaction: '""' }, body: wordQuestion(asked, settings.integration) })
      if ('text' in heard) return noteIfDown('population-register', readPerson(heard.text, asked))
      // SOAP 1.1 says its faults under a status of 500.
      return { kind: 'down', cause: isSoapFault(heard.fault) ? 'soap-fault' : heard.cause }
    },
  }
}
