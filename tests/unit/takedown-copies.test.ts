process.env.PAYLOAD_SECRET ??= 'a secret that is long enough for tests, and more'
process.env.VAULT_KEY ??= Buffer.alloc(32, 7).toString('base64')

import { describe, expect, test } from '@jest/globals'

const { compare, copiesIn, fingerprintsOf } = await import('@/consent/takedown/fingerprints')
const { goneHash } = await import('@/consent/takedown/gone-slug')
const { holds, without } = await import('@/consent/takedown/without')

const quote =
  'They came at night and took my father away, and nobody in the village ever spoke of him again after that.'
const known = new Set(fingerprintsOf([quote]))
const removal = {
  fingerprints: known,
  ids: new Set(['testimony-1']),
  goneSlugs: new Set([goneHash('her-slug')]),
  spared: new Map<string, ReadonlySet<string>>(),
}

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const prose = (...children: object[]) => ({ root: { type: 'root', children } })

describe('a copy of eight words or more', () => {
  test.each([
    ['the whole', quote],
    ['in other letters', quote.toUpperCase()],
    ['with other marks and spaces', quote.replaceAll(' ', '\n  ').replaceAll(',', ' –')],
    ['a part of it', 'away, and nobody in the village ever spoke of'],
    ['within something else', `As she told us: “${quote}” Then she was silent.`],
  ])('is found: %s', (_, copy) => {
    expect(copiesIn(copy, known)).toHaveLength(1)
  })

  test.each([
    ['seven words of it', 'in the village ever spoke of him'],
    ['the same words in another order', quote.split(' ').toReversed().join(' ')],
    ['nothing', ''],
  ])('is not found in %s', (_, other) => {
    expect(copiesIn(other, known)).toEqual([])
  })

  test('is found in Korean, and in scripts without spaces', () => {
    for (const words of [
      '밤에 그들이 와서 아버지를 데려갔고 마을의 누구도 다시는 그를 말하지 않았다',
      '夜里他们来了把我父亲带走了村里再也没有人提起过他',
    ]) {
      expect(copiesIn(`앞 ${words} 뒤`, new Set(fingerprintsOf([words])))).toHaveLength(1)
    }
  })

  test('is none of a quotation of fewer words, which is only told from other quotations', () => {
    const few = new Set(fingerprintsOf(['I never saw my mother again']))
    expect(copiesIn('She said: I never saw my mother again.', few)).toEqual([])
    expect(compare('I never saw my mother again!', few)).toBe('few')
    expect(compare('I never saw my mother again, nor my father', few)).toBe('none')
  })

  test('is not a name of many words, or of many characters', () => {
    const names = [
      'I left the Democratic People’s Republic of Korea in 2010',
      '我在2010年离开了朝鮮民主主義人民共和国',
    ]
    const known = new Set(fingerprintsOf(names))
    expect(copiesIn('Trade in the Democratic People’s Republic of Korea grew', known)).toEqual([])
    expect(copiesIn('关于朝鮮民主主義人民共和国的市场', known)).toEqual([])
  })

  test('is found with what cannot be seen in its words', () => {
    const hidden = quote.replaceAll('village', 'vil\u00ADlage').replaceAll('father', 'fa\u200Bther')
    expect(copiesIn(hidden, known)).toHaveLength(1)
  })

  test('makes a quotation the same when it is most of it, and a part of it when it is too long for chance', () => {
    const words = quote.split(' ')
    const padding =
      'but my own story is quite another one, as I will tell you in a moment, if you let me, at length'
    expect(compare(words.slice(3).join(' '), known)).toBe('same')
    expect(compare(`${words.slice(0, 9).join(' ')} ${padding}`, known)).toBe('some')
    expect(compare(`${words.slice(0, 13).join(' ')} ${padding}`, known)).toBe('contains')
    expect(compare(padding, known)).toBe('none')
  })

  test.each(["'", '’', '‘', '`', '´', '′', '＇', 'ʼ', 'ʹ'])('is found with %s for an apostrophe', (sign) => {
    const words = 'I didn’t know that they weren’t coming back and we couldn’t ask'
    expect(copiesIn(words.replaceAll('’', sign), new Set(fingerprintsOf([words])))).toHaveLength(1)
  })

  test('is found in an address, be it within a text, and percent-encoded', () => {
    const slug = quote.toLowerCase().replaceAll(',', '').replaceAll('.', '').replaceAll(' ', '-')
    expect(copiesIn(`Read /testimonies/${slug} today.`, known)).toHaveLength(1)
    const url = `https://example.org/report#:~:text=${encodeURIComponent(quote)}`
    expect(without({ url, text: `See ${url} for it.` }, removal)).toEqual({ url: '', text: 'See  for it.' })
  })

  test('leaves no word in its fingerprints, and the same ones each time', () => {
    expect([...known].join(' ')).not.toMatch(/village|father/)
    expect(fingerprintsOf([quote])).toEqual([...known])
  })
})

