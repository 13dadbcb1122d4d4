type Props = { title?: string; text: string; lang?: string }

/** A note beside the text: smaller, in the interface's type, under a short line in the signal colour. */
export function Aside({ title, text, lang }: Props) {
  return (
    <aside lang={lang} className="interface my-10 max-w-measure">
      <div className="max-w-md border-t-2 border-signal pt-3">
        {title && <h3 className="font-bold">{title}</h3>}
        <p className="mt-1 text-quiet">{text}</p>
      </div>
    </aside>
  )
}
