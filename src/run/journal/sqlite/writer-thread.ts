/**
 * The thread that writes journals: what it waits for, the thread that asks, sends and judges need not wait
 * for.
 */
import { parentPort } from 'node:worker_threads'
import { OpenJournals } from './open-journals.ts'
import type { WriterReply, WriterRequest } from './writes.ts'

const journals = new OpenJournals()

parentPort?.on('message', (request: WriterRequest) => {
  const reply: WriterReply = { journal: request.journal, failures: journals.serve(request) }
  parentPort?.postMessage(reply)
})
