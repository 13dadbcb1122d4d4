import { createServer, type RequestListener, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testSecrets } from '../support/secrets'

Object.assign(process.env, testSecrets)

let server: Server
let answer: RequestListener

beforeAll(async () => {
  const { answerGone } = await import('@/ops/answer-gone')
  const { goneHash, rememberGone } = await import('@/consent/takedown/gone-slug')
  rememberGone([goneHash('a-voice'), goneHash('장마당-세대')])
  answerGone()
  server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  server.close()
})

/** Tells which address the site was asked for, in the ways in which Next answers. */
const byStatusCode: RequestListener = (request, response) => {
  response.statusCode = 200
  response.setHeader('Cache-Control', 's-maxage=31536000')
  response.end(request.url)
}

const byWriteHead: RequestListener = (request, response) => {
  response.writeHead(200, 'OK', { 'Content-Type': 'text/html' })
  response.end(request.url)
}

type Answer = { status: number; headers: Record<string, unknown>; body: string }

/** Asks for an address just as it is written, which `fetch` would not. */
function ask(path: string, method = 'GET', headers = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject).end()
  })
}

describe.each([
  ['setting the status', byStatusCode],
  ['writing the head', byWriteHead],
])('with an answer by %s', (_, listener) => {
  beforeAll(() => {
    answer = listener
  })

  test.each([
    ['/testimonies/a-voice', '/gone'],
    ['/testimonies/a-voice/', '/gone'],
    ['/testimonies/a-voice?x=/stories', '/gone'],
    ['/testimonies/a%2Dvoice', '/gone'],
    ['/%74estimonies/a-voice', '/gone'],
    ['//testimonies//a-voice', '/gone'],
    ['http://localhost/testimonies/a-voice', '/gone'],
    ['/en/testimonies/a-voice', '/gone'],
    ['/ko/testimonies/a-voice', '/ko/gone'],
    ['/embed/testimonies/a-voice', '/embed/gone'],
    ['/ko/embed/testimonies/a-voice', '/ko/embed/gone'],
    ['/ko/embed/gone?x', '/ko/embed/gone'],
    [`/ko/testimonies/${encodeURIComponent('장마당-세대')}`, '/ko/gone'],
    [`/testimonies/${encodeURIComponent('장마당-세대'.normalize('NFD'))}`, '/gone'],
    ['/gone', '/gone'],
    ['/ko/gone/', '/ko/gone'],
  ])('%s is gone', async (path, page) => {
    const { status, headers, body } = await ask(path)
    expect([status, body]).toEqual([410, page])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    expect((await ask(path, 'HEAD')).status).toBe(410)
  })

  test.each([
    '/testimonies',
    '/testimonies/another-voice',
    '/testimonies/a-voice/more',
    '/stories/a-voice',
    '/testimonies/%E0%A4%A',
    '/testimonies/%',
    '/ko/ko/testimonies/a-voice',
    '/',
    '/?/testimonies/a-voice',
  ])('%s is not', async (path) => {
    const { status, headers, body } = await ask(path)
    expect([status, body]).toEqual([200, path])
    expect(headers).not.toHaveProperty('x-robots-tag')
  })
})

test('what a browser has kept is not confirmed, and a router is given the whole page', async () => {
  answer = (request, response) => {
    const { 'if-none-match': known, rsc } = request.headers
    response.statusCode = known ? 304 : 200
    response.end(rsc ? 'part' : 'page')
  }
  const headers = { 'if-none-match': '"1"', rsc: '1' }
  expect(await ask('/testimonies/a-voice', 'GET', headers)).toMatchObject({ status: 410, body: 'page' })
  expect(await ask('/testimonies/another', 'GET', headers)).toMatchObject({ status: 304 })
})

test('a page that could not be made stays a fault', async () => {
  answer = (_, response) => {
    response.statusCode = 500
    response.end()
  }
  expect((await ask('/testimonies/a-voice')).status).toBe(500)
})
