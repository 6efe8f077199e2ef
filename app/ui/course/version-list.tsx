import { Link } from "react-router";
import { m } from "#app/paraglide/messages.js";
import { Moment } from "../moment.tsx";

type Props = { versions: readonly { version: number; title: string; at: number }[]; shown: number };

/** How the material was before. Opening a version puts its text into the form, to be saved again. */
export function VersionList({ versions, shown }: Props) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.material_versions()}</h2>
      <ol className="version-list" reversed>
        {versions.map(({ version, title, at }, index) => (
          <li key={version}>
            <Link
              to={index === 0 ? { search: "" } : { search: `?version=${version}` }}
              aria-current={version === shown || undefined}
            >
              {m.material_version({ version })}
            </Link>{" "}
            <bdi>{title}</bdi> <Moment at={at} /> {index === 0 && m.material_version_current()}
          </li>
        ))}
      </ol>
    </section>
  );
}
