import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import {
  type ActionSeed,
  actionSeed,
  type SiteSeed,
  type StatisticSeed,
  type StorySeed,
  siteSeed,
  statisticSeed,
  storySeed,
  type TestimonySeed,
  type TopicSeed,
  testimonySeed,
  topicSeed,
  type VideoSeed,
  videoSeed,
} from './schema'

/** The first content of a site: checked, and every reference within it known to lead somewhere. */
export type Seed = {
  topics: TopicSeed[]
  testimonies: TestimonySeed[]
  statistics: StatisticSeed[]
  videos: VideoSeed[]
  actions: ActionSeed[]
  stories: StorySeed[]
  site: SiteSeed['site']
  home: SiteSeed['home']
}

/** Where the content that comes with the project lies. */
export const seedFolder = path.resolve('seed/data')

/**
 * Reads and checks all data files before anything is written anywhere.
 * @throws Error naming the file, and the place in it, that is missing, is no JSON, or is not as it should be
 */
export async function loadSeed(folder: string = seedFolder): Promise<Seed> {
  const read = <T>(file: string, schema: z.ZodType<T>) => readChecked(path.join(folder, file), schema)
  const [topics, testimonies, statistics, videos, actions, globals, stories] = await Promise.all([
    read('topics.json', z.array(topicSeed)),
    read('testimonies.json', z.array(testimonySeed)),
    read('statistics.json', z.array(statisticSeed)),
    read('videos.json', z.array(videoSeed)).then((all) =>
      Promise.all(all.map((video) => findFiles(folder, video))),
    ),
    read('actions.json', z.array(actionSeed)),
    read('site.json', siteSeed),
    readStories(path.join(folder, 'stories')),
  ])
  const seed = { topics, testimonies, statistics, videos, stories, actions, ...globals }
  checkReferences(seed)
  return seed
}

/** A film with the whole paths of its files. @throws Error naming the one that is not there */
async function findFiles(folder: string, video: VideoSeed): Promise<VideoSeed> {
  const { film } = video
  if (!film) return video
  const find = async (name: string) => {
    const file = path.join(folder, name)
    await access(file).catch(() => {
      throw new Error(`Seed file ${path.relative(process.cwd(), file)} is missing: ${video.slug} names it`)
    })
    return file
  }
  const [webm, mp4, poster] = [await find(film.webm), await find(film.mp4), await find(film.poster)]
  const captions = { en: await find(film.captions.en), ko: await find(film.captions.ko) }
  return { ...video, film: { ...film, webm, mp4, poster, captions } }
}

async function readStories(folder: string): Promise<StorySeed[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  return Promise.all(files.map((file) => readChecked(path.join(folder, file), storySeed)))
}

async function readChecked<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const name = path.relative(process.cwd(), file)
  let content: unknown
  try {
    content = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new Error(`Seed file ${name} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  const result = schema.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`Seed file ${name} is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`)
}

function checkReferences(seed: Seed): void {
  const known = {
    topics: slugsOf(seed.topics),
    testimonies: slugsOf(seed.testimonies),
    statistics: slugsOf(seed.statistics),
    videos: slugsOf(seed.videos),
    actions: slugsOf(seed.actions),
    stories: slugsOf(seed.stories),
  }
  const check = (from: string, collection: keyof typeof known, slugs: readonly string[]) => {
    for (const slug of slugs) {
      if (!known[collection].has(slug))
        throw new Error(`Seed: ${from} names “${slug}”, which is not in ${collection}`)
    }
  }
  for (const record of [...seed.testimonies, ...seed.statistics, ...seed.videos, ...seed.stories]) {
    check(record.slug, 'topics', record.topics)
  }
  for (const story of seed.stories) {
    for (const passage of story.chapters.flatMap((chapter) => chapter.body)) {
      if ('testimony' in passage) check(story.slug, 'testimonies', [passage.testimony])
      if ('statistic' in passage) check(story.slug, 'statistics', [passage.statistic])
      if ('statistics' in passage) check(story.slug, 'statistics', passage.statistics)
      if ('video' in passage) check(story.slug, 'videos', [passage.video])
      if ('action' in passage) check(story.slug, 'actions', [passage.action])
    }
  }
  check('home', 'stories', [seed.home.featuredStory])
  check('home', 'testimonies', seed.home.featuredTestimonies)
  check('home', 'statistics', seed.home.featuredStatistics)
  check('home', 'actions', [seed.home.action])
  check('site', 'actions', [seed.site.action])
}

function slugsOf(records: { slug: string }[]): Set<string> {
  const slugs = new Set<string>()
  for (const { slug } of records) {
    if (slugs.has(slug)) throw new Error(`Seed: “${slug}” is there twice`)
    slugs.add(slug)
  }
  return slugs
}
