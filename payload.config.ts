import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BasePayload, buildConfig } from 'payload'
import sharp from 'sharp'
import { narrowAccountWrites } from './accounts/narrow-writes'
import { audit } from './audit/plugin'
import { actionCounts } from './collections/action-counts'
import { actions } from './collections/actions'
import { auditEntries } from './collections/audit-entries'
import { consents } from './collections/consents'
import { donations } from './collections/donations'
import { evidence } from './collections/evidence'
import { media } from './collections/media'
import { nameAllowances } from './collections/name-allowances'
import { people } from './collections/people'
import { defaultLocaleForAll } from './collections/shared/default-locale'
import { proseEditor } from './collections/shared/story-editor'
import { wellFormed } from './collections/shared/well-formed'
import { wholeRecords } from './collections/shared/whole-records'
import { statistics } from './collections/statistics'
import { stories } from './collections/stories'
import { supporters } from './collections/supporters'
import { takedowns } from './collections/takedowns'
import { testimonies } from './collections/testimonies'
import { topics } from './collections/topics'
import { users } from './collections/users'
import { videos } from './collections/videos'
import { watchCommits } from './content/after-commit'
import { database } from './database'
import { guardHolds } from './editing/guard-holds'
import { env } from './env'
import { home } from './globals/home'
import { navigation } from './globals/navigation'
import { site } from './globals/site'
import { tooLarge, uploadLimit } from './media/limits'
import { defaultLocale, localeName, locales } from './messages/locales'
import { panelHabits } from './newsroom/panel-habits'
import { words } from './newsroom/words'
import { log } from './ops/log'
import { mail } from './ops/mail'
import { jobs } from './scheduling/jobs-config'

const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: env.SITE_URL,
  db: database,
  editor: proseEditor,
  sharp,
  logger: log,
  email: mail,
  telemetry: false,
  graphQL: { disable: true },
  maxDepth: 4,
  collections: [
    stories,
    testimonies,
    statistics,
    videos,
    topics,
    actions,
    media,
    people,
    consents,
    evidence,
    takedowns,
    nameAllowances,
    supporters,
    donations,
    actionCounts,
    users,
    auditEntries,
  ],
  globals: [site, navigation, home],
  localization: {
    locales: locales.map((code) => ({ code, label: localeName(code) })),
    defaultLocale,
    // An editor must see what is not translated; readers are given the other language by `content/`.
    fallback: false,
  },
  i18n: { translations: words },
  jobs,
  plugins: [defaultLocaleForAll, wellFormed, wholeRecords, panelHabits, audit],
  onInit: (payload: BasePayload) => {
    watchCommits(payload)
    narrowAccountWrites(payload)
    guardHolds(payload)
  },
  admin: {
    // The usual one asks gravatar.com, and tells it who works here.
    avatar: 'default',
    user: users.slug,
    components: {
      graphics: { Icon: '/newsroom/brand#Icon', Logo: '/newsroom/brand#Logo' },
      beforeDashboard: ['/newsroom/dashboard#Dashboard'],
      afterNavLinks: ['/newsroom/learning/nav-link#LearningLink'],
      views: {
        login: { Component: '/newsroom/sign-in#SignIn' },
        learning: {
          Component: '/newsroom/learning/learning-view#LearningView',
          path: '/learning',
          exact: true,
          meta: { title: 'What readers do' },
        },
      },
    },
    importMap: { baseDir: root, importMapFile: path.join(root, 'app/(payload)/admin/importMap.js') },
    meta: {
      titleSuffix: ' · Firsthand',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    },
    dateFormat: 'd MMM yyyy, HH:mm',
  },
  typescript: { outputFile: path.join(root, 'payload-types.ts') },
  upload: {
    limits: { fileSize: uploadLimit },
    // The file, and what is said about it.
    requestSizeLimit: uploadLimit + 1_000_000,
    abortOnLimit: true,
    responseOnLimit: tooLarge,
  },
})
