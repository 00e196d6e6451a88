/** A path with its query; what is null or undefined is left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** A path of the contract with its unit in it. */
export function ofUnit(path: string, unit: string): string {
  return path.replace(':unit', encodeURIComponent(unit));
}
