import { type Institution, twoInstitutions } from "./institution.ts";
import { type Person, petra } from "./person.ts";
import { ask, Platform, post, type Visit } from "./platform.ts";

/** What a page answers. Its text has no marks of React's between words, and `&` as it was written. */
type Answered = { status: number; text: string; headers: Headers };

/** Maplewood's console, which Petra has open, beside an institution of which nothing may be seen there. */
export type OpenConsole = {
  maplewood: Institution;
  harbour: Institution;
  /** Maplewood's LMS. */
  platform: Platform;
  /** Petra's. */
  admin: Visit;
  /** @param address below the console's own: "launches?outcome=refused" @param visit somebody else's */
  page(address: string, visit?: Visit): Promise<Answered>;
  /** Sends a form of such a page. */
  say(address: string, form: Record<string, string>, visit?: Visit): Promise<Answered>;
  /** Who is let in by Maplewood's LMS asks for such pages. @returns their statuses */
  statusesFor(person: Person, addresses: readonly string[]): Promise<number[]>;
};

/** New in each test that asks. @param prepare what is there before anybody launches */
export async function openConsole(
  prepare: (maplewood: Institution) => Promise<unknown> = async () => undefined,
): Promise<OpenConsole> {
  const { maplewood, harbour } = await twoInstitutions();
  await prepare(maplewood);
  const platform = await Platform.open(maplewood);
  const admin = await platform.visit(petra);

  const page: OpenConsole["page"] = async (address, { path, cookie } = admin) =>
    answered(await ask(`${path}/admin/${address}`, { cookie }));

  return {
    maplewood,
    harbour,
    platform,
    admin,
    page,
    say: async (address, form, { path, cookie } = admin) =>
      answered(await post(`${path}/admin/${address}`, form, { cookie, accept: "text/html" })),
    async statusesFor(person, addresses) {
      const visit = await platform.visit(person);
      return Promise.all(addresses.map(async (address) => (await page(address, visit)).status));
    },
  };
}

async function answered(answer: Response): Promise<Answered> {
  const text = (await answer.text()).replaceAll("<!-- -->", "").replaceAll("&amp;", "&");
  return { status: answer.status, text, headers: answer.headers };
}
