/** A one-time code for a counter of the only unit, as the operator makes it at the command line. */
export async function makeEnrolmentCode(
  cli: (...args: readonly string[]) => Promise<string>,
  counter: string,
): Promise<string> {
  const said = await cli('enrol-code', '--counter', counter);
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(said)?.[0];
  if (code === undefined) throw new Error(said);
  return code;
}
