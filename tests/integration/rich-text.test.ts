import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  $createAutoLinkNode,
  $createLinkNode,
  $createServerBlockNode,
  editorConfigFactory,
  getEnabledNodes,
} from '@payloadcms/richtext-lexical'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getRoot,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { $createListItemNode, $createListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $createHeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { type BasePayload, flattenAllFields } from 'payload'
import { testPayload } from '../support/payload'
import { prose } from '../support/publishable'
import { makeStaff, rest } from '../support/rest'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

const id = 'b'.repeat(24)
const node = { version: 1, format: '', indent: 0, direction: 'ltr' }
const line = (text: unknown, more: object = {}) => ({
  ...node,
  type: 'text',
  text,
  detail: 0,
  mode: 'normal',
  style: '',
  ...more,
})
const paragraph = (...children: unknown[]) => ({ ...node, type: 'paragraph', children })
const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields: { id, ...fields } })
const bodyOf = (...children: unknown[]) => ({ root: { ...node, type: 'root', children } })

/** Saves a draft with this text in it, and tells what is kept of it, or why it is not. */
async function save(body: unknown): Promise<{ status: number; body?: unknown; told: string }> {
  const json = { title: 'A story', deck: 'A deck.', chapters: [{ title: 'One', body }] }
  const response = await rest('POST', '/api/stories?draft=true', { as: 'author', json })
  const { doc, errors } = await response.json()
  return { status: response.status, body: doc?.chapters[0].body, told: JSON.stringify(errors) }
}

/** The editor of the stories, as it is without a browser. */
function storyEditor() {
  const { fields } = payload.collections.stories.config
  const chapters = flattenAllFields({ fields }).find(({ name }) => name === 'chapters')
  const rows = chapters?.type === 'array' ? chapters.fields : []
  const body = rows.find(({ type }) => type === 'richText')
  if (body?.type !== 'richText') throw new Error('Stories have no text')
  const editorConfig = editorConfigFactory.fromField({ field: body })
  return createHeadlessEditor({
    nodes: getEnabledNodes({ editorConfig }),
    onError: (error) => {
      throw error
    },
  })
}

