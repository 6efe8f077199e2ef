/** The parameter of an address that carries a one-time code. The server takes it in; nobody else needs to see it. */
export const CODE = "once";

/** A session that travels without cookies. */
export type Carried = {
  /** Whether an address is of its launch. */
  holds(url: URL): boolean;
  /** @returns the address, to be opened once, within a minute, without a cookie; as it was where that fails */
  once(address: string): Promise<string>;
};

/** Forms that have their code, and are on their way. */
const underWay = new WeakSet<HTMLFormElement>();

/**
 * A document's request carries no header. So a plain link, form or download of the launch, which no script of the page has
 * taken for itself, waits for a one-time code first. A file to save is a link like any other, whose answer says that it is one:
 * with the attribute `download`, Chromium breaks it off in the frame of an LMS.
 */
export function carryDocuments(carried: Carried): void {
  // On the window: React listens on the document, and what it took is known by then.
  window.addEventListener("click", (event) => void followLink(event, carried));
  window.addEventListener("submit", (event) => void sendForm(event, carried));
}

async function followLink(event: MouseEvent, { holds, once }: Carried): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (event.defaultPrevented || event.button !== 0 || link === null) return;
  const url = new URL(link.href);
  const withinPage = url.hash !== "" && url.href.split("#")[0] === location.href.split("#")[0];
  if (!holds(url) || withinPage || url.searchParams.has(CODE)) return;
  event.preventDefault();
  const elsewhere = link.target !== "" && link.target !== "_self";
  const aside = elsewhere || event.metaKey || event.ctrlKey || event.shiftKey;
  // At once, while the click still counts: later, a browser would refuse a new tab.
  const tab = aside ? window.open("", link.target || "_blank") : null;
  const address = await once(url.href);
  if (tab !== null) tab.location.replace(address);
  else location.assign(address);
}

async function sendForm(event: SubmitEvent, { holds, once }: Carried): Promise<void> {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
  if (underWay.delete(form)) return;
  const button = event.submitter;
  const sender = button?.hasAttribute("formaction") ? button : form;
  const attribute = sender === form ? "action" : "formaction";
  const written = sender.getAttribute(attribute);
  const url = new URL(written ?? "", location.href);
  const method = button?.getAttribute("formmethod") ?? form.method;
  if (!holds(url) || method === "dialog") return;
  event.preventDefault();
  const address = await once(url.href);
  // A form that is sent by GET writes its fields over the query of its address.
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: CODE });
  field.value = new URL(address).searchParams.get(CODE) ?? "";
  if (method === "get") form.insertAdjacentElement("beforeend", field);
  else sender.setAttribute(attribute, address);
  underWay.add(form);
  form.requestSubmit(button);
  // Where the page stays, as after a download, the next time needs a code of its own.
  field.remove();
  if (written === null) sender.removeAttribute(attribute);
  else sender.setAttribute(attribute, written);
}
