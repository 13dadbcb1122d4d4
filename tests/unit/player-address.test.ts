import { expect, test } from '@jest/globals'
import { playerAddress } from '@/content/player-address'

const path = (provider: 'youtube' | 'vimeo', page: string) =>
  playerAddress(provider, page, 'ko')?.split('?')[0]

test.each([
  'https://www.youtube.com/watch?v=abcdefghi-_&list=PL1&t=42',
  'https://m.youtube.com/watch?app=m&v=abcdefghi-_',
  'https://youtu.be/abcdefghi-_?si=x',
  'https://www.youtube.com/shorts/abcdefghi-_',
  'https://www.youtube.com/live/abcdefghi-_?feature=share',
  'https://www.youtube.com/embed/abcdefghi-_',
])('%s is played by YouTube’s player without cookies', (page) => {
  expect(path('youtube', page)).toBe('https://www.youtube-nocookie.com/embed/abcdefghi-_')
})

test('players are asked to start at once, with captions in the reader’s language, and Vimeo’s not to track', () => {
  const youtube = new URL(playerAddress('youtube', 'https://youtu.be/abc', 'ko') ?? '').searchParams
  expect(Object.fromEntries(youtube)).toMatchObject({
    autoplay: '1',
    cc_load_policy: '1',
    cc_lang_pref: 'ko',
  })
  const vimeo = new URL(playerAddress('vimeo', 'https://vimeo.com/123', 'ko') ?? '').searchParams
  expect(Object.fromEntries(vimeo)).toEqual({ dnt: '1', autoplay: '1', texttrack: 'ko' })
})

test('a film that Vimeo does not list keeps its key', () => {
  for (const page of ['https://vimeo.com/123/0a1b2c', 'https://player.vimeo.com/video/123?h=0a1b2c']) {
    expect(path('vimeo', page)).toBe('https://player.vimeo.com/video/123')
    expect(new URL(playerAddress('vimeo', page, 'en') ?? '').searchParams.get('h')).toBe('0a1b2c')
  }
  expect(path('vimeo', 'https://vimeo.com/channels/staffpicks/123')).toMatch(/123$/)
})

test.each([
  ['youtube', 'https://www.youtube.com/@somebody'],
  ['youtube', 'https://www.youtube.com/watch?v=a%2F..%2F..%2Fb'],
  ['youtube', 'https://youtu.be/'],
  ['vimeo', 'https://vimeo.com/somebody'],
  ['vimeo', 'no address'],
] as const)('%s: %s has no player', (provider, page) => {
  expect(playerAddress(provider, page, 'en')).toBeUndefined()
})
