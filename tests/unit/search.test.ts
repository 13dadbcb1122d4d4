import { describe, expect, test } from '@jest/globals'
import { excerptOf, markWords, type Piece } from '@/search/excerpt'
import { mostWords, queryFrom, searchAddress } from '@/search/query'
import { findIn, makeTextIndex, putIn, takeOut } from '@/search/text-index'
import { tokensOf, wantedIn } from '@/search/tokens'

const texts: Record<string, string> = {
  trade: 'We realized that if we didn’t do anything, we’d starve to death. So we started trading.',
  savings: 'In 2009, there was a big currency re-evaluation. I crossed the Yalu river into China.',
  smugglers:
    'Refugees who were caught, and the traders and smugglers who come home again in breach of the law.',
  share: 'of respondents said market activity brings in nearly all their income\n72\n72%',
  many: 'North Koreans died in the famine of the 1990s\n1000000\n1 million',
  rations: '1990년대 북한의 사회주의 경제가 무너지자, 배급만으로 살 수 없게 된 사람들이 장사에 나섰다.',
  police: 'USB는 작아서 숨기기 쉽고, 그만큼 비밀경찰에게 들킬 위험은 줄었다.',
  market: '당국은 시장을 묵인하기도 하고 단속하기도 하면서 거기서 돈을 거두어 왔다.',
  leaving: '탈북민이 북한으로 보내는 돈',
  cafe: 'A café in Zürich, and ＦＵＬＬ width.',
}

const index = makeTextIndex()
for (const [id, text] of Object.entries(texts)) putIn(index, { id, title: '', text })
const find = (query: string) =>
  findIn(index, wantedIn(query, mostWords))
    .hits.map(({ id }) => id)
    .toSorted()

describe('the index finds', () => {
  test.each([
    ['English words in another form', 'traded', ['smugglers', 'trade']],
    ['a beginning', 'resp', ['share']],
    ['all words, in any order', 'river china', ['savings']],
    ['what stands beside words that say nothing', 'the famine of the', ['many']],
    ['no accents, case or width', 'CAFE zurich full', ['cafe']],
    ['accents that nobody wrote', 'Yalú', ['savings']],
    ['a year, also in a decade', '1990', ['many', 'rations']],
    ['a share as it is written', '72%', ['share']],
    ['a number with its separators', '1,000,000', ['many']],
    ['no number that only begins alike', '7', []],
    ['a Korean noun, whatever is joined to it', '북한', ['leaving', 'rations']],
    ['the same if something is joined to what is asked', '북한에서', ['leaving', 'rations']],
    ['a part of a compound', '경찰', ['police']],
    ['a noun of one syllable', '돈', ['leaving', 'market']],
    ['the same with its particle', '돈을', ['leaving', 'market']],
    ['no word that only begins with it', '시', []],
    ['a plural', '사람', ['rations']],
    ['letters joined to other scripts', 'USB', ['police']],
    ['Korean that is taken apart', '시장'.normalize('NFD'), ['market']],
    ['a slip', 'smuglers', ['smugglers']],
    ['two letters in each other’s place', 'respodnents', ['share']],
    ['a slip in a syllable', '시쟝', ['market']],
    ['a compound that is written apart', '경제사회주의', ['rations']],
    ['the same with a particle', '사회주의경제에서', ['rations']],
    ['no compound of which half is missing', '사회주의자동차', []],
    ['nothing near a short word', 'rivr', []],
  ])('%s', (_, query, ids) => expect(find(query)).toEqual(ids))

  test('nothing of what was taken out, and the new words of what was replaced', () => {
    const own = makeTextIndex()
    putIn(own, { id: 'a', title: 'Speaker', text: 'lanterns' })
    putIn(own, { id: 'a', title: 'Speaker', text: 'stalls' })
    const inOwn = (query: string) => findIn(own, wantedIn(query, mostWords)).hits.length
    expect([inOwn('lanterns'), inOwn('stalls')]).toEqual([0, 1])
    takeOut(own, 'a')
    takeOut(own, 'a')
    expect([inOwn('stalls'), inOwn('speaker')]).toEqual([0, 0])
  })

  test('as closely as can be, and says how closely', () => {
    const closeness = (query: string) => findIn(index, wantedIn(query, mostWords)).closeness
    expect(closeness('smugglers')).toBe('exact')
    expect(closeness('smuglers')).toBe('close')
    expect(closeness('smugglers lanterns')).toBe('some')
  })
})

