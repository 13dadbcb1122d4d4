/** Longer words than any; what is longer is cut, so that no text can fill the index with its endings. */
export const longestWord = 12

/**
 * Particles that Korean joins to nouns, and the plural. Those of one syllable end many nouns as well, which matters
 * little: what is left of such a noun is its beginning, and finds it all the same.
 */
const particles = [
  '에서부터 으로부터 이라고는 에게서는',
  '에서는 에서도 에서의 에게서 에게는 에게도 한테서 으로는 으로도 으로의 으로서 으로써 로부터 까지는 까지도 부터는 이라고 이라는 이라도 이었다 이지만',
  '에서 에게 에는 에도 에만 한테 께서 으로 로는 로도 로서 로써 와는 와도 과는 과도 까지 부터 처럼 보다 마다 조차 마저 밖에 만이 만은 만을 만큼 이나 이며 이고 이란 이다 라고 라는 라도 하고',
  '은 는 이 가 을 를 의 에 도 만 와 과 로 나',
]
  .join(' ')
  .split(' ')

const particle = new RegExp(`(?:들)?(?:${particles.join('|')})$`, 'u')
const plural = /들$/u

/** A word without what was joined to it: 북한 of 북한에서, 주민 of 주민들은. Never nothing. */
export function withoutParticles(word: string): string {
  const stem = word.replace(particle, '').replace(plural, '')
  return stem === '' ? word : stem
}
