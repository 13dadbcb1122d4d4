/*
 * The way out at once: by its link, or by pressing Shift three times within two seconds. Plain JavaScript that waits for
 * nothing, since whoever needs it cannot. Loaded only by pages that offer it; see components/quick-exit.tsx.
 */
;(() => {
  const { to } = document.currentScript.dataset
  const root = document.documentElement
  const mark = 'left-at-once'
  const presses = 3
  const within = 2000
  let pressed = []

  /* Storage can be forbidden. Then only what a page itself does is left, which is all but the pages before it. */
  function remember() {
    try {
      sessionStorage.setItem(mark, '1')
    } catch {}
  }

  function hasLeft() {
    try {
      return sessionStorage.getItem(mark) !== null
    } catch {
      return false
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(mark)
    } catch {}
  }

  /*
   * Nothing stays visible or audible while the other page loads, and this one's place in the history is taken by it.
   * Hidden and not removed: React would put back what it misses. A player of another site is removed all the same: only
   * so it falls silent, and what is put back would not play.
   */
  function leave() {
    remember()
    root.style.setProperty('display', 'none', 'important')
    for (const film of document.querySelectorAll('video, audio')) film.pause()
    for (const player of document.querySelectorAll('iframe')) player.remove()
    document.title = '…'
    stop()
    location.replace(to)
  }

  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link) return
      if (link.hasAttribute('data-quick-exit')) {
        event.preventDefault()
        leave()
        return
      }
      /* A place within this page would be an entry of its own in the history. */
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      if (isPlain && link.getAttribute('href').startsWith('#')) {
        event.preventDefault()
        location.replace(link.href)
      }
    },
    true,
  )

  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Shift') pressed = []
      if (event.key !== 'Shift' || event.repeat) return
      pressed = [...pressed.filter((time) => event.timeStamp - time < within), event.timeStamp]
      if (pressed.length >= presses) leave()
    },
    true,
  )

  /* A page like this one that lies further back is not to be seen by going back, be it kept whole or loaded again. */
  addEventListener('pagehide', () => {
    root.style.visibility = 'hidden'
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted && hasLeft()) leave()
    else root.style.visibility = ''
  })
  const [navigation] = performance.getEntriesByType('navigation')
  if (navigation?.type !== 'back_forward') forget()
  else if (hasLeft()) leave()
})()
