import { beforeEach, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import sharp from 'sharp'
import type { CsvCollection } from '@/csv/columns'
import { readRows } from '@/csv/read-rows'
import { exported, imported } from '../support/csv'
import { testPayload } from '../support/payload'

let payload: BasePayload

/** What spreadsheets and parsers stumble over. */
const nasty = [
  '=HYPERLINK("http://example.org","click")',
  '+1-800',
  '-5 degrees',
  '@SUM(A1:A2)',
  '\tindented',
  '\rreturned',
  '\nbelow',
  "'quoted'",
  "'=already hidden",
  "''-twice",
  '  =after blanks',
  '＝전각',
  '그녀는 말했다, “가자”.',
  'He said "go", and; we | went',
  'first\r\nsecond\nthird\rfourth',
  ' blanks around ',
  'family 👨‍👩‍👧 and flag 🇰🇷',
  'שלום، مرحبا \u202Eright to left',
  'e\u0301 and \u00E9',
  '"',
  ',',
  `long ${'가나다 '.repeat(9000)}`,
]

const published = {
  quote: 'We left at night.',
  originalLanguage: 'en',
  attribution: 'A Speaker',
  basis: 'published-source' as const,
  citation: { title: 'A Report', publisher: 'An Organisation', date: '2020-01-31T00:00:00.000Z' },
  _status: 'published' as const,
}

beforeEach(async () => {
  payload = await testPayload()
  for (const collection of ['testimonies', 'statistics', 'topics', 'media'] as const) {
    await payload.delete({ collection, where: { id: { exists: true } }, trash: true })
  }
})

const topic = async (slug: string) =>
  (await payload.create({ collection: 'topics', data: { slug, title: slug } })).id

const latest = async (collection: CsvCollection, slug: string) => {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    draft: true,
    locale: 'all',
    depth: 0,
  })
  return docs
}

const versions = async (collection: CsvCollection) => (await payload.countVersions({ collection })).totalDocs

async function makeNastyRecords() {
  const topics = [await topic('markets'), await topic('북한-시장')]
  for (const [index, text] of nasty.entries()) {
    const testimony = await payload.create({
      collection: 'testimonies',
      draft: true,
      data: {
        slug: `testimony-${index}`,
        quote: text,
        originalLanguage: 'ko',
        attribution: text,
        leftVerb: 'was-exiled',
        leftPlace: text,
        leftYear: 1990 + index,
        contentNote: index % 2 ? text : null,
        basis: index % 3 ? 'published-source' : 'consent',
        citation: { title: text, publisher: text, url: 'https://example.org/?a=1,2', date: '2020-02-29' },
        topics: index % 2 ? topics : topics.toReversed(),
      },
    })
    await payload.update({
      collection: 'testimonies',
      id: testimony.id,
      draft: true,
      locale: 'ko',
      data: { attribution: text.toUpperCase(), leftPlace: index % 2 ? text : null },
    })
    await payload.create({
      collection: 'statistics',
      draft: true,
      data: {
        slug: `statistic-${index}`,
        title: text,
        value: [-5, 0, 1.25, 1e21, 12_345_678][index % 5],
        upperValue: index % 5 === 0 ? -1 : null,
        qualifier: 'up to',
        kind: 'money',
        unit: 'KRW',
        per: 'household',
        counts: text,
        population: text,
        caveat: text,
        source: { title: text, citedIn: text, accessed: '2024-12-31' },
        asOf: '1999-12-31',
        topics: index % 2 ? topics : [],
      },
    })
  }
  // Next to nothing is written in these.
  await payload.create({ collection: 'testimonies', draft: true, data: { slug: 'empty', quote: undefined } })
  await payload.create({ collection: 'statistics', draft: true, data: { slug: 'empty', title: undefined } })
}

