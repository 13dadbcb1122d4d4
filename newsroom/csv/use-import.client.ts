'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ImportEvent, ImportProgress, ImportResult } from '@/csv/import-events'

/** Where an import is: before it, under way, or at the end of its check or of itself. */
export type ImportState = { file?: File; progress?: ImportProgress; result?: ImportResult }

const broken =
  'The connection broke. Choose the same file again: rows that were written are found again and left as they are.'

/** Checks a file and imports it, over the endpoint at this address. */
export function useImport(address: string) {
  const [state, setState] = useState<ImportState>({})
  const router = useRouter()

  const send = async (file: File, dryRun: boolean) => {
    setState({ file, progress: { type: 'progress', phase: dryRun ? 'checking' : 'writing', done: 0 } })
    try {
      for await (const event of eventsOf(`${address}?dryRun=${dryRun}`, file)) {
        setState(event.type === 'progress' ? { file, progress: event } : { file, result: event })
      }
    } catch {
      setState({ file, result: { type: 'failed', message: broken } })
    }
    if (!dryRun) router.refresh()
  }

  return {
    state,
    check: (file: File) => send(file, true),
    write: (file: File) => send(file, false),
    reset: () => setState({}),
  }
}

/** @throws Error when the connection breaks before the result is there */
async function* eventsOf(address: string, file: File): AsyncGenerator<ImportEvent> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: file,
  })
  if (!response.ok || !response.body) {
    const { errors } = await response.json()
    yield { type: 'failed', message: errors?.[0]?.message ?? response.statusText }
    return
  }
  let isEnded = false
  for await (const line of linesOf(response.body)) {
    const event: ImportEvent = JSON.parse(line)
    isEnded = event.type !== 'progress'
    yield event
  }
  if (!isEnded) throw new Error('no result')
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}
