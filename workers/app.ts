import { createRequestHandler, RouterContextProvider } from "react-router";
import { lobbyContext } from "#app/tenancy/lobby.ts";
import { createLobby } from "./lobby.ts";

export { ChatConversationDO } from "./chat-conversation-object.ts";
export { CourseIndexDO } from "./course-index-object.ts";
export { OIDCStateDurableObject } from "./oidc-state-object.ts";

const handle = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);

export default {
  async fetch(request, env, ctx) {
    const context = new RouterContextProvider();
    context.set(lobbyContext, createLobby(env, ctx));
    return handle(request, context);
  },
} satisfies ExportedHandler<Env>;