describe('rich text', () => {
  test('is saved as our editor makes it', async () => {
    const editor = storyEditor()
    const write = () => {
      const custom = { linkType: 'custom' as const, newTab: true, url: 'https://example.org/' }
      const doc = { relationTo: 'stories', value: 'an-id' }
      const internal = { linkType: 'internal' as const, newTab: false, doc }
      const nested = $createListNode('bullet').append($createListItemNode().append($createTextNode('in')))
      const steps = [1, 2].map((step) => ({ id: `${step}`.repeat(24), title: `${step}`, text: 'Go.' }))
      const made = { id, blockName: '' }
      $getRoot().append(
        $createHeadingNode('h2').append($createTextNode('A heading')),
        $createParagraphNode()
          .setFormat('center')
          .setIndent(1)
          .setDirection('ltr')
          .append(
            $createTextNode('Bold').setFormat('bold'),
            $createTabNode(),
            $createLineBreakNode(),
            $createLinkNode({ id, fields: custom }).append($createTextNode('there')),
            $createLinkNode({ id, fields: internal }).append($createTextNode('here')),
            $createAutoLinkNode({ fields: custom }).append($createTextNode('example.org')),
          ),
        $createParagraphNode().setTextFormat(1),
        $createListNode('number', 3).append(
          $createListItemNode().append($createTextNode('one')),
          $createListItemNode().append(nested),
        ),
        $createServerBlockNode({ ...made, blockType: 'steps', title: 'How', steps }),
        $createServerBlockNode({ ...made, blockName: 'N', blockType: 'aside', title: null, text: 'Beside' }),
        $createServerBlockNode({ ...made, blockType: 'testimony', testimony: 'an-id' }),
        $createServerBlockNode({ ...made, blockType: 'statistics', statistics: ['1', '2'] }),
      )
    }
    editor.update(write, { discrete: true })
    const made = JSON.parse(JSON.stringify(editor.getEditorState()))
    expect((await save(made)).body).toEqual(made)
  })

  test.each<[string, unknown]>([
    ['a tab', paragraph(line('Text.'), line('HIDDEN', { type: 'tab' }))],
    ['the style of a text', paragraph(line('Text.', { style: 'HIDDEN' }))],
    ['the mode of a text', paragraph(line('Text.', { mode: 'HIDDEN' }))],
    ['the format of a paragraph', { ...paragraph(line('Text.')), format: 'HIDDEN' }],
    ['the style of a paragraph', { ...paragraph(line('Text.')), textStyle: 'HIDDEN' }],
    ['another property of a text', paragraph(line('Text.', { note: 'HIDDEN' }))],
    ['another property of a paragraph', { ...paragraph(line('Text.')), $: { note: 'HIDDEN' } }],
    ['a line break', paragraph(line('Text.'), { type: 'linebreak', version: 1, text: 'HIDDEN' })],
    [
      'a list',
      {
        ...node,
        type: 'list',
        listType: 'HIDDEN',
        tag: 'HIDDEN',
        children: [{ ...node, type: 'listitem', value: 'HIDDEN', children: [line('Text.')] }],
      },
    ],
    [
      'a link',
      paragraph({
        ...node,
        type: 'link',
        id: 'HIDDEN',
        title: 'HIDDEN',
        fields: { linkType: 'custom', url: '/about', rel: 'HIDDEN' },
        children: [line('Text.')],
      }),
    ],
    ['the id of a block', block({ id: 'HIDDEN', blockType: 'aside', text: 'Text.' })],
    ['another field of a block', block({ blockType: 'aside', text: 'Text.', note: 'HIDDEN' })],
    [
      'another field of a row',
      block({ blockType: 'steps', steps: [{ id: 'HIDDEN', title: 'One', text: 'Text.', note: 'HIDDEN' }] }),
    ],
    ['a record', block({ blockType: 'testimony', testimony: { id: 'Text.', quote: 'HIDDEN' } })],
  ])('keeps nothing that the editor would not show, as in %s', async (_, child) => {
    const { status, body } = await save({ ...bodyOf(child), note: 'HIDDEN' })
    expect(status).toBe(201)
    expect(JSON.stringify(body)).not.toContain('HIDDEN')
    expect(JSON.stringify(body)).toContain('Text.')
    expect(() => storyEditor().parseEditorState(JSON.stringify(body))).not.toThrow()
  })

  const tooDeep = Array.from({ length: 101 }).reduce<object>((inner) => paragraph(inner), paragraph())

  test.each<[string, unknown, string]>([
    ['a number for a text', bodyOf(paragraph(line(5))), 'root.children.0.children.0.text'],
    ['a list for a text', bodyOf(paragraph(line(['five']))), 'root.children.0.children.0.text'],
    [
      'a text for children',
      bodyOf({ ...node, type: 'paragraph', children: 'five' }),
      'root.children.0.children',
    ],
    ['a node of another kind', bodyOf({ ...node, type: 'quote', children: [] }), 'root.children.0.type'],
    ['a node that is none', bodyOf('five'), 'root.children.0'],
    ['a link without a target', bodyOf({ ...node, type: 'link', children: [] }), 'root.children.0.fields'],
    ['a block of another kind', bodyOf(block({ blockType: 'other' })), 'root.children.0.fields.blockType'],
    ['a text for rows', bodyOf(block({ blockType: 'steps', steps: 'five' })), 'root.children.0.fields.steps'],
    ['no root', { note: 'five' }, 'at “root”'],
    ['a text within a hundred others', bodyOf(tooDeep), 'nested too deep'],
  ])('is refused with %s, and told where', async (_, body, place) => {
    const { status, told } = await save(body)
    expect({ status, told }).toEqual({ status: 400, told: expect.stringContaining(place) })
    expect(told).toContain('chapters.0.body')
  })

  test('is looked at whichever way it comes, and has blocks where there are any', async () => {
    const aside = block({ blockType: 'aside', text: 'Beside' })
    const about = (body: object) =>
      payload.updateGlobal({ slug: 'site', data: { name: 'A site', about: body as never } })
    await expect(about(bodyOf(aside))).rejects.toThrow(/invalid: about/)
    const { about: kept } = await about(bodyOf(paragraph(line('Text.', { note: 'HIDDEN' }))))
    expect(JSON.stringify(kept)).not.toContain('HIDDEN')
    expect((await save(bodyOf(aside))).status).toBe(201)
  })

  test('stays as it is when something else is saved', async () => {
    const json = { title: 'Half saved', chapters: [{ title: 'One', body: prose('Text.') }] }
    const made = await rest('POST', '/api/stories?draft=true', { as: 'editor', json })
    const { doc } = await made.json()
    const answer = await rest('PATCH', `/api/stories/${doc.id}?draft=true`, {
      as: 'editor',
      json: { deck: 'A deck.' },
    })
    expect((await answer.json()).doc.chapters).toEqual(doc.chapters)
  })
})
