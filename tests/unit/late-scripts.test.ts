import { expect, test } from '@jest/globals'
import { markLate } from '@/content/late-scripts.mjs'

test('scripts that may come late are marked, and nothing else is changed', () => {
  expect(
    markLate('<script src="/a.js" async=""></script><script id="_R_" async="" src="/b.js"></script>'),
  ).toBe(
    '<script type="late" src="/a.js" async=""></script><script type="late" id="_R_" async="" src="/b.js"></script>',
  )
  expect(markLate('<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>x')).toBe('x')
  for (const html of [
    '<script src="/quick-exit.js" data-to="https://example.org"></script>',
    '<script src="/old.js" noModule=""></script>',
    '<script>self.__next_f.push([1,"async=\\"\\" src="])</script>',
    '<link rel="preload" as="font" href="/a.woff2"/>',
    '<p>script async="" src="/a.js"</p>',
  ])
    expect(markLate(html)).toBe(html)
})
