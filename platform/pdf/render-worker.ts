import { parentPort } from 'node:worker_threads'
import { createTypstCompiler } from './typst-compiler.ts'

const port = parentPort
if (port === null) throw new Error('render-worker runs as a worker thread')

const compile = createTypstCompiler()

port.on('message', ({ id, print }: { id: number; print: Parameters<typeof compile>[0] }) => {
  try {
    const bytes = compile(print)
    port.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    port.postMessage({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
