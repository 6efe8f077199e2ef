import { index, layout, prefix, route, type RouteConfig } from "@react-router/dev/routes";

// The addresses of the product, on one screen. Files ending in .ts are resource routes: they answer without a page.
export default [
  index("routes/home.tsx"),
  route("health", "routes/health.ts"),

  ...prefix("lti", [
    route("login/:tenant?", "routes/lti/login.ts"),
    route("launch", "routes/lti/launch.ts"),
    route("unkept", "routes/lti/unkept.ts"),
    route("jwks", "routes/lti/jwks.ts"),
    route("config", "routes/lti/config.tsx"),
    route("config.json", "routes/lti/config-json.ts"),
    route("register/:invitation?", "routes/lti/register.tsx"),
    route("register/:invitation/confirm", "routes/lti/confirm-registration.ts"),
    route("refused", "routes/lti/refused.tsx"),
  ]),

  // One launch. Everything below has entered its tenant.
  route("l/:launch", "routes/launch/layout.tsx", [
    index("routes/launch/landing.ts"),
    route("code", "routes/launch/code.ts"),
    route("consent", "routes/launch/consent.ts"),
    route("quota", "routes/launch/quota-left.ts"),
    route("guide/:conversation?", "routes/launch/guide.tsx"),
    route("guide/:conversation/messages", "routes/launch/messages.ts"),
    route("guide/:conversation/stream", "routes/launch/stream.ts"),
    route("guide/:conversation/stop", "routes/launch/stop.ts"),
    route("guide/:conversation/rate", "routes/launch/rate.ts"),
    route("guide/:conversation/rename", "routes/launch/rename-talk.ts"),
    route("guide/:conversation/delete", "routes/launch/delete-talk.ts"),
    route("help", "routes/launch/help.ts"),
    route("signals", "routes/launch/signals.ts"),
    route("learning", "routes/launch/learning.tsx"),
    route("privacy", "routes/launch/privacy.tsx"),
    route("privacy/copy/:format", "routes/launch/own-copy.ts"),
    route("practice", "routes/launch/practice.tsx"),
    route("practice/question/:question", "routes/launch/practice-question.ts"),
    route("practice/set/:set", "routes/launch/practise-set.tsx"),
    route("practice/:concept", "routes/launch/practise.tsx"),
    route("instructor", "routes/launch/instructor.tsx"),
    // Those who teach.
    layout("routes/launch/course.tsx", [
      route("course", "routes/launch/course/overview.tsx"),
      route("course/material/new", "routes/launch/course/new-material.tsx"),
      route("course/material/:material", "routes/launch/course/material.tsx"),
      route("course/concepts", "routes/launch/course/concepts.tsx"),
      route("course/concepts/:concept", "routes/launch/course/concept.tsx"),
      route("course/questions", "routes/launch/course/questions.tsx"),
      route("course/questions/:question", "routes/launch/course/question.tsx"),
      route("course/sets", "routes/launch/course/sets.tsx"),
      route("course/import/:what", "routes/launch/course/import.tsx"),
      route("course/export/:file", "routes/launch/course/export.ts"),
      route("course/answers", "routes/launch/course/answers.tsx"),
      route("course/asked", "routes/launch/course/asked.tsx"),
      route("course/progress", "routes/launch/course/progress.tsx"),
      route("course/try", "routes/launch/course/try.tsx"),
    ]),
    route("course/people", "routes/launch/roster.tsx"),
    route("course/scores", "routes/launch/scores.tsx"),
    route("course/copy", "routes/launch/copy.ts"),
    route("deep-link", "routes/launch/deep-link.tsx"),
    route("deep-link/answer", "routes/launch/deep-link-answer.ts"),
    // Those who administer the tenant.
    layout("routes/launch/console.tsx", [
      route("admin", "routes/launch/admin.tsx"),
      route("admin/deployments", "routes/launch/admin/deployments.tsx"),
      route("admin/deployments/:deployment", "routes/launch/admin/deployment.tsx"),
      route("admin/export/:file", "routes/launch/admin/export.ts"),
      route("admin/model", "routes/launch/model.tsx"),
      route("admin/quota", "routes/launch/quota.tsx"),
      route("admin/guide", "routes/launch/guide-settings.tsx"),
    ]),
  ]),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
