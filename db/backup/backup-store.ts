/** @property more what the next call is given, to go on; undefined: these were the last. Only this tells: a page may be short */
export type StorePage = { names: string[]; more: string | undefined };

/** Where backups and the list of erasures lie: a bucket, or a folder that was copied from one. */
export type BackupStore = {
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** @returns names that begin with the prefix, in order, a thousand at most */
  list(prefix: string, more?: string): Promise<StorePage>;
  /** @returns the names, with their last slash, of all folders in one */
  folders(prefix: string): Promise<string[]>;
  /** @param names a thousand at most */
  remove(names: readonly string[]): Promise<void>;
};

/** The bucket BACKUPS, or any other. */
export function bucketStore(bucket: R2Bucket): BackupStore {
  return {
    async get(name) {
      const object = await bucket.get(name);
      return object === null ? undefined : new Uint8Array(await object.arrayBuffer());
    },
    async put(name, bytes) {
      await bucket.put(name, bytes);
    },
    async list(prefix, more) {
      const page = await bucket.list({ prefix, ...(more === undefined ? {} : { cursor: more }) });
      return { names: page.objects.map(({ key }) => key), more: page.truncated ? page.cursor : undefined };
    },
    async folders(prefix) {
      const folders = new Set<string>();
      let more: string | undefined;
      do {
        const page = await bucket.list({ prefix, delimiter: "/", ...(more === undefined ? {} : { cursor: more }) });
        for (const folder of page.delimitedPrefixes) folders.add(folder);
        more = page.truncated ? page.cursor : undefined;
      } while (more !== undefined);
      return [...folders].toSorted();
    },
    async remove(names) {
      if (names.length > 0) await bucket.delete([...names]);
    },
  };
}
