import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import en from '@/messages/en.json'
import { locales } from '@/messages/locales'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

const english = flatten(en)
const others = locales
  .filter((locale) => locale !== 'en')
  .map((locale) => [locale, flatten(JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')))] as const)
const placeholders = (text: string) => [...new Set(text.match(/\{(\w+)(?=[,}])/g))].sort()

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
}

describe('the interface texts', () => {
  test.each(others)('are all there in “%s”, and no others', (_, messages) => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test.each(others)('say something in “%s”, with the same blanks', (_, messages) => {
    const blanks = (texts: Map<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, text.trim() ? placeholders(text) : 'nothing']))
    expect(blanks(messages)).toEqual(blanks(english))
  })

  test('are all used', () => {
    const source = ['components', 'app', 'blocks', 'consent', 'actions']
      .flatMap((folder) => [...sourceFiles(folder)])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    // Keys with a part that is chosen, such as `nav.${section}`.
    const chosen = [...source.matchAll(/t\(`([\w.]+\$\{[^`]+)`/g)].map(
      ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '\\w+')}$`),
    )
    const used = (key: string) => source.includes(`'${key}'`) || chosen.some((pattern) => pattern.test(key))
    expect([...english.keys()].filter((key) => !used(key))).toEqual([])
  })
})
