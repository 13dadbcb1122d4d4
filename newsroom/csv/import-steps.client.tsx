'use client'

import { Banner, Button, Dropzone } from '@payloadcms/ui'
import { type ComponentProps, useRef } from 'react'
import { type ImportProgress, type ImportResult, sentenceFor } from '@/csv/import-events'
import { ProblemTable } from './problem-table'
import type { ImportState } from './use-import.client'

type Props = {
  state: ImportState
  check: (file: File) => void
  write: (file: File) => void
  reset: () => void
  close: () => void
}

/** From the choice of a file over its check to the import, each when the one before has gone well. */
export function ImportSteps({ state: { file, progress, result }, check, write, reset, close }: Props) {
  const leave = () => {
    close()
    reset()
  }
  if (progress) return <Progress file={file} progress={progress} />
  if (!file || !result) return <FileChoice onChoose={check} />

  const toWrite = result.type === 'checked' ? result.created + result.changed : 0
  return (
    <div className="csv-import">
      <p className="csv-import__file">{file.name}</p>
      <div role={isGood(result) ? 'status' : 'alert'}>
        <Banner type={isGood(result) ? 'success' : 'error'}>{sentenceFor(result)}</Banner>
      </div>
      {result.type === 'refused' && <ProblemTable problems={result.problems} />}
      <div className="csv-import__actions">
        {toWrite > 0 && (
          <Button margin={false} onClick={() => write(file)} extraButtonProps={{ autoFocus: true }}>
            Import {toWrite.toLocaleString('en')} {toWrite === 1 ? 'draft' : 'drafts'}
          </Button>
        )}
        {result.type !== 'done' && (
          <FileButton buttonStyle="secondary" onChoose={check}>
            Choose another file
          </FileButton>
        )}
        {toWrite === 0 && isGood(result) && (
          <Button margin={false} onClick={leave} extraButtonProps={{ autoFocus: true }}>
            Close
          </Button>
        )}
      </div>
    </div>
  )
}

function FileChoice({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <div className="csv-import">
      <p>
        The file is checked before anything is written. Each row finds its record by its <code>slug</code>:
        what is new or changed becomes a draft, what is public stays as it is, and an empty cell empties its
        field. An export shows which columns there are.
      </p>
      <Dropzone onChange={(files) => files[0] && onChoose(files[0])}>
        <div className="csv-import__choice">
          <FileButton extraButtonProps={{ autoFocus: true }} onChoose={onChoose}>
            Choose a CSV file
          </FileButton>
          <span>or drag it here</span>
        </div>
      </Dropzone>
    </div>
  )
}

type FileButtonProps = ComponentProps<typeof Button> & { onChoose: (file: File) => void }

/** A button that opens the browser's choice of a file. */
function FileButton({ onChoose, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button margin={false} {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        aria-label="CSV file"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // Else the same file, once it is mended, would be no change.
          target.value = ''
          if (file) onChoose(file)
        }}
      />
    </>
  )
}

function Progress({ file, progress: { phase, done, of } }: { file?: File; progress: ImportProgress }) {
  const rows = `${done.toLocaleString('en')}${of ? ` of ${of.toLocaleString('en')}` : ''} rows`
  return (
    <div className="csv-import">
      <p className="csv-import__file">{file?.name}</p>
      <label className="csv-import__progress">
        {phase === 'checking' ? `Checking: ${rows}` : `Writing drafts: ${rows}`}
        <progress value={of ? done : undefined} max={of} />
      </label>
      {phase === 'writing' && (
        <p>
          Leave this page open. Should the connection break, import the same file again: it goes on from
          there.
        </p>
      )}
    </div>
  )
}

function isGood({ type }: ImportResult): boolean {
  return type === 'checked' || type === 'done'
}
