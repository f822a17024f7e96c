import { build } from 'vite'
import { citizenClient, citizenServer } from './web-build.ts'

/** `npm run build`: the two web apps into dist/, the same bytes from the same source. */
const all = [citizenClient(), citizenServer()]
for (const config of all) await build(config)
