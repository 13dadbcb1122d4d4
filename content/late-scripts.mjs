/**
 * Next has its scripts fetched beside the typefaces and pictures of a page, and run before it is painted. Nothing on our
 * pages waits for them: all that is read and followed is there without. So in a page that is kept they are marked to wait
 * until it has been loaded, or somebody touches it. A phone on a poor line paints it half a second earlier.
 */

const waiting = 'late'

/**
 * Marks the scripts of a page that may come late.
 * @param {string} html as React writes it: nothing in a text of the page looks like a tag
 */
export function markLate(html) {
  return html
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
    .replaceAll(/<script (?=[^>]*\bsrc=)(?=[^>]*\basync="")/g, `<script type="${waiting}" `)
}

/** Runs what was marked, in the browser. A page in which nothing is marked has run all of it already. */
export const runLateScripts = `(() => {
  const run = () => requestAnimationFrame(() => setTimeout(() => {
    for (const late of document.querySelectorAll('script[type=${waiting}]')) {
      const script = document.createElement('script')
      for (const { name, value } of late.attributes) if (name !== 'type') script.setAttribute(name, value)
      late.replaceWith(script)
    }
  }))
  for (const moment of ['load', 'pointerdown', 'keydown']) addEventListener(moment, run)
})()`
