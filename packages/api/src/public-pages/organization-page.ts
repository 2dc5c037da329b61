import { formerNames } from '@iltizam/shared/former-names'
import { html } from 'ghtml'

import type { Organization, OrganizationRevision } from '../features/organizations/schema.ts'
import type { Responsibilities } from '../features/responsibilities/schema.ts'
import { bodyLink } from './body-link.ts'
import { momentForm } from './moment-form.ts'
import { type Address, measure, sources, withDay } from './parts.ts'
import type { PageHead } from './shell.ts'
import type { Words } from './words.ts'

export interface OrganizationPage {
  organization: Organization
  revisions: OrganizationRevision[]
  responsibilities: Responsibilities
}

type Plan = Responsibilities['plans'][number]

export function organizationHead({ organization }: OrganizationPage, words: Words): PageHead {
  const { name } = organization
  const description = words.t('responsibilities:description', { name: words.quoted(name) })
  return { title: words.plain(name), description }
}

/** A body: how it is and was called, what became of it, and what it answers for, without a person. */
export function organizationBody(page: OrganizationPage, address: Address, words: Words): string {
  const { organization, responsibilities } = page
  const { id, name, kind, asOf } = organization
  const { t } = words
  const { plans } = responsibilities
  const sections = plans.map((plan) => planSection(plan, address, words))
  const permalink = `${address.origin}${address.path}?asOf=${asOf}`
  return html`<article>
<header>
  <p class="eyebrow">${t(`organizations:kinds.${kind}`)}</p>
  <h1>!${words.markedText(name)}</h1>!${former(page, words)}!${succession(organization, address, words)}</header>
<div class="columns">
  <div>!${plans.length === 0 ? html`<p class="section soft">${t('responsibilities:none')}</p>` : sections}</div>
<aside>
<section class="permalink">
  <h2>${t('common:permalink')}</h2>
  <p><a href="${address.path}?asOf=${asOf}" dir="ltr">${permalink}</a></p></section>!${momentForm(asOf, address, words)}</aside></div>
!${sources(
    ['', '/revisions', '/responsibilities'].map((part) => `/api/v1/organizations/${id}${part}`),
    asOf,
    words,
  )}
</article>`
}

function former({ revisions }: OrganizationPage, words: Words): string {
  const { t } = words
  return formerNames(revisions, words.language)
    .map(
      ({ name, until }) =>
        html`<p class="soft">${t('responsibilities:former')} !${words.text(name)} ${t('responsibilities:formerUntil', { day: words.day(until) })}</p>`,
    )
    .join('')
}

function succession(organization: Organization, address: Address, words: Words): string {
  const { endedOn, endedBy, successors, predecessors } = organization
  const { t } = words
  const names = (bodies: Organization['successors']) =>
    bodies.map((body) => bodyLink(body, address, words)).join(' · ')
  const ended =
    endedOn !== null && endedBy !== null
      ? html`<p>${t(`organizations:succession.ended.${endedBy}`, { day: words.day(endedOn) })} !${names(successors)}</p>`
      : ''
  const before =
    predecessors.length > 0
      ? html`<p>${t('organizations:succession.predecessors')} !${names(predecessors)}</p>`
      : ''
  return ended + before
}

function planSection(plan: Plan, address: Address, words: Words): string {
  const { t } = words
  const home = `/${words.language}/plans/${plan.slug}`
  const link = (number: number, anchor = '') =>
    withDay(`${home}/commitments/${number}`, address.asOf) + anchor
  const commitments = plan.commitments.map((commitment) => {
    const { number, title, isLead, progress } = commitment
    return html`<tr>
      <td class="soft">${number}</td>
      <th scope="row"><a href="${link(number)}">!${words.text(title)}</a>
      <span class="lead">${t(`responsibilities:${isLead ? 'leads' : 'supports'}`)}</span></th>
      <td class="activity-progress">!${progress.shown === null ? html`${t('progress:nothingToMeasure')}` : measure(progress.shown, progress.exact, words)}
      !${notReported(commitment, words)}</td></tr>`
  })
  const activities = plan.activities.map((activity) => {
    const { number, commitmentNumber, title, reportedProgress, state } = activity
    const said =
      reportedProgress === null ? t('activities:isNotReported') : t(`activities:states.${state}`)
    return html`<tr>
      <td class="soft">${number}</td>
      <th scope="row"><a href="${link(commitmentNumber, `#activity-${number}`)}">!${words.text(title)}</a></th>
      <td class="activity-progress">!${measure(reportedProgress, reportedProgress, words)} <span class="small soft">${said}</span></td></tr>`
  })
  return html`<section class="section">
    <h2><a href="${withDay(home, address.asOf)}">!${words.text(plan.title)}</a></h2>
    !${table('commitments', commitments, words)}!${table('answers', activities, words)}</section>`
}

function notReported({ notReportedCount: count }: Plan['commitments'][number], { t }: Words) {
  if (count === 0) return ''
  return html`<span class="small soft">${t('activities:notReported', { count })}</span>`
}

function table(kind: 'commitments' | 'answers', rows: string[], { t }: Words): string {
  if (rows.length === 0) return ''
  return html`<h3>${t(`responsibilities:${kind}`)}</h3>
    <table class="table activities">
    <thead>
    <tr><th scope="col">${t('activities:number')}</th><th scope="col">${t(kind === 'commitments' ? 'commitments:column.title' : 'activities:activity')}</th><th scope="col">${t('progress:progress')}</th></tr></thead>
    <tbody>!${rows}</tbody></table>`
}
