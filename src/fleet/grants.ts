/** What a role needs that works, adds, looks or signs and does not migrate, as SQL to be run by the owner. */
export function grantsFor(role: string): string {
  const name = `"${role.replaceAll('"', '""')}"`
  return ['iqchains', 'iqchains_jobs']
    .flatMap((schema) => [
      `GRANT USAGE ON SCHEMA ${schema} TO ${name};`,
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name};`,
      `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name};`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${name};`,
    ])
    .join('\n')
}
