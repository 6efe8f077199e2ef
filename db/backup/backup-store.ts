/** Where backups and the list of erasures lie: a bucket, or a folder that was copied from one. */
export type BackupStore = {
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** @returns the first thousand names that begin with the prefix and come after `after`, in order */
  list(prefix: string, after?: string): Promise<string[]>;
  /** @returns the names, with their last slash, of the first thousand folders in one */
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
    async list(prefix, after) {
      const { objects } = await bucket.list({ prefix, ...(after === undefined ? {} : { startAfter: after }) });
      return objects.map(({ key }) => key);
    },
    async folders(prefix) {
      const { delimitedPrefixes } = await bucket.list({ prefix, delimiter: "/" });
      return delimitedPrefixes.toSorted();
    },
    async remove(names) {
      if (names.length > 0) await bucket.delete([...names]);
    },
  };
}
