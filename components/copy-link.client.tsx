'use client'

import { useEffect, useState } from 'react'

type Props = { url: string; texts: { label: string; copy: string; copied: string } }

/** An address to be copied: by hand, or with a button where there are scripts. */
export function CopyLink({ url, texts }: Props) {
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), [])
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCanCopy(false),
    )
  return (
    <div className="mt-5 flex max-w-measure flex-wrap items-end gap-2">
      <label className="min-w-0 grow">
        <span className="block text-quiet">{texts.label}</span>
        <input
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
          className="mt-1 w-full border border-rule bg-shade px-3 py-3 text-ink"
        />
      </label>
      {canCopy && (
        <button type="button" onClick={copy} className="cursor-pointer border border-rule px-4 py-3">
          <span aria-live="polite">{isCopied ? texts.copied : texts.copy}</span>
        </button>
      )}
    </div>
  )
}
