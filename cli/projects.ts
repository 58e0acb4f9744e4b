// SPDX-License-Identifier: Apache-2.0
import { Option } from 'commander'
import type { Command } from 'commander'
import { addAdministrationOptions, administer, collect } from './administration.ts'
import type { BodyOf } from './administration-call.ts'
import type { AdministrationOptions } from './administration.ts'
import { forTerminal, styled, table, writeJson, writeLine } from './output.ts'
import { allProjects } from './projects-find.ts'

/** `lukhas projects`. */
export function addProjects(program: Command): void {
  const projects = program.command('projects').description('make, list and archive projects, and set what they may ask').helpCommand(false).exitOverride()
  addList(projects)
  addCreate(projects)
  addArchive(projects)
  addModels(projects)
  addLimit(projects)
}

function addList(projects: Command): void {
  const command = projects.command('list').description('list the projects, oldest first').option('--archived', 'those that are archived, too')
  addAdministrationOptions(command).action(async (options: AdministrationOptions & { readonly archived?: true }) => {
    await administer(command, options, async ({ call }) => {
      const found = await allProjects(call, options.archived === true)
      if (options.json) writeJson(found)
      else if (found.length === 0) writeLine(styled('dim', 'There are no projects. Make one with `lukhas projects create`.'))
      else for (const line of table([['ID', 'NAME', 'STATUS', 'CREATED'], ...found.map(toRow)])) writeLine(line)
    })
  })
}

function addCreate(projects: Command): void {
  const command = projects.command('create').description('make a project').argument('<name>', 'what people call it').option('--id <id>', 'the id to give it, as policies and retention name it')
  addAdministrationOptions(command).action(async (name: string, options: AdministrationOptions & { readonly id?: string }) => {
    await administer(command, options, async ({ call }) => {
      tell(await call('createProject', { body: { name, ...(options.id === undefined ? {} : { id: options.id }) } }), 'is made', options)
    })
  })
}

function addArchive(projects: Command): void {
  const command = projects.command('archive').description('end a project for good: its keys are refused from now on').argument('<id>', 'id of the project')
  addAdministrationOptions(command).action(async (id: string, options: AdministrationOptions) => {
    await administer(command, options, async ({ call }) => {
      tell(await call('archiveProject', { path: { project_id: id } }), 'is archived', options)
    })
  })
}

interface ModelsOptions extends AdministrationOptions {
  readonly allow?: readonly string[]
  readonly deny?: readonly string[]
  readonly all?: true
}

function addModels(projects: Command): void {
  const command = projects.command('models').description('set which models there are for a project').argument('<id>', 'id of the project')
    .addOption(new Option('--allow <model>', 'one of the only models that there are, repeatable').argParser(collect).conflicts(['deny', 'all']))
    .addOption(new Option('--deny <model>', 'one of the models that there are not, repeatable').argParser(collect).conflicts('all'))
    .option('--all', 'all models again')
  addAdministrationOptions(command).action(async (id: string, options: ModelsOptions) => {
    const { allow, deny, all, json } = options
    const path = { project_id: id }
    const list = allow ?? deny
    if (list === undefined && all !== true) command.error('error: Give --allow, --deny or --all.', { code: 'lukhas.usage', exitCode: 2 })
    await administer(command, options, async ({ call }) => {
      const body = list === undefined ? await call('deleteModelPermissions', { path }) : await call('updateModelPermissions', { path, body: { mode: deny === undefined ? 'allow_list' : 'deny_list', model_ids: list } })
      if (json) writeJson(body)
      else writeLine(styled('green', `The models of project ${forTerminal(id)} are set.`))
    })
  })
}

function addLimit(projects: Command): void {
  const command = projects.command('limit').description('set how many requests a minute a project may send to a model, all of its keys together')
    .argument('<id>', 'id of the project').argument('<model>', 'the model').argument('<requests>', 'requests in any minute, or none for no limit')
  addAdministrationOptions(command).action(async (id: string, model: string, requests: string, options: AdministrationOptions) => {
    if (requests !== 'none' && !/^[1-9][0-9]{0,9}$/.test(requests)) command.error('error: <requests> is a number from 1, or none.', { code: 'lukhas.usage', exitCode: 2 })
    await administer(command, options, async ({ call }) => {
      const limit = await call('updateProjectRateLimit', { path: { project_id: id, rate_limit_id: `rl-${model}` }, body: { max_requests_per_1_minute: requests === 'none' ? 2_147_483_647 : Number(requests) } })
      if (options.json) writeJson(limit)
      else writeLine(styled('green', `Project ${forTerminal(id)} may send ${requests === 'none' ? 'any number of' : requests} requests a minute to ${forTerminal(model)}.`))
    })
  })
}

function tell(project: BodyOf<'getProject'>, done: string, { json }: AdministrationOptions): void {
  if (json) writeJson(project)
  else writeLine(styled('green', `Project ${project.id} ${done}.`))
}

function toRow({ id, name, status, created_at: createdAt }: BodyOf<'getProject'>): string[] {
  return [id, name, status, new Date(createdAt * 1000).toISOString().slice(0, 10)].map(forTerminal)
}
