/** One page of each type, without a language. */
export const pageTypes = {
  home: '/',
  stories: '/stories',
  story: '/stories/the-way-out-and-the-way-back',
  testimonies: '/testimonies',
  testimony: '/testimonies/joo-yang-we-started-trading',
  statistics: '/statistics',
  statistic: '/statistics/income-from-markets',
  videos: '/videos',
  video: '/videos/how-money-is-sent-home',
  topic: '/topics/markets',
  act: '/act',
  about: '/about',
  search: '/search',
  'search results': '/search?q=market',
  'search without results': '/search?q=xqzzyv',
  'not found': '/no-such-page',
} as const
