import { describe, expect } from 'vitest'

import { reading } from '../../../test/support/index.ts'
import { refusalOf } from '../../../test/support/refusal-of.ts'
import { reportFrom, reporting, test } from '../../../test/support/scene.ts'

const inFrench = (text: string) => ({ source: 'fr', fr: { text, state: 'verified' } })

/** What would deceive a reader or break a page. */
const deceiving = [
  ...['\u202eabc', 'a\u202db', 'a\u2066b', 'a\u2069b', 'a\0b', '\ud800', 'a\udc00'],
  ...['a\u0007b', '\u2028', '', ' ', '\u200b\u200d'],
]

describe('the words of a report', () => {
  test('keep their language, whatever language is asked for', async ({ app, scene }) => {
    const { activities, focalPoint } = scene
    const reason = inFrench('Audit terminé')
    const said = { from: 20, to: 60, reason }
    const { id } = await reportFrom(app, reporting(activities.first, focalPoint, said))
    for (const language of ['', '?language=ar', '?language=fr', '?language=zgh']) {
      const report = await app.inject(reading(`/progress-reports/${id}${language}`, focalPoint))
      expect(report.json().reason, language).toEqual(reason)
    }
  })

  test('are kept in one spelling, with the joiners and marks that Arabic needs', async ({
    app,
    scene,
  }) => {
    const { activities, focalPoint } = scene
    const words = 'Audit termine\u0301\nsur plusieurs lignes \u2067می\u200cخواهم\u2069 مُدَقَّق'
    const said = {
      from: 20,
      to: 60,
      reason: inFrench(words),
      evidence: [{ url: 'https://example.org/a', title: 'Rapport de\u0301taille\u0301' }],
    }
    const report = await reportFrom(app, reporting(activities.first, focalPoint, said))
    expect(report.reason.fr.text).toBe(words.normalize('NFC'))
    expect(report.evidence[0].title).toBe('Rapport d\u00e9taill\u00e9')
  })

  test('deceive nobody', async ({ app, db, scene }) => {
    const { activities, focalPoint } = scene
    const refused = async (said: object) => {
      const request = reporting(activities.first, focalPoint, { from: 20, to: 60, ...said })
      const { status, errors } = await refusalOf({ app, db }, request)
      return [status, ...new Set(errors.map(({ pointer }: { pointer: string }) => pointer))]
    }
    const url = 'https://example.org/a'

    for (const text of [...deceiving, 'x'.repeat(5_001), 'x'.repeat(1_000_000)])
      expect(await refused({ reason: inFrench(text) }), JSON.stringify(text)).toEqual([
        400,
        '#/reason/fr/text',
      ])
    for (const title of [...deceiving, 'a\nb', 'x'.repeat(301)])
      expect(await refused({ evidence: [{ url, title }] }), JSON.stringify(title)).toEqual([
        400,
        '#/evidence/0/title',
      ])
    const withoutSource = { source: 'ar', fr: { text: 'Audit', state: 'verified' } }
    expect(await refused({ reason: withoutSource })).toEqual([400, '#/reason/ar'])
  })

  test('point to pages of the web alone', async ({ app, db, scene }) => {
    const { activities, focalPoint } = scene
    const odd = [
      ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,<script>', 'file:///etc'],
      ...['ftp://example.org', '//example.org', 'example.org', 'https://', '', 'http://a\nb.org'],
      ...[' javascript:alert(1)', 'java\tscript:alert(1)', 'vbscript:x', 'blob:https://a.org/1'],
      ...[`https://example.org/${'x'.repeat(2_000)}`, 'https://example.org/\u202egpj.exe'],
    ]
    for (const url of odd) {
      const said = { from: 20, to: 60, evidence: [{ url }] }
      const refusal = await refusalOf({ app, db }, reporting(activities.first, focalPoint, said))
      expect(refusal, url).toMatchObject({
        status: 400,
        errors: [{ pointer: '#/evidence/0/url' }],
      })
    }
  })
})

test('a body that nobody would write is refused whole', async ({ app, db, scene }) => {
  const request = reporting(scene.activities.first, scene.focalPoint, {})
  const headers = { ...request.headers, 'content-type': 'application/json' }
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
  const bodies = [
    ...['{"from":20,"to":60,"to":61}', '{"from":20,"to":60,"__proto__":{"to":61}}'],
    ...[`{"from":20,"to":60,"reason":${deep}}`, `{"from":20,"to":60,"a":"${'x'.repeat(2 ** 20)}"}`],
    ...['{"from":20,"to":60,"constructor":{"prototype":{}}}', '{"from":20,"to":60', '[]', 'null'],
    ...['{"from":20,"to":60,"state":"accepted"}', '{"from":20,"to":60,"onBehalf":true}'],
    ...['{"from":20,"to":60,"recordedAt":"2020-01-01T00:00:00Z"}', '{"from":20,"to":60,"id":1}'],
  ]
  for (const payload of bodies) {
    const { status } = await refusalOf({ app, db }, { ...request, headers, payload })
    expect([400, 413], payload.slice(0, 80)).toContain(status)
  }
  for (const type of ['text/plain', 'text/xml', 'application/x-www-form-urlencoded', '']) {
    const odd = { ...headers, 'content-type': type }
    const payload = '{"from":20,"to":60}'
    const { status } = await refusalOf({ app, db }, { ...request, headers: odd, payload })
    expect([400, 415], type).toContain(status)
  }
})
