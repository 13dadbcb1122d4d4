import type { CollectionConfig, TextFieldSingleValidation, UploadFieldSingleValidation } from 'payload'
import { reviewFields } from '@/review/fields'
import {
  careFields,
  contentNoteField,
  createdByField,
  topicsField,
  validateUrl,
  withSentName,
} from './shared/fields'
import { listCaptions, neededToPublish, validateCaptions } from './shared/heard-otherwise'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'

const record = publishedRecord('videos')

type VideoData = Partial<Record<'provider' | 'url' | 'file' | 'captions' | 'transcript' | 'poster', unknown>>

/** Where each provider's videos have their pages. */
const providerHosts = {
  youtube: ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'youtu.be'],
  vimeo: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
}

const isHosted = (data: VideoData) => data.provider === 'youtube' || data.provider === 'vimeo'

/** What a video still wants before readers can watch it, in the order an editor would see to it. */
export function lacking(video: VideoData): string[] {
  const link = isHosted(video)
    ? !video.url && 'a link'
    : video.provider === 'file'
      ? !video.file && 'a file'
      : 'a link'
  return [
    link,
    !video.captions && 'captions',
    !video.transcript && 'a transcript',
    !video.poster && 'a poster',
  ].filter((lack) => lack !== false)
}

const validateLink: TextFieldSingleValidation = (value, { data }) => {
  if (isHosted(data as VideoData) && !value)
    return 'This video has no link yet. Keep it as a draft until there is one.'
  const checked = validateUrl(value)
  if (checked !== true || !value) return checked
  const hosts = providerHosts[(data as VideoData).provider as keyof typeof providerHosts]
  return !hosts || hosts.includes(new URL(value).hostname) || `This is no address of ${hosts[0]}.`
}

const validateFile: UploadFieldSingleValidation = (value, { data }) =>
  (data as VideoData).provider !== 'file' ||
  Boolean(value) ||
  'Choose the video’s file, or keep this as a draft.'

/** A film, at a provider or of our own. */
export const videos: CollectionConfig = {
  ...record,
  hooks: {
    ...record.hooks,
    beforeRead: [listCaptions],
    afterRead: [({ doc }) => ({ ...doc, lacks: lacking(doc).join(', ') || null })],
  },
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'title',
    defaultColumns: ['title', 'provider', 'lacks', '_status'],
    listSearchableFields: ['title', 'slug', 'speakers'],
    description: 'Films and interviews. One without a link stays a draft and says what it lacks.',
  },
  fields: [
    {
      name: 'lacks',
      label: 'Still lacking',
      type: 'text',
      virtual: true,
      admin: { readOnly: true, position: 'sidebar' },
    },
    { name: 'title', type: 'text', required: true, localized: true },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      admin: { description: 'One or two sentences: who speaks, about what.' },
    },
    contentNoteField,
    {
      name: 'provider',
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: [
        { value: 'none', label: 'None yet' },
        { value: 'youtube', label: 'YouTube' },
        { value: 'vimeo', label: 'Vimeo' },
        { value: 'file', label: 'Our own file' },
      ],
      validate: (value: unknown) =>
        (value !== 'none' && Boolean(value)) || 'Say where the video is. Without a link it stays a draft.',
    },
    {
      name: 'url',
      label: 'Link',
      type: 'text',
      validate: validateLink,
      admin: {
        condition: (data) => isHosted(data as VideoData),
        description: 'The page of the video at its provider.',
      },
    },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      index: true,
      filterOptions: { mimeType: { contains: 'video' } },
      validate: validateFile,
      admin: {
        condition: (data) => data?.provider === 'file',
        description: 'WebM or MP4.',
        components: withSentName,
      },
    },
    {
      name: 'alternative',
      label: 'The same in the other format',
      type: 'upload',
      relationTo: 'media',
      index: true,
      filterOptions: { mimeType: { contains: 'video' } },
      admin: {
        condition: (data) => data?.provider === 'file',
        description: 'For browsers that cannot play the first: MP4 if that is WebM. Optional.',
        components: withSentName,
      },
    },
    {
      name: 'poster',
      type: 'upload',
      relationTo: 'media',
      index: true,
      filterOptions: { mimeType: { contains: 'image' } },
      admin: { description: 'The still picture before the film plays.', components: withSentName },
    },
    {
      name: 'duration',
      label: 'Length in seconds',
      type: 'number',
      min: 1,
    },
    {
      name: 'captions',
      type: 'upload',
      relationTo: 'media',
      index: true,
      localized: true,
      filterOptions: { mimeType: { equals: 'text/vtt' } },
      validate: validateCaptions,
      admin: { description: 'A WebVTT file (.vtt) in this language.', components: withSentName },
    },
    {
      name: 'tracks',
      type: 'array',
      virtual: true,
      admin: { disabled: true },
      fields: [
        { name: 'language', type: 'text', required: true },
        { name: 'file', type: 'upload', relationTo: 'media', required: true },
      ],
    },
    {
      name: 'transcript',
      type: 'textarea',
      localized: true,
      validate: neededToPublish('transcript'),
      admin: { description: 'All that is said, for those who cannot hear or do not want to watch.' },
    },
    {
      name: 'speakers',
      type: 'text',
      hasMany: true,
      admin: { description: 'Names as published, one at a time.' },
    },
    topicsField,
    slugField('title'),
    ...careFields,
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
