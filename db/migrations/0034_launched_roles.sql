-- What the last launch of a person said of their roles, whatever the LMS's list of people says since, and however long their visits
-- are kept: in whichever course, and in each. By these a launch sees that the LMS gave or took a role. 0: nothing was said yet.
ALTER TABLE learner_profiles ADD COLUMN launched_roles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memberships ADD COLUMN launched_roles INTEGER NOT NULL DEFAULT 0;
UPDATE memberships SET launched_roles = coalesce(
  (
    SELECT session.roles FROM learning_sessions session
    WHERE session.tenant_id = memberships.tenant_id AND session.learner_id = memberships.learner_id
      AND session.session_start = memberships.launched_at AND session.course_context = memberships.lti_context_id
    ORDER BY session.id DESC LIMIT 1
  ),
  roles
)
WHERE launched_at IS NOT NULL;
UPDATE learner_profiles SET launched_roles = coalesce(
  (
    SELECT session.roles FROM learning_sessions session
    WHERE session.tenant_id = learner_profiles.tenant_id AND session.learner_id = learner_profiles.id
    ORDER BY session.session_start DESC, session.id DESC LIMIT 1
  ),
  (
    SELECT member.launched_roles FROM memberships member
    WHERE member.tenant_id = learner_profiles.tenant_id AND member.learner_id = learner_profiles.id
    ORDER BY member.launched_at DESC LIMIT 1
  ),
  0
);
