import type { Frame } from "@playwright/test";

/** What a page answered. @property address below the launch @property found which of the words stand in its bytes */
export type Reading = { address: string; status: number; found: string[] };

/**
 * Reads pages of the launch that stands in a frame, each as a page and as the data that going to it fetches. Asked inside the
 * frame: only there do its partitioned cookies travel.
 * @param addresses below the launch
 * @param follow the beginning of addresses: pages of which links are found are read, too
 * @param words in whatever case
 */
export function readBelow(
  frame: Frame,
  addresses: readonly string[],
  { follow, words }: { follow?: string; words: readonly string[] },
): Promise<Reading[]> {
  return frame.evaluate(
    async (asked) => {
      const launch = /^\/l\/[^/]+\//.exec(location.pathname)?.[0] ?? "";
      const readings: Reading[] = [];
      const read = async (address: string) => {
        const answer = await fetch(launch + address, { headers: { accept: "text/html" } });
        const text = await answer.text();
        const found = asked.words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
        readings.push({ address, status: answer.status, found });
        return text;
      };
      const waiting = [...asked.addresses];
      // The list grows while it is gone through.
      for (const address of waiting) {
        const page = new DOMParser().parseFromString(await read(address), "text/html");
        const [path, ...search] = address.split("?");
        await read([`${path}.data`, ...search].join("?"));
        for (const link of page.querySelectorAll("a[href]")) {
          const next = link.getAttribute("href")?.split("#")[0]?.replace(launch, "") ?? "";
          if (asked.follow !== undefined && next.startsWith(asked.follow) && !waiting.includes(next))
            waiting.push(next);
        }
      }
      return readings;
    },
    { addresses, follow, words },
  );
}