test('a text without a space fills the index with no more than a few words', () => {
  const terms = tokensOf('가'.repeat(50_000))
  expect(terms.length).toBeLessThan(20)
  expect(tokensOf('x'.repeat(50_000))[0]?.term.length).toBeLessThan(100)
})

test('a script without spaces is split into words', () => {
  expect(tokensOf('私は東京に住んでいます').map(({ term }) => term)).toContain('東京')
})

const show = (pieces: Piece[]) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
const termsFor = (query: string) =>
  new Set(findIn(index, wantedIn(query, mostWords)).hits.flatMap(({ terms }) => terms))

describe('an excerpt', () => {
  test('marks what was found, and of a Korean word the part that was meant', () => {
    expect(show(markWords(texts.leaving ?? '', termsFor('북한에서')))).toBe('탈북민이 [북한]으로 보내는 돈')
    expect(show(markWords(texts.police ?? '', termsFor('경찰')))).toContain('비밀[경찰]에게')
    expect(show(markWords('Traders TRADE.', termsFor('trade')))).toBe('[Traders] [TRADE].')
    expect(show(markWords('<b>trade</b>', termsFor('trade')))).toBe('<b>[trade]</b>')
  })

  test('is the part of the texts that has most of the words, cut between words', () => {
    const before = 'word '.repeat(200)
    const found = excerptOf(
      ['A river.', `${before}the Yalu river into China ${before}`],
      termsFor('river china'),
    )
    expect(show(found)).toMatch(/^… (word )+the Yalu \[river\] into \[China\] (word ?)+ …$/)
    expect(show(found).length).toBeLessThan(300)
  })

  test('is the beginning where no word is found, and nothing of nothing', () => {
    expect(show(excerptOf(['', 'Deck.', 'More.'], termsFor('river')))).toBe('Deck.')
    expect(excerptOf(['', ' '], new Set())).toEqual([])
  })

  test('never splits a character', () => {
    expect(show(excerptOf(['😀'.repeat(500)], new Set())).isWellFormed()).toBe(true)
  })
})

describe('a question', () => {
  test('is read from any address', () => {
    expect(queryFrom({})).toEqual({ text: '', isCut: false, type: undefined, page: 1 })
    expect(queryFrom({ q: ['  one\u0000\u202e  two ', 'x'], type: ['videos'], page: '3' })).toEqual({
      text: 'one two',
      isCut: false,
      type: 'videos',
      page: 3,
    })
    for (const page of ['0', '-1', '1e9', 'x', '99999999999999999999'])
      expect(queryFrom({ q: 'x', page }).page).toBe(1)
  })

  test('is cut where it is too long, and only so many of its words are looked for', () => {
    const { text, isCut } = queryFrom({ q: '😀 '.repeat(5000) })
    expect([[...text].length <= 200, text.isWellFormed(), isCut]).toEqual([true, true, true])
    expect(wantedIn('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10', mostWords).length).toBeLessThanOrEqual(mostWords)
  })

  test.each([
    '\ud800',
    '.*+?^$ {}()|[]\\',
    '<script>alert(1)</script>',
    '%',
    '__proto__ constructor',
    '"',
    '\u0301',
    'ㅂ',
  ])('throws nothing whatever it is: %j', (q) => {
    const { text } = queryFrom({ q })
    expect(text.isWellFormed()).toBe(true)
    expect(() => find(text)).not.toThrow()
  })

  test('is an address again', () => {
    expect(searchAddress('/ko/search', { text: '72% 북한', type: 'videos', page: 2 })).toBe(
      '/ko/search?q=72%25+%EB%B6%81%ED%95%9C&type=videos&page=2',
    )
    expect(searchAddress('/search', { text: '', page: 1 })).toBe('/search')
  })
})
