import { NavLink } from "react-router";
import { m } from "#app/paraglide/messages.js";

/** The pages of those who administer the tenant. */
export function ConsoleNavigation({ launch }: { launch: string }) {
  const page = `/l/${launch}/admin`;
  return (
    <nav className="course-navigation" aria-label={m.console_nav_label()}>
      <NavLink to={page} end>
        {m.admin_title()}
      </NavLink>
      <NavLink to={`${page}/deployments`}>{m.admin_deployments()}</NavLink>
      <NavLink to={`${page}/policies`}>{m.policies_title()}</NavLink>
      <NavLink to={`${page}/launches`}>{m.launches_title()}</NavLink>
      <NavLink to={`${page}/invitations`}>{m.invitations_title()}</NavLink>
      <NavLink to={`${page}/people`}>{m.admins_title()}</NavLink>
      <NavLink to={`${page}/guide`}>{m.guide_settings_title()}</NavLink>
      <NavLink to={`${page}/model`}>{m.model_link()}</NavLink>
      <NavLink to={`${page}/usage`}>{m.usage_title()}</NavLink>
      <NavLink to={`${page}/quota`}>{m.quota_title()}</NavLink>
      <NavLink to={`${page}/crises`}>{m.crises_title()}</NavLink>
      <NavLink to={`${page}/minors`}>{m.minors_title()}</NavLink>
      <NavLink to={`${page}/retention`}>{m.retention_title()}</NavLink>
      <NavLink to={`${page}/audit`}>{m.audit_title()}</NavLink>
    </nav>
  );
}
