import { Link, NavLink, useLocation } from "react-router";
import { m } from "#app/paraglide/messages.js";

type Page = { to: string; title: () => string };
type Group = { title: () => string; pages: readonly [Page, ...Page[]] };

/** The pages of those who administer the tenant, below their own address, by what they are about. */
const groups: readonly Group[] = [
  {
    title: m.console_group_connection,
    pages: [
      { to: "", title: m.admin_title },
      { to: "/deployments", title: m.admin_deployments },
      { to: "/policies", title: m.policies_title },
      { to: "/launches", title: m.launches_title },
      { to: "/invitations", title: m.invitations_title },
    ],
  },
  {
    title: m.console_group_guide,
    pages: [
      { to: "/guide", title: m.guide_settings_title },
      { to: "/courses", title: m.minors_courses },
      { to: "/model", title: m.model_link },
      { to: "/usage", title: m.usage_title },
      { to: "/quota", title: m.quota_title },
    ],
  },
  {
    title: m.console_group_people,
    pages: [
      { to: "/people", title: m.admins_title },
      { to: "/learners", title: m.learners_title },
      { to: "/minors", title: m.minors_title },
      { to: "/crises", title: m.crises_title },
    ],
  },
  {
    title: m.console_group_records,
    pages: [
      { to: "/retention", title: m.retention_title },
      { to: "/audit", title: m.audit_title },
    ],
  },
  {
    title: m.console_group_operation,
    pages: [
      { to: "/health", title: m.health_title },
      { to: "/backups", title: m.backups_title },
      { to: "/keys", title: m.keys_title },
      { to: "/support", title: m.support_title },
    ],
  },
];

/** Two lines, whatever is open: what pages are about, and the pages about that. */
export function ConsoleNavigation({ launch }: { launch: string }) {
  const { pathname } = useLocation();
  const page = `/l/${launch}/admin`;
  const below = pathname.slice(page.length);
  const isOpen = ({ to }: Page) => (to === "" ? below === "" || below === "/" : `${below}/`.startsWith(`${to}/`));
  const open = groups.find(({ pages }) => pages.some(isOpen));
  return (
    <nav aria-label={m.console_nav_label()}>
      <ul className="console-groups">
        {groups.map((group) => (
          <li key={group.pages[0].to}>
            <Link to={`${page}${group.pages[0].to}`} aria-current={group === open ? "true" : undefined}>
              {group.title()}
            </Link>
          </li>
        ))}
      </ul>
      <div className="course-navigation">
        {open?.pages.map(({ to, title }) => (
          <NavLink key={to} to={`${page}${to}`} end={to === ""}>
            {title()}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
