import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { chooseLocale } from "./locale.ts";
import { overwriteGetLocale } from "./paraglide/runtime.js";
import { askForRoom } from "./ui/ask-for-room.ts";
import { carrySession } from "./ui/carry-session.ts";
import { sendAgain } from "./ui/send-again.ts";

// Before anything is asked for, and before the router reads the address.
carrySession();
sendAgain();

// The server chose the language from the launch and wrote it on the document.
overwriteGetLocale(() => chooseLocale(document.documentElement.lang));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});

void askForRoom();