describe('a file exported here', () => {
  test.each(['testimonies', 'statistics'] as const)(
    'of %s is imported unchanged into an empty database, to the last byte',
    async (collection) => {
      await makeNastyRecords()
      const before = await exported(collection)
      const rows = nasty.length + 1
      expect(before.startsWith('\uFEFFslug,status,')).toBe(true)

      await payload.delete({ collection, where: { id: { exists: true } }, trash: true })
      expect(await latest(collection, 'empty')).toEqual([])
      expect(await imported(collection, before)).toEqual({
        type: 'done',
        rows,
        created: rows,
        changed: 0,
        unchanged: 0,
      })
      expect(await exported(collection)).toBe(before)
    },
  )

  test('changes nothing where its records are, however often, and makes no version', async () => {
    await makeNastyRecords()
    for (const collection of ['testimonies', 'statistics'] as const) {
      const [file, count] = [await exported(collection), await versions(collection)]
      expect(await imported(collection, file)).toMatchObject({ type: 'done', unchanged: nasty.length + 1 })
      expect(await versions(collection)).toBe(count)
      expect(await exported(collection)).toBe(file)
    }
  })

  test('changes nothing where a draft holds what could not be published, and refuses that of anything else', async () => {
    const citation = { title: '   ', url: 'www.example.org' }
    await payload.create({ collection: 'testimonies', draft: true, data: { slug: 'unfinished', citation } })
    const file = await exported('testimonies')
    expect(file).toContain('www.example.org')
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', unchanged: 1 })
    expect(await imported('testimonies', file.replace('www.example.org', 'example'))).toMatchObject({
      type: 'refused',
      problems: [expect.objectContaining({ column: 'citation.url' })],
    })
  })

  test('has no cell that a spreadsheet would run, but numbers as they are', async () => {
    await makeNastyRecords()
    const file = await exported('statistics')
    const rows: string[][] = []
    for await (const { cells } of readRows(async function* () {
      yield Buffer.from(file)
    })) {
      rows.push(cells)
    }
    const value = rows[0]?.indexOf('value') ?? -1
    expect(rows.map((row) => row[value])).toContain('-5')
    const texts = rows.flatMap((row) => row.filter((_, index) => index !== value && index !== value + 1))
    expect(texts.filter((text) => /^\s*[=+\-@＝]|^[\t\r\n]/.test(text))).toEqual([])
    expect(texts).toContain(`'=HYPERLINK("http://example.org","click")`)
  })

  test('names a portrait by its file', async () => {
    const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b4380f' } })
      .png()
      .toBuffer()
    const media = await payload.create({
      collection: 'media',
      data: { alt: 'A lantern' },
      file: { data, mimetype: 'image/png', name: 'lantern.png', size: data.length },
    })
    await payload.create({
      collection: 'testimonies',
      data: { ...published, slug: 'shown', portrait: media.id },
    })
    const file = await exported('testimonies')
    expect(file).toContain(`,${media.filename},`)
    await payload.delete({ collection: 'testimonies', where: { id: { exists: true } } })
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', created: 1 })
    expect(await latest('testimonies', 'shown')).toEqual([expect.objectContaining({ portrait: media.id })])
    expect(await exported('testimonies')).toBe(file.replace('shown,published,', 'shown,draft,'))
  })

  test('holds the latest versions, drafts or not, and nothing of the trash', async () => {
    const make = (slug: string) => payload.create({ collection: 'testimonies', data: { ...published, slug } })
    await make('stands')
    const drafted = await make('drafted')
    await payload.update({
      collection: 'testimonies',
      id: drafted.id,
      draft: true,
      data: { quote: 'Newer words.' },
    })
    const trashed = await make('trashed')
    await payload.update({
      collection: 'testimonies',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    })
    const [, ...rows] = (await exported('testimonies')).trimEnd().split('\r\n')
    expect(rows).toEqual([
      expect.stringMatching(/^drafted,draft,Newer words\./),
      expect.stringMatching(/^stands,published,We left at night\./),
    ])
  })
})

describe('an import', () => {
  test('makes drafts by the person who imports, with defaults only where there is no column', async () => {
    const user = await payload.create({
      collection: 'users',
      data: {
        name: 'Editor',
        email: `${Date.now()}@example.org`,
        password: 'a long password for tests',
        roles: ['editor'],
      },
    })
    await topic('markets')
    const file = 'slug,quote,attribution.ko,topics\nnew-one,=1,화자,markets\n'
    expect(await imported('testimonies', file, { user: { ...user, collection: 'users' } })).toMatchObject({
      type: 'done',
      created: 1,
    })
    const [record] = await latest('testimonies', 'new-one')
    expect(record).toMatchObject({
      quote: '=1',
      originalLanguage: 'en',
      attribution: { ko: '화자' },
      topics: [expect.any(String)],
      createdBy: user.id,
      _status: 'draft',
    })
    expect(await versions('testimonies')).toBe(2)
  })

  test('onto a published record makes a draft of it: the public sees what it saw', async () => {
    const { id } = await payload.create({ collection: 'testimonies', data: { ...published, slug: 'known' } })
    const read = () =>
      payload.findByID({ collection: 'testimonies', id, overrideAccess: false, locale: 'all' })
    const before = await read()
    const file = 'slug,quote,attribution.ko,citation.date\nknown,Changed words.,화자,2020-01-31\n'
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', created: 0, changed: 1 })
    expect(await read()).toEqual(before)
    const [draft] = await latest('testimonies', 'known')
    expect(draft).toMatchObject({
      id,
      _status: 'draft',
      quote: 'Changed words.',
      attribution: { en: 'A Speaker', ko: '화자' },
      // The day is the same, so it is not touched.
      citation: published.citation,
    })
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', unchanged: 1 })
  })

  test('empties what has an empty cell, and leaves what has no column', async () => {
    await payload.create({ collection: 'testimonies', data: { ...published, slug: 'known', leftYear: 1997 } })
    await imported('testimonies', 'slug,leftYear,citation.publisher\nknown,,\n')
    const [draft] = await latest('testimonies', 'known')
    expect(draft).toMatchObject({ quote: published.quote, leftYear: null })
    expect(draft).toMatchObject({ citation: { title: 'A Report', publisher: null } })
  })

  test('that is only tried writes nothing', async () => {
    await payload.create({ collection: 'testimonies', data: { ...published, slug: 'known' } })
    const before = [await exported('testimonies'), await versions('testimonies')]
    const file = `slug,quote\nknown,Other words\nunknown,New words\n`
    expect(await imported('testimonies', file, { dryRun: true })).toEqual({
      type: 'checked',
      rows: 2,
      created: 1,
      changed: 1,
      unchanged: 0,
    })
    expect([await exported('testimonies'), await versions('testimonies')]).toEqual(before)
  })

  test('completes a record that a killed process left without a version', async () => {
    await payload.create({ collection: 'testimonies', data: { ...published, slug: 'half' } })
    await payload.db.deleteVersions({ collection: 'testimonies', where: {} })
    expect(await latest('testimonies', 'half')).toEqual([])
    const file = 'slug,quote\nhalf,We left at night.\n'
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', created: 0, changed: 1 })
    expect(await latest('testimonies', 'half')).toHaveLength(1)
    expect(await imported('testimonies', file)).toMatchObject({ type: 'done', unchanged: 1 })
  })
})

