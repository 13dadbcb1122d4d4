import type { ReactElement } from 'react'

/**
 * A document as the answer of a route: a page of Next would ship its scripts as well. Next refuses to have the renderer
 * imported in advance where there are server components, and there no hook can be called by what is rendered.
 */
export async function answerFrame(page: ReactElement, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return new Response(`<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
