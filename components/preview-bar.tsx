import { RefreshPreview } from './refresh-preview.client'

/** What stands over a preview, for nobody to take it for the site. In English, as the newsroom is. */
export function PreviewBar({ note }: { note: string }) {
  return (
    <div
      lang="en"
      className="interface sticky top-0 z-20 bg-ink px-5 py-2 text-center text-sm text-paper"
      role="note"
    >
      <strong>Preview.</strong> {note}
      <RefreshPreview />
    </div>
  )
}