describe('a file with faults', () => {
  const refusal = async (collection: CsvCollection, file: string) => {
    const before = [await exported(collection), await versions(collection)]
    const result = await imported(collection, file)
    expect([await exported(collection), await versions(collection)]).toEqual(before)
    if (result.type !== 'refused') throw new Error(`It was not refused but ${result.type}`)
    return result
  }

  test('is told all of them at once, by row and column, and nothing of it is written', async () => {
    await topic('markets')
    const { problems, problemCount } = await refusal(
      'statistics',
      [
        'slug,title.en,value,upperValue,kind,unit,asOf,source.url,topics',
        'fine,"Two\nlines",1,2,count,people,2020-01-31,https://example.org,markets',
        'fine,Twice,1,,count,,,,',
        'Not A Slug,x,1,,count,,,,',
        ',No slug,1,,count,,,,',
        'many,x,"1,000",,count,,31.1.2020,,nowhere',
        'unit,x,20,10,money,Won,,example.org,',
        'kind,x,1,,sum,,,,',
        'short,x',
      ].join('\r\n'),
    )
    const told = problems.map(({ row, line, column, message }) => [row, line, column, message.slice(0, 30)])
    expect(told).toEqual([
      [3, 4, 'slug', '“fine” is the slug of row 2 al'],
      [4, 5, 'slug', '“Not A Slug” cannot be a slug.'],
      [5, 6, 'slug', 'Each row needs a slug: lower c'],
      [6, 7, 'value', '“1,000” is not a number. Write'],
      [6, 7, 'asOf', '“31.1.2020” is not a date. Wri'],
      [6, 7, 'topics', '“nowhere” is not in topics. Ma'],
      [7, 8, 'upperValue', 'The end of the range must be l'],
      [7, 8, 'unit', 'Write a currency code of three'],
      [7, 8, 'source.url', 'Write the full address, beginn'],
      [8, 9, 'kind', '“sum” is not one of: count, pe'],
      [9, 10, undefined, 'There are 2 cells, but 9 colum'],
    ])
    expect(problemCount).toBe(problems.length)
  })

  test('asks the field itself: a testimony’s language and year', async () => {
    const { problems } = await refusal(
      'testimonies',
      'slug,originalLanguage,leftYear,portrait\na,English,97,no-such-file.jpg\n',
    )
    expect(problems.map(({ column }) => column)).toEqual(['portrait', 'originalLanguage', 'leftYear'])
  })

  test('has as many told as help, and the count of all', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `row-${index},many`)
    const { problems, problemCount } = await refusal('statistics', ['slug,value', ...rows].join('\n'))
    expect([problems.length, problemCount]).toEqual([100, 1000])
  })

  test.each([
    ['nothing in it', '', 'The file is empty'],
    ['no key', 'quote\nWords\n', 'no column named slug'],
    ['an unknown column', 'slug,quotation\na,Words\n', 'no column of this name'],
    ['an unclosed quotation mark', 'slug,quote\na,"Words\n', 'never closed'],
  ])('with %s says so', async (_, file, message) => {
    const { problems } = await refusal('testimonies', file)
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })])
  })

  test('does not touch the trash, nor a record whose draft has another slug', async () => {
    const make = (slug: string) => payload.create({ collection: 'testimonies', data: { ...published, slug } })
    const trashed = await make('trashed')
    await payload.update({
      collection: 'testimonies',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
    })
    const renamed = await make('before')
    await payload.update({ collection: 'testimonies', id: renamed.id, draft: true, data: { slug: 'after' } })
    const { problems } = await refusal('testimonies', 'slug,quote\ntrashed,a\nbefore,b\nafter,c\n')
    expect(problems).toEqual([
      expect.objectContaining({ row: 2, message: expect.stringContaining('in the trash') }),
      expect.objectContaining({ row: 3, message: expect.stringContaining('“after”') }),
    ])
  })
})
