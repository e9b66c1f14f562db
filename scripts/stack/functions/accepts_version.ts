/** Numbers of `1.2.3`; parts that are missing are undefined. */
function numbers(version: string): (number | undefined)[] {
  return version
    .split(/[-+]/, 1)
    .join("")
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
}

/**
 * Whether an installed version may stand for what an import asks: the same major version (of 0.x the same
 * minor). A pinned patch version is not insisted on, since only one version of a package is installed and
 * nothing can be downloaded; another major version is refused.
 */
export function acceptsVersion(range: string, installed: string): boolean {
  const [major, minor] = numbers(installed);
  return range.split("||").some((alternative) => {
    const wanted = /(\d+(?:\.[\dx*]+)*)/.exec(alternative)?.[1];
    if (wanted === undefined) return true;
    const [wantedMajor, wantedMinor] = numbers(wanted);
    if (alternative.trim().startsWith(">")) return (major ?? 0) >= (wantedMajor ?? 0);
    if (wantedMajor !== major) return false;
    return major !== 0 || wantedMinor === undefined || wantedMinor === minor;
  });
}
