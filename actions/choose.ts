import type { ActionKind, PageType } from './kinds'

/** An action that could stand on a page. */
export type Candidate = {
  slug: string
  kind: ActionKind
  /** Slugs. */
  topics: readonly string[]
  pages: readonly PageType[]
}

/** A page that is looked at for an action. */
export type Page = {
  type: PageType
  /** Slugs of its themes. */
  topics: readonly string[]
  /** Slugs of the actions that editors placed on it. */
  placed: readonly string[]
  /** Whether everybody whose words are on it agreed to stand beside an appeal for donations. */
  mayAppeal: boolean
  /** Whether readers may be asked to pass the page on. */
  mayShare: boolean
}

/** Whether an action asks for money. */
export function isAppeal({ kind }: { kind: ActionKind }): boolean {
  return kind === 'donate'
}

/**
 * The action for the end of a page: the one that shares most of its themes, else one for pages of its type, else the one
 * for everywhere. Of equals, the first. Never one that is on the page already, nor an appeal or a call to share where
 * that may not stand.
 */
export function chooseAction<Each extends Candidate>(
  page: Page,
  candidates: readonly Each[],
  fallback?: string,
): Each | undefined {
  const open = candidates.filter(
    (each) =>
      !page.placed.includes(each.slug) &&
      (page.mayAppeal || !isAppeal(each)) &&
      (page.mayShare || each.kind !== 'share'),
  )
  const shared = (each: Each) => each.topics.filter((topic) => page.topics.includes(topic)).length
  const most = Math.max(0, ...open.map(shared))
  return (
    (most > 0 ? open.find((each) => shared(each) === most) : undefined) ??
    open.find(({ pages }) => pages.includes(page.type)) ??
    open.find(({ slug }) => slug === fallback)
  )
}
