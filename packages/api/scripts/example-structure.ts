import type { DemonstrationVisitor } from './demonstration-visitor.ts'
import { written } from './example-writes.ts'
import { keptExamples, type OpenApiExamples } from './kept-examples.ts'

/** The story of a next plan: set up by hand, corrected, and weighed. */
export async function exampleStructure({
  ask,
  send,
  signIn,
  signOut,
}: DemonstrationVisitor): Promise<OpenApiExamples> {
  const { examples, keep } = keptExamples()
  const create = async (operationId: string, path: string, body: object) => {
    const created = await send('POST', path, { body })
    keep(operationId, created, body)
    return created
  }
  const change = async (operationId: string, path: string, body: object, version = 1) =>
    keep(operationId, await send('PATCH', path, { body, version }), body)

  await signIn('secretariat')
  const organization = await create('createOrganization', '/organizations', {
    name: written('المجلس الأعلى للحسابات'),
    kind: 'governance-body',
  })
  const slug = '2024-2027'
  const plan = await create('createPlan', '/plans', {
    slug,
    ordinal: 3,
    title: written('خطة العمل الوطنية الثالثة'),
    status: 'co-creation',
    startYear: 2024,
    endYear: 2027,
  })
  await change('changePlan', `/plans/${plan.id}`, {
    status: 'adopted',
    implementationEnds: '2027-12-31',
  })
  const theme = await create('createTheme', `/plans/${plan.id}/themes`, {
    title: written('المالية العمومية'),
  })
  await change('changeTheme', `/themes/${theme.id}`, { title: written('شفافية المالية العمومية') })
  await change('changeOrganization', `/organizations/${organization.id}`, {
    name: {
      ...written('المجلس الأعلى للحسابات'),
      fr: { text: 'Cour des comptes', state: 'verified' },
    },
  })
  const commitment = await create('createCommitment', `/plans/${plan.id}/commitments`, {
    title: written('نشر تقارير التدقيق في صيغ مفتوحة'),
    themeId: theme.id,
    leadId: organization.id,
  })
  const place = `/commitments/${commitment.id}`
  const activity = await create('createActivity', `${place}/activities`, {
    title: written('جرد التقارير القابلة للنشر'),
    startsOn: '2024-02-01',
    endsOn: '2024-06-30',
  })
  await change('changeCommitment', place, { title: written('نشر تقارير التدقيق وتتبع توصياتها') })
  await change('changeActivity', `/activities/${activity.id}`, { endsOn: '2024-09-30' })

  const weight = { weight: 2.5, reason: written('عليه تقوم بقية الأنشطة') }
  for (const [name, path] of [
    ['Commitment', place],
    ['Activity', `/activities/${activity.id}`],
  ]) {
    keep(`preview${name}Weight`, await ask(`${path}/weight-effect?weight=2.5`))
    const set = await send('PUT', `${path}/weight`, { body: weight, version: 2 })
    keep(`set${name}Weight`, set, weight)
    keep(`list${name}Weights`, await ask(`${path}/weights`))
    keep(`list${name}Revisions`, await ask(`${path}/revisions`))
  }
  keep('listPlanRevisions', await ask(`/plans/${slug}/revisions`))
  keep('listOrganizationRevisions', await ask(`/organizations/${organization.id}/revisions`))
  await signOut()
  return examples
}
