import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { goneHash, isGone, loadGone } from '@/consent/takedown/gone-slug'
import { machineHeadersAt, refreshMachineHeaders } from '@/content/machine-headers'
import { testPayload } from '../support/payload'
import { picture } from '../support/pictures'
import { prose, publishable } from '../support/publishable'

let payload: BasePayload
let made = 0

beforeAll(async () => {
  payload = await testPayload()
})

const make = (data: object, draft = false) =>
  payload.create({
    collection: 'testimonies',
    data: {
      quote: `Words ${++made}.`,
      originalLanguage: 'en',
      attribution: 'A Speaker',
      ...publishable.testimonies.data,
      _status: draft ? 'draft' : 'published',
      ...data,
    },
    draft,
  } as never) as Promise<{ id: string; slug: string }>

async function takeDown(...slugs: string[]): Promise<void> {
  await payload.create({
    collection: 'takedowns',
    data: {
      origin: 'testimony',
      originId: 'none',
      state: 'complete',
      records: [],
      goneSlugs: slugs.map(goneHash),
      fingerprints: [],
    },
  })
}

describe('an address that was taken down', () => {
  test('is kept as what nobody can read, and known once it was loaded', async () => {
    await takeDown('joo-yang-we-traded', '장마당-세대')
    const { docs } = await payload.db.find({ collection: 'takedowns' })
    expect(JSON.stringify(docs)).not.toMatch(/joo|trad|장마당/)
    expect(isGone('joo-yang-we-traded')).toBe(false)
    await loadGone(payload)
    expect(isGone('joo-yang-we-traded')).toBe(true)
    expect(isGone('장마당-세대')).toBe(true)
    expect(isGone('joo-yang')).toBe(false)
  })

  test('is refused to a new testimony that asks for it, and passed over by one that is given its own', async () => {
    await takeDown('a-lost-voice')
    await loadGone(payload)
    await expect(make({ slug: 'a-lost-voice' })).rejects.toThrow('Slug')
    await expect(make({ slug: 'A lost voice' }, true)).rejects.toThrow('Slug')
    const { slug } = await make({ attribution: 'A lost', quote: 'voice' })
    expect(slug).toBe('a-lost-voice-2')
    const other = await make({ slug: 'found' })
    const renamed = { collection: 'testimonies' as const, id: other.id, data: { slug: 'a-lost-voice' } }
    await expect(payload.update(renamed)).rejects.toThrow('Slug')
  })

  test('is one of testimonies alone', async () => {
    await takeDown('a-word')
    await loadGone(payload)
    const data = { title: 'A word', slug: 'a-word', _status: 'published' as const }
    expect((await payload.create({ collection: 'topics', data })).slug).toBe('a-word')
  })
})

describe('what a record asks of machines', () => {
  const machines = { noIndex: true, noTraining: true, noPreview: true }
  const asked = {
    'X-Robots-Tag': 'noindex, noai, noimageai, max-image-preview:none',
    'TDM-Reservation': '1',
  }

  test('is in the headers of its page in every language, while it is published', async () => {
    const { id } = await make({ slug: 'asks', machines })
    await make({ slug: 'asks-nothing' })
    await make({ slug: 'asks-as-draft', machines }, true)
    expect(machineHeadersAt('/testimonies/asks')).toEqual({})
    await refreshMachineHeaders(payload, ['testimonies'])
    for (const path of ['/testimonies/asks', '/ko/testimonies/asks?x=1', '/embed/testimonies/%61sks/'])
      expect(machineHeadersAt(path)).toEqual(asked)
    for (const path of ['/testimonies/asks-nothing', '/testimonies/asks-as-draft', '/stories/asks', '/'])
      expect(machineHeadersAt(path)).toEqual({})
    await payload.update({ collection: 'testimonies', id, data: { _status: 'draft' } })
    await refreshMachineHeaders(payload, ['stories', 'site'])
    expect(machineHeadersAt('/testimonies/asks')).toEqual(asked)
    await refreshMachineHeaders(payload, ['testimonies'])
    expect(machineHeadersAt('/testimonies/asks')).toEqual({})
  })

  test('is in the headers of the files that it shows, and of all that is asked of one', async () => {
    const data = await picture().png().toBuffer()
    const file = { data, mimetype: 'image/png', name: 'asked.png', size: data.length }
    const media = await payload.create({ collection: 'media', data: { alt: 'A window' }, file })
    await make({ slug: 'pictured', portrait: media.id, machines: { noIndex: true } })
    const rest = { title: 'Asking', slug: 'asking', deck: 'A deck.', hero: { image: media.id } }
    const chapters = [{ title: 'One', body: prose('Text.') }]
    const story = { ...rest, chapters, machines: { noTraining: true }, _status: 'published' }
    await payload.create({ collection: 'stories', data: story } as never)
    await refreshMachineHeaders(payload, ['testimonies', 'stories'])
    const names = [media.filename, media.sizes?.webp480?.filename]
    for (const name of names)
      expect(machineHeadersAt(`/api/media/file/${name}?x`)).toEqual({
        'X-Robots-Tag': 'noindex, noai, noimageai',
        'TDM-Reservation': '1',
      })
    expect(machineHeadersAt('/api/media/file/another.webp')).toEqual({})
    await payload.update({
      collection: 'testimonies',
      where: { slug: { equals: 'pictured' } },
      data: { portrait: null },
    })
    await refreshMachineHeaders(payload, ['testimonies'])
    expect(machineHeadersAt(`/api/media/file/${media.filename}`)['X-Robots-Tag']).toBe('noai, noimageai')
  })

  test('follows a draft only when that is published', async () => {
    const { id } = await make({ slug: 'drafted', machines: { noIndex: true } })
    const draft = { collection: 'testimonies' as const, id, draft: true, data: { machines } }
    await payload.update(draft)
    await refreshMachineHeaders(payload, ['testimonies'])
    expect(machineHeadersAt('/testimonies/drafted')).toEqual({ 'X-Robots-Tag': 'noindex' })
  })
})
