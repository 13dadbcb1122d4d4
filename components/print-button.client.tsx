'use client'

/** Prints the page. Where there is no JavaScript, the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="interface cursor-pointer bg-ink px-5 py-2.5 font-bold text-paper print:hidden [@media(scripting:none)]:hidden"
    >
      {label}
    </button>
  )
}