describe('what is taken out', () => {
  test('closes the gap', () => {
    expect(without(`She said: “${quote}” And then: silence.`, removal)).toBe('She said: And then: silence.')
    expect(without(quote, removal)).toBe('')
  })

  test('is found across bold, links and line breaks, and leaves nothing empty', () => {
    const [one, two, three] = [quote.slice(0, 30), quote.slice(30, 60), quote.slice(60)]
    const link = { type: 'link', fields: { url: 'https://example.org/' }, children: [text(two)] }
    const value = prose(
      paragraph(text('Before.')),
      paragraph(text(one, 1), link, text(three)),
      paragraph(text('After.')),
    )
    expect(without(value, removal)).toEqual(prose(paragraph(text('Before.')), paragraph(text('After.'))))
  })

  test('is found where it is set line by line', () => {
    const words = quote.split(' ')
    const lines = [words.slice(0, 5), words.slice(5, 10), words.slice(10, 15), words.slice(15)]
    const value = prose(paragraph(text('Before.')), ...lines.map((line) => paragraph(text(line.join(' ')))))
    expect(without(value, removal)).toEqual(prose(paragraph(text('Before.'))))
  })

  test('is found where it is set in the rows of a list, in each language', () => {
    const words = quote.split(' ')
    const rows = (...texts: string[]) =>
      texts.map((words, row) => ({ id: `row-${row}`, title: { en: words, ko: '제목' }, when: '2010' }))
    const value = { steps: rows('Before.', words.slice(0, 6).join(' '), words.slice(6, 9).join(' ')) }
    // What stands between is not of it.
    expect(without(value, removal)).toBe(value)
    const lines = [words.slice(0, 6), words.slice(6, 12), words.slice(12)].map((line) => line.join(' '))
    const steps = (...texts: string[]) => texts.map((text, row) => ({ id: `row-${row}`, text: { en: text } }))
    expect(without({ steps: steps('Before.', ...lines, 'After.') }, removal)).toEqual({
      steps: steps('Before.', '', '', '', 'After.'),
    })
  })

  test('takes the block along that places the record, in every language, and leaves the words of a link to it', () => {
    const block = { type: 'block', fields: { blockType: 'testimony', testimony: 'testimony-1' } }
    const other = { type: 'block', fields: { blockType: 'testimony', testimony: 'testimony-2' } }
    const doc = { relationTo: 'testimonies', value: 'testimony-1' }
    const link = { type: 'link', fields: { linkType: 'internal', doc }, children: [text('her words')] }
    const value = {
      body: { en: prose(block, other), ko: prose(paragraph(link)) },
      placed: ['testimony-1', 'testimony-2'],
    }
    expect(without(value, removal)).toEqual({
      body: {
        en: prose(other),
        ko: prose(paragraph(text('her words'))),
      },
      placed: ['testimony-2'],
    })
  })

  test('takes addresses of what is gone along, and leaves the words of a link to it', () => {
    const link = (url: string) => ({
      type: 'link',
      fields: { linkType: 'custom', url },
      children: [text('her words')],
    })
    const other = link('/testimonies/another')
    for (const words of ['/testimonies/her-slug.', '(/testimonies/her-slug)', '“/ko/testimonies/her-slug”,'])
      expect(without(`See ${words}`, removal)).not.toContain('her-slug')
    for (const url of ['/testimonies/her-slug', 'https://site.example/ko/testimonies/her%2Dslug?x#y']) {
      expect(without(prose(paragraph(link(url), other)), removal)).toEqual(
        prose(paragraph(text('her words'), other)),
      )
      expect(without(`Read ${url} now, or /testimonies/another`, removal)).toBe(
        'Read  now, or /testimonies/another',
      )
    }
  })

  const [first, rest] = [quote.slice(0, 40), quote.slice(40)]

  test.each([
    ['a tab', paragraph({ ...text(quote), type: 'tab' })],
    ['the style of a text', paragraph({ ...text('Text.'), style: quote })],
    ['another property of a text', paragraph({ ...text('Text.'), note: quote })],
    ['another property of a paragraph', { ...paragraph(text('Text.')), note: [quote] }],
    ['a text within a text', { type: 'paragraph', text: '', children: [text(first), text(rest)] }],
    ['what is within a block', { type: 'block', fields: {}, children: [text(first), text(rest)] }],
    ['children of which some are none', { type: 'paragraph', children: ['x', text(first), text(rest)] }],
    ['children that are a text', { type: 'paragraph', children: quote }],
    ['a text that is a list', paragraph(text([quote] as never))],
  ])('is found where no editor of ours writes it: in %s', (_, node) => {
    const before = prose(paragraph(text('Text.')), node)
    const after = JSON.stringify(without(before, removal))
    for (const words of [quote, first, rest]) expect(after).not.toContain(words)
    expect(after).toContain('Text.')
  })

  test('is looked for in what nobody can read, without stumbling over it', () => {
    for (const odd of [
      text(5 as never),
      text(null as never),
      { type: 'paragraph', children: 5 },
      { children: [null] },
    ]) {
      const value = prose(paragraph(text('Text.')), odd)
      expect(without(value, removal)).toBe(value)
      expect(JSON.stringify(without(prose(odd, paragraph(text(quote))), removal))).not.toContain(quote)
    }
  })

  test('is looked for in very long texts, which take no longer than they are', () => {
    for (const character of ['x', ' ', '”', '-', '/', '%', '가'])
      expect(holds(`${character.repeat(400_000)} ${quote} ${character.repeat(400_000)}`, removal)).toBe(true)
    expect(holds(`/testimonies/her-slug${'.'.repeat(400_000)}`, removal)).toBe(true)
  })

  test('leaves a text with one empty paragraph, as an editor needs one', () => {
    const rest = without(prose(paragraph(text(quote))), removal)
    expect(rest.root.children).toEqual([expect.objectContaining({ type: 'paragraph', children: [] })])
  })

  test('changes nothing else: what holds nothing of it stays the very same', () => {
    const value = {
      title: 'Another story',
      at: new Date(),
      n: 4,
      body: prose(paragraph(text('Words.'))),
      none: null,
    }
    expect(without(value, removal)).toBe(value)
    expect(holds(value, removal)).toBe(false)
    expect(holds({ ...value, deep: [{ deeper: quote }] }, removal)).toBe(true)
  })
})
