import { creation, inArabic } from '@iltizam/api/testing/requests'

import type { Caller, Step } from './steps.ts'

export const reason = inArabic('اكتملت الصيغة الأولى بعد اجتماعين مع الشركاء')
export const evidence = [{ url: 'https://example.org/report', title: 'تقرير' }]

interface Report {
  id: string
  version: number
}

/** Sends a creation and gives what is answered; fails on a refusal. */
export type Send = (request: ReturnType<typeof creation>) => Promise<Report>

/** A focal point reports, the secretariat accepts: two requests, as two people send them. */
export async function reportAndDecide(send: Send, step: Step, to: number, secretariat: Caller) {
  const { activityId, progress: from, reporter } = step
  const report = { from, to, reason, evidence }
  const { id, version } = await send(
    creation(`/activities/${activityId}/progress-reports`, reporter, report),
  )
  const decision = { kind: 'accept' }
  await send(creation(`/progress-reports/${id}/decisions`, secretariat, decision, { version }))
}

/** Sends to the program at an address. */
export const sendTo =
  (address: string): Send =>
  async ({ method = 'POST', url, headers = {}, payload }) => {
    const sent = new Headers({ 'content-type': 'application/json' })
    for (const [name, value] of Object.entries(headers)) sent.set(name, String(value))
    const body = JSON.stringify(payload)
    const answer = await fetch(`${address}${url}`, { method, headers: sent, body })
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
    // Both operations answer with the report.
    return (await answer.json()) as Report
  }
